using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The clock of the machine is put forward or back by an hour in the middle of everything: nothing opens twice and nobody is hurried.</summary>
public sealed class ClockStepTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Quartz looks at the clock at least every 30 seconds.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(31);

    [Fact]
    [Trait("Fault", "39")]
    public async Task Put_back_behind_its_hour_a_chat_that_has_opened_does_not_open_again()
    {
        var (room, clock) = await StartAsync();
        await using var _ = room;
        await room.PlanAsync(room.Moderator, Plan("today 13:30"));
        await room.PassUntilAsync(TimeSpan.FromMinutes(30), () => room.OnlyChat is Chat.Open);

        clock.Step = -Hour;
        for (var passed = TimeSpan.Zero; passed <= Hour; passed += TimeSpan.FromMinutes(10))
            await PassAsync(room, TimeSpan.FromMinutes(10));

        Assert.Equal(1, CountOf(room, "**Habits**\nWelcome!"));
        Assert.IsType<Chat.Open>(room.OnlyChat);
        await room.CommandAsync(room.Moderator, "chat next");
        Assert.Equal(1, CountOf(room, "**T1**"));
    }

    [Fact]
    [Trait("Fault", "39")]
    [Trait("Fault", "38")]
    public async Task Put_forward_over_its_hour_a_chat_is_asked_about_and_not_opened()
    {
        var (room, clock) = await StartAsync();
        await using var _ = room;
        await room.PlanAsync(room.Moderator, Plan("today 13:30"));

        clock.Step = Hour;
        await room.PassUntilAsync(Look, () => room.OnlyChat is Chat.Scheduled { IsAskedFor: true });

        Assert.Equal(0, CountOf(room, "**Habits**\nWelcome!"));
    }

    [Fact]
    [Trait("Fault", "39")]
    [Trait("Fault", "38")]
    public async Task Put_forward_in_the_middle_of_a_chat_it_stands_still_and_moderators_are_asked_once()
    {
        var (room, clock) = await StartAsync();
        await using var _ = room;
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");

        clock.Step = Hour;
        await room.PassUntilAsync(Look, () => room.OnlyChat is Chat.Open { Pause: not null });
        await PassAsync(room, Look);

        Assert.Equal(1, CountOf(room, "I was away in the middle of"));
        Assert.Equal(0, CountOf(room, "**T2**"));
        await room.CommandAsync(room.Moderator, "chat next");
        Assert.Equal(1, CountOf(room, "**T2**"));
    }

    private static async Task<(BotInSandbox Room, SteppedTime Clock)> StartAsync()
    {
        var room = await BotInSandbox.StartAsync();
        var clock = new SteppedTime(room.Sandbox.Clock);
        await room.StopBotAsync();
        room.BotsClock = clock;
        await room.StartBotAsync();
        return (room, clock);
    }

    private static async Task PassAsync(BotInSandbox room, TimeSpan time)
    {
        await room.SettleAsync();
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow() + time);
        await room.SettleAsync();
    }

    private static int CountOf(BotInSandbox room, string beginning) => room.MessagesIn(room.Channel).Count(text => text.StartsWith(beginning, StringComparison.Ordinal));

    private static JsonObject Plan(string when) => new() { ["title"] = "Habits", ["when"] = when, ["agenda"] = "T1: Why do we meet?\nT2: What do we keep?" };
}
