using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>A transcript by the certain structure and the guesses that a test hands in, whatever the model would guess.</summary>
internal static class CertainLinks
{
    internal static Transcript Told(ChatRecord record, params IEnumerable<ReplyLink> given)
    {
        var links = ReplyLinks.Of(record).Values.Where(link => !link.IsGuess).ToDictionary(link => link.MessageId);
        foreach (var link in given)
            links[link.MessageId] = link;
        return Transcript.From(record, links);
    }
}
