using System.Text;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Tests.Corpus;

public sealed class LogUtterancesTests
{
    private static List<Utterance?> Heard(params string[] lines) =>
        [.. LogUtterances.Of(IrcLog.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines))))];

    private static IEnumerable<int> Prompts(params string[] lines) =>
        Heard([.. lines.Select(line => $"[12:00] {line}")]).Index().Where(said => said.Item is { IsPrompt: true }).Select(said => said.Index);

    [Fact]
    public void A_line_has_an_id_by_which_it_is_found_again()
    {
        var heard = Heard("[12:00] <ann> one", "=== bob joined", "[12:01]  * bob waves");

        Assert.Equal([1UL, null, 3UL], heard.Select(said => said?.Id));
        Assert.Equal(2, LogUtterances.LineOf(heard[2]!.Value.Id));
        Assert.Equal(("bob", "waves"), (heard[2]!.Value.AuthorName, heard[2]!.Value.Text));
        Assert.Equal(1UL, Assert.Single(heard.OfType<Utterance>().Select(said => said.PlaceId).Distinct()));
    }

    [Fact]
    public void A_nick_is_one_person_in_any_case_and_in_every_log()
    {
        var heard = Heard("[12:00] <Ann> one", "[12:00] <aNN> two", "[12:00] <ann_> three");

        Assert.Equal(heard[0]!.Value.AuthorId, heard[1]!.Value.AuthorId);
        Assert.NotEqual(heard[0]!.Value.AuthorId, heard[2]!.Value.AuthorId);
    }

    // Two of the test vectors of http://www.isthe.com/chongo/src/fnv/test_fnv.c
    [Theory]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("FooBar", 0x85944171f73967e8)]
    public void The_id_of_a_nick_is_the_published_hash(string nick, ulong id) => Assert.Equal(id, NickId.Of(nick));

    [Fact]
    public void Topics_that_the_chair_announces_are_prompts() =>
        Assert.Equal(
            [2, 4],
            Prompts("<ann> [topic] too early", "<ann> #startmeeting", "<ann> [TOPIC] one", "<bob> [topic] two?", "<Ann> #topic two"));

    [Fact]
    public void The_chair_whom_the_bot_names_is_the_chair() =>
        Assert.Equal(
            [3],
            Prompts("<ann> #startmeeting", "<MootBot> Meeting started at 06:06. The chair is bob.", "<ann> [topic] no", "<bob> [topic] yes"));

    [Fact]
    public void A_meeting_may_have_several_chairs() =>
        Assert.Equal(
            [3, 4, 5],
            Prompts(
                "<ann> #startmeeting",
                "<meetingology> Meeting started Mon Nov  8 19:10:00 2010 UTC.  The chair is ann. Information about MeetBot at an address.",
                "<meetingology> Current chairs: ann bob",
                "<bob> #topic one",
                "<ann> #subtopic one and a half",
                "<ann> #topic two"));

    [Fact]
    public void What_the_bot_repeats_is_no_prompt() =>
        Assert.Empty(Prompts("<ann> #startmeeting", "<MootBot> New Topic:  one", "<MootBot> [TOPIC] one", "<ann> the [topic] is", "<ann> #topic"));

    [Theory]
    [InlineData("<ann> #endmeeting")]
    [InlineData("<MootBot> Meeting finished at 07:45.")]
    [InlineData("<meetingology> Meeting ended Mon Nov  8 19:54:00 2010 UTC.")]
    public void After_the_end_nobody_chairs_until_the_next_meeting(string end) =>
        Assert.Equal(
            [1, 5],
            Prompts("<ann> #startmeeting", "<ann> #topic one", end, "<ann> #topic two", "<bob> #startmeeting", "<bob> #topic three"));

    [Fact]
    public void Where_nobody_chairs_there_are_no_prompts() =>
        Assert.Empty(Prompts("<ann> hello", "<ann> [TOPIC] one", "<ann> #topic two", "<bob> try #startmeeting"));
}
