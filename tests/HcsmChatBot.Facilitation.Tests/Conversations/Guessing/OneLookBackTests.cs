using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

/// <summary>A threader looks only back, always sees the same, and need not have seen all.</summary>
public class OneLookBackTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_talk_gets_the_same_links_to_what_was_said_before(int seed) => HostileTalk.Read(MadeUpTalk.Of(seed, 250));

    [Theory]
    [InlineData(4, 60)]
    [InlineData(5, 130)]
    [InlineData(6, 201)]
    public void What_comes_later_does_not_change_the_links_of_what_came_before(int seed, int length)
    {
        var talk = MadeUpTalk.Of(seed, 250);

        Assert.Equal(HostileTalk.LinksOf(talk).Take(length), HostileTalk.LinksOf(talk.Take(length)));
    }

    [Fact]
    public void Another_channel_changes_nothing()
    {
        var talk = MadeUpTalk.Of(7, 150);
        var elsewhere = MadeUpTalk.Of(8, 150).Where(said => said is { PlaceId: HostileTalk.Channel }).Select(said => said with { Id = said.Id + 10_000, ReplyTo = null, PlaceId = 9_000_000 });

        var mixed = HostileTalk.LinksOf(talk.Concat(elsewhere).OrderBy(said => said.At));

        Assert.Equal(HostileTalk.LinksOf(talk), mixed.Where(link => link.MessageId < 10_000));
    }

    /// <summary>
    /// What is remembered beyond the window is little: how common words are here, who is called what, and which conversation began before. Words drawn by lot
    /// hang on that more than those of people do.
    /// </summary>
    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void A_threader_that_heard_the_last_200_messages_goes_on_nearly_as_one_that_heard_all(int seed)
    {
        var talk = MadeUpTalk.Of(seed, 500);

        var all = HostileTalk.LinksOf(talk)[400..];
        var rebuilt = HostileTalk.LinksOf(talk.Skip(200))[200..];

        var same = all.Zip(rebuilt).Count(links => links.First.AnswersId == links.Second.AnswersId);
        Assert.InRange(same, 80, 100);
    }

    [Fact]
    public void More_than_a_hundred_messages_later_a_prompt_can_still_be_answered()
    {
        var talk = Busy().Says("Dee", "\"Which tools do you use in your clinic?\" A choir", Soon);

        Assert.Equal(1ul, talk.Link.AnswersId);
    }

    [Fact]
    public void More_than_a_hundred_messages_later_a_message_is_out_of_sight() =>
        Assert.NotEqual(2ul, Busy().Says("Dee", "We draw leaflets too, <@Zoe>", Soon).Link.AnswersId);

    private static Talk Busy()
    {
        var talk = new Talk().Asks("T1: Which tools do you use in your clinic?").Says("Zoe", "We draw leaflets");
        for (var number = 0; number < 120; number++)
            talk.Says("", "", deleted => Soon(deleted) with { AuthorId = 0 });
        return talk;
    }

    /// <summary>All in a few minutes.</summary>
    private static Utterance Soon(Utterance said) => said with { At = HostileTalk.Opened.AddSeconds(said.Id) };
}
