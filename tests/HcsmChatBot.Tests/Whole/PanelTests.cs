using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The panel in the moderators' channel, over Discord's wire protocol.</summary>
public sealed class PanelTests
{
    [Fact]
    public async Task It_appears_with_the_opening_and_is_posted_anew_at_each_topic()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();

        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var first = await room.PanelAsync(moderators, "Now: the introductions");
        await room.CommandAsync(room.Moderator, "chat next");
        var second = await room.PanelAsync(moderators, "Now: **T1**");

        Assert.StartsWith("**Panel: ", first.Said(), StringComparison.Ordinal);
        Assert.Contains($"<#{room.Channel}>", first.Said(), StringComparison.Ordinal);
        Assert.NotEqual(first["id"]!.GetValue<string>(), second["id"]!.GetValue<string>());
        Assert.Contains((await room.RecordAsync()).Prompts[0].ThreadId!.Value.ToString(provider: null), second.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_buttons_lead_the_chat()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        await room.SteerAsync(moderators, "next");
        await room.SteerAsync(moderators, "pause");
        Assert.NotNull(Assert.IsType<Chat.Open>(room.Chat).Pause);
        room.Pass(TimeSpan.FromSeconds(6));
        await room.PanelAsync(moderators, "The clock has stood since");
        await room.SteerAsync(moderators, "resume");
        await room.SteerAsync(moderators, "extend");
        var really = await room.SteerAsync(moderators, "end");
        Assert.IsType<Chat.Open>(room.Chat);
        var sure = room.Sandbox.Rehearsal.Press(moderators, ulong.Parse(really["id"]!.GetValue<string>(), provider: null), new RehearsalPress(room.Moderator, PlanningSteps.ButtonsOf(really)[0]));
        await room.MessageOfAsync(sure);

        Assert.IsType<Chat.Ended>(room.Chat);
    }
}
