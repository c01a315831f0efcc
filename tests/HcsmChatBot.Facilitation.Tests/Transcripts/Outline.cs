using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>A transcript as ids: "1(2(3) 4) 5" has 2 and 4 beneath 1, and 3 beneath 2.</summary>
internal static class Outline
{
    internal static string Of(IEnumerable<Contribution> contributions) => string.Join(' ', contributions.Select(contribution =>
        contribution.Replies.IsEmpty ? $"{contribution.Message.Id}" : $"{contribution.Message.Id}({Of(contribution.Replies)})"));

    /// <summary>All of a transcript, in the order in which it is read.</summary>
    internal static IEnumerable<Contribution> All(Transcript transcript) =>
        Flat(transcript.Introductions).Concat(transcript.Topics.SelectMany(topic => Flat(topic.Answers)));

    internal static Contribution Find(Transcript transcript, ulong id) => All(transcript).Single(contribution => contribution.Message.Id == id);

    private static IEnumerable<Contribution> Flat(IEnumerable<Contribution> contributions) =>
        contributions.SelectMany(contribution => Flat(contribution.Replies).Prepend(contribution));
}
