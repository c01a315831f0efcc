using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class PeopleTests
{
    [Theory]
    [InlineData("=== bjf[afk] is now known as bjf")]
    [InlineData("[13:06] === bjf[afk]  is now known as bjf")]
    [InlineData("ubuntu-meeting 2010-11-08 === bjf is now known as bjf[afk] ")]
    [InlineData("13:06 -!- bjf[afk] is now known as bjf")]
    [InlineData("*** bjf[afk] is now known as bjf")]
    public void A_person_stays_the_same_under_another_nick(string rename)
    {
        var said = Logs.ReadMeeting("[13:05] <bjf[afk]> soon", rename, "[13:07] <bjf> here").Said();

        Assert.Equal([new Speaker("bjf", "bjf[afk]"), new Speaker("bjf", "bjf")], said.Select(entry => entry.Speaker));
    }

    [Fact]
    public void Renames_join_people_over_the_whole_log()
    {
        var log = Logs.ReadMeeting(
            "[13:05] <Guest46187> a", "[13:06] <mo_away> b", "[13:07] <mohan> c",
            "=== mohan is now known as Guest46187", "=== zoe is now known as zoe_", "=== mo_away is now known as mohan");

        Assert.Equal(["mohan", "mohan", "mohan"], log.Said().Select(entry => entry.Speaker.Key));
        Assert.Equal(1, log.Meetings[0].People);
    }

    [Fact]
    public void Of_nicks_as_short_as_each_other_the_first_in_ordinal_order_is_the_key() =>
        Assert.Equal("amy", Logs.ReadMeeting("=== bea is now known as amy", "[13:05] <bea> hi").OnlySaid().Speaker.Key);

    [Fact]
    public void Nicks_ignore_case()
    {
        var said = Logs.ReadMeeting(
            "[13:05] <bob> a", "[13:06] <Bob> b", "=== BOB is now known as bob_the_builder", "[13:07] <bob_the_Builder> c").Said();

        Assert.Equal(
            [new Speaker("BOB", "bob"), new Speaker("BOB", "Bob"), new Speaker("BOB", "bob_the_Builder")], said.Select(entry => entry.Speaker));
    }

    [Fact]
    public void People_whom_no_rename_connects_are_different() =>
        Assert.Equal(2, Logs.ReadMeeting("[13:05] <bob> a", "[13:06] <bob_> b", "[13:07] <bob> c").Meetings[0].People);

    [Fact]
    public void A_chain_of_many_renames_is_one_person()
    {
        string[] renames = [.. Enumerable.Range(0, 20_000).Select(i => $"=== n{i:D6} is now known as n{i + 1:D6}")];

        var said = Logs.ReadMeeting([.. renames, "[13:05] <n020000> still me"]).OnlySaid();

        Assert.Equal(new Speaker("n000000", "n020000"), said.Speaker);
    }
}
