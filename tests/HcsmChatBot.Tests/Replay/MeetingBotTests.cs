using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class MeetingBotTests
{
    [Theory]
    [InlineData("MootBot")]
    [InlineData("mootbot_")]
    [InlineData("MeetBot")]
    [InlineData("meetingology")]
    [InlineData("ubottu")]
    [InlineData("ubottu2_")]
    [InlineData("lubotu1")]
    [InlineData("ubotu")]
    [InlineData("ubot5")]
    [InlineData("UBOT42")]
    [InlineData("zodbot")]
    public void What_a_bot_says_is_left_out_and_counted_under_its_nick(string nick)
    {
        var log = Logs.ReadMeeting($"[13:05] <{nick}> a", $"[13:06] * {nick} waves");

        Assert.Empty(log.Said());
        Assert.Equal(new KeyValuePair<string, int>(nick, 2), Assert.Single(log.LeftOut.Bots));
    }

    [Theory]
    [InlineData("robotti^")]
    [InlineData("ubot")]
    [InlineData("ubottus")]
    [InlineData("notMootBot")]
    [InlineData("mootbot-fan")]
    public void A_person_with_a_similar_nick_is_heard(string nick) => Assert.False(MeetingBot.Is(nick));

    [Fact]
    public void A_bot_opens_no_meeting() =>
        Assert.Equal("x-2010-11-08: no #startmeeting in it", Logs.Refused("x-2010-11-08", "[13:05] <MootBot> #startmeeting").Message);
}
