using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

public class HostileCrowdTests
{
    private static readonly string[] Texts = ["I agree", "what about the clinic in Halifax?", "yes", "our patients read it", "merci", "which one?", "+1", "the one by the sea"];

    [Fact]
    public void Five_thousand_people_can_talk() => HostileTalk.Read(MostlyReplies(Enumerable.Range(1, 12_000).Select(number =>
        HostileTalk.Said((ulong)number, (ulong)(number * 7 % 5000) + 1, $"Person{number * 7 % 5000}", $"Person{number % 5000}: {Texts[number % 8]}", number))));

    [Fact]
    public void One_person_can_talk_alone()
    {
        var links = HostileTalk.Read(Enumerable.Range(1, 500).Select(number => HostileTalk.Said((ulong)number, 1, "Ana", Texts[number % 8], 20 * number)));

        Assert.DoesNotContain(links, link => link.Because == LinkedBecause.Prompt);
    }

    [Fact]
    public void Ten_thousand_messages_can_come_in_one_minute() => HostileTalk.Read(MostlyReplies(Enumerable.Range(1, 10_000).Select(number =>
        HostileTalk.Said((ulong)number, (ulong)number % 40 + 1, $"Person{number % 40}", Texts[number * 3 % 8], number / 200.0))));

    [Fact]
    public void Names_given_up_long_ago_are_not_kept_and_their_bearer_is_still_one_person()
    {
        var talk = MostlyReplies(Enumerable.Range(1, 10_000).Select(number => HostileTalk.Said((ulong)number, (ulong)number % 2 + 1, $"Name{number}", "the clinic", number))).ToArray();

        ReplyLink[] links = HostileTalk.LinksOf(
        [
            .. talk,
            HostileTalk.Said(20_001, 3, "Ana", "@Name9999 yes"),
            HostileTalk.Said(20_002, 3, "Ana", "@Name1 yes"),
            HostileTalk.Said(20_003, 3, "Ana", "<@2> yes"),
        ]);

        Assert.Equal([LinkedBecause.Mention, LinkedBecause.Inferred, LinkedBecause.Mention], links[^3..].Select(link => link.Because));
    }

    [Fact]
    public void A_thousand_channels_and_threads_can_talk_at_once() => HostileTalk.Read(Enumerable.Range(1, 6000)
        .Select(number => HostileTalk.Said((ulong)number, (ulong)number % 9 + 1, $"Person{number % 9}", Texts[number % 8]))
        .Select(said => said with { PlaceId = (said.Id * 13 % 1000) + 1, IsPrompt = said.Id % 100 == 0 }));

    [Fact]
    public void Authors_who_are_not_known_are_not_one_person() => HostileTalk.Read(Enumerable.Range(1, 500).Select(number =>
        HostileTalk.Said((ulong)number, 0, "Ana", number % 2 == 0 ? "Ana: yes" : "what about <@0>?", number)));

    /// <summary>One in twenty is guessed, the others only remembered: a test must not take minutes.</summary>
    private static IEnumerable<Utterance> MostlyReplies(IEnumerable<Utterance> talk) =>
        talk.Select(said => said.Id % 20 == 0 ? said : said with { ReplyTo = said.Id - 1 });
}
