using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Toronto's clocks go forward on 14 March 2027 and back on 7 November 2027, at two in the night.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData("2027-03-12T18:00:00Z", "2027-03-13 13:00", "2027-03-13T18:00:00Z")]
    [InlineData("2027-03-12T18:00:00Z", "2027-03-14 13:00", "2027-03-14T17:00:00Z")]
    [InlineData("2027-03-12T18:00:00Z", "2027-03-14 01:30", "2027-03-14T06:30:00Z")]
    [InlineData("2027-03-12T18:00:00Z", "2027-03-14 03:30", "2027-03-14T07:30:00Z")]
    [InlineData("2027-11-05T17:00:00Z", "2027-11-06 13:00", "2027-11-06T17:00:00Z")]
    [InlineData("2027-11-05T17:00:00Z", "2027-11-07 13:00", "2027-11-07T18:00:00Z")]
    [InlineData("2027-11-05T17:00:00Z", "2027-11-07 01:30", "2027-11-07T05:30:00Z")]
    public async Task A_chat_opens_at_the_hour_that_Torontos_clocks_show(string now, string when, string instant)
    {
        await using var room = await BotInSandbox.StartAsync();
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        room.Sandbox.Clock.Set(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        await room.PlanAsync(room.Moderator, new JsonObject { ["title"] = "Habits", ["when"] = when, ["agenda"] = "T1: Why do we meet?" });

        room.Sandbox.Clock.Set(at.AddSeconds(-31));
        await room.SettleAsync();
        Assert.IsType<Chat.Scheduled>(room.OnlyChat);
        await room.PassUntilAsync(TimeSpan.FromSeconds(62), () => room.OnlyChat is Chat.Open { Proceedings.OpeningId: not null });

        Assert.InRange(((Chat.Open)room.OnlyChat).Proceedings.OpenedAt, at, at.AddSeconds(32));
    }

    [Fact]
    [Trait("Fault", "36")]
    public async Task The_hour_goes_on_while_the_clocks_are_put_forward()
    {
        await using var room = await BotInSandbox.StartAsync();
        // 01:50 in Toronto; ten minutes later it is three o'clock.
        var opened = new DateTimeOffset(2027, 3, 14, 6, 50, 0, TimeSpan.Zero);
        room.Sandbox.Clock.Set(opened);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        await room.PassAsync(TimeSpan.FromMinutes(5) + BotInSandbox.Acts, record => record.Prompts.Length == 1);
        await room.PassAsync(TimeSpan.FromMinutes(10) + BotInSandbox.Acts, record => record.Prompts.Length == 2);

        Assert.Equal(opened.AddMinutes(15), (await room.RecordAsync()).Prompts[1].At, BotInSandbox.Acts * 3);
    }
}
