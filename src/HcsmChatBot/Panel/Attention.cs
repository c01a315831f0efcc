using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Panel;

/// <summary>How the talk goes, and who waits for a person. It counts people and ranks nobody.</summary>
/// <param name="Questions">That nobody has answered, the oldest first.</param>
/// <param name="Newcomers">The first message of each who was neither replied to nor mentioned, the oldest first.</param>
/// <param name="NextAt">When the next question will have waited too long; null where none is waiting.</param>
public sealed record Attention(
    Crowd Chat, Crowd Topic, ImmutableArray<MessagePlace> Questions, ImmutableArray<MessagePlace> Newcomers, DateTimeOffset? NextAt)
{
    /// <summary>So long a question may stand before it is shown: people have time to be faster.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="said">In the order of ids.</param>
    /// <param name="newcomers">Who posts here for the first time.</param>
    public static Attention Of(Chat chat, IReadOnlyList<SaidRow> said, IReadOnlySet<long> newcomers, DateTimeOffset at)
    {
        var topic = chat.SoFar!.Current(chat.Plan.Agenda).ToString();
        var answering = said.SelectMany(AnsweredBy).ToLookup(answer => answer.Id, answer => answer.By);
        var asked = said.Where(message => Question.IsIn(message.Text) && answering[message.Id].All(by => by == message.AuthorId)).ToArray();
        var greeted = said.Where(message => newcomers.Contains(message.AuthorId)).DistinctBy(message => message.AuthorId).Where(first => !IsMet(first.AuthorId, said, answering));
        return new Attention(
            Crowd.Of(said), Crowd.Of(said.Where(message => message.Topic == topic)),
            Places(chat, asked.Where(message => message.Time + Patience <= at)), Places(chat, greeted),
            asked.Select(message => (DateTimeOffset?)(message.Time + Patience)).Where(due => due > at).Min());
    }

    /// <summary>What it answers, and what the thread that it stands in grew from.</summary>
    private static IEnumerable<(long Id, long By)> AnsweredBy(SaidRow said)
    {
        yield return (said.ChannelId, said.AuthorId);
        if (said.Answers is { } answered)
            yield return (answered, said.AuthorId);
    }

    /// <summary>Somebody else answered or mentioned them.</summary>
    private static bool IsMet(long newcomer, IReadOnlyList<SaidRow> said, ILookup<long, long> answering) =>
        said.Any(message => message.AuthorId == newcomer
            ? answering[message.Id].Any(by => by != newcomer)
            : Mentions(message.Text, newcomer));

    /// <summary>https://docs.discord.com/developers/reference#message-formatting</summary>
    private static bool Mentions(string text, long userId) =>
        text.Length > 0 && (text.Contains($"<@{userId}>", StringComparison.Ordinal) || text.Contains($"<@!{userId}>", StringComparison.Ordinal));

    private static ImmutableArray<MessagePlace> Places(Chat chat, IEnumerable<SaidRow> messages) =>
        [.. messages.Select(message => new MessagePlace(chat.Plan.GuildId, (ulong)message.ChannelId, (ulong)message.Id))];
}

/// <summary>How many spoke, and how often together.</summary>
public sealed record Crowd(int People, int Messages)
{
    /// <summary>Who is not kept is not counted among the people.</summary>
    public static Crowd Of(IEnumerable<SaidRow> said)
    {
        var all = said.ToArray();
        return new Crowd(all.Where(message => message.AuthorId != 0).Select(message => message.AuthorId).Distinct().Count(), all.Length);
    }
}
