using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

/// <summary>Talk as nobody should make it, made up from a seed, and what must hold of it all the same.</summary>
internal static class HostileTalk
{
    internal const ulong Channel = 1_000_000;

    internal static readonly DateTimeOffset Opened = new(2015, 9, 2, 17, 0, 0, TimeSpan.Zero);

    internal static Utterance Said(ulong id, ulong author, string name, string text, double seconds = 0) =>
        new(id, Channel, author, name, Opened.AddSeconds(seconds), text);

    /// <summary>Reads it twice: the same links, each of its own message, to one of before unless people said otherwise, with a probability that is one.</summary>
    internal static IReadOnlyList<ReplyLink> Read(IEnumerable<Utterance> talk)
    {
        Utterance[] said = [.. talk];
        var links = LinksOf(said);
        Assert.Equal(links, LinksOf(said));
        var before = new HashSet<ulong>();
        foreach (var (utterance, link) in said.Zip(links))
        {
            Assert.Equal(utterance.Id, link.MessageId);
            Assert.InRange(link.Probability, 0, 1);
            if (link.Because is not (LinkedBecause.Person or LinkedBecause.Reply or LinkedBecause.Label) && link.AnswersId is { } answered)
            {
                Assert.Contains(answered, before);
                Assert.NotEqual(utterance.Id, answered);
            }

            before.Add(utterance.Id);
        }

        return links;
    }

    internal static ReplyLink[] LinksOf(IEnumerable<Utterance> talk)
    {
        var threader = new ConversationThreader();
        return [.. talk.Select(said => threader.Read(said))];
    }
}
