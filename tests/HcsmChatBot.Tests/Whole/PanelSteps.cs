using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>How those who moderate lead a chat from a channel of their own.</summary>
internal static class PanelSteps
{
    /// <summary>A channel that moderators and the bot alone see.</summary>
    public static Task<ulong> OpenModeratorsRoomAsync(this BotInSandbox room) => room.OpenPrivateAsync("moderators");

    public static async Task<ulong> OpenPrivateAsync(this BotInSandbox room, string name)
    {
        var role = await room.People.RoleAsync(room.Guild, "Moderator", 0, default);
        var bot = await room.People.InviteAsync(room.Guild, "HcsmChatBot", default);
        var channel = await room.People.PrivateChannelAsync(room.Guild, name, role, bot.UserId, default);
        await room.SettleAsync();
        return channel;
    }

    /// <summary>What stands in the moderators' channel, which must be one message.</summary>
    public static JsonObject Panel(this BotInSandbox room, ulong channel) => Assert.Single(room.Sandbox.Rehearsal.Messages(channel))!.AsObject();

    public static async Task<JsonObject> PanelAsync(this BotInSandbox room, ulong channel, string saying)
    {
        await room.PassUntilSeenAsync(TimeSpan.Zero, () => room.Sandbox.Rehearsal.Messages(channel) is [{ } only] && only.AsObject().Said().Contains(saying, StringComparison.Ordinal));
        return room.Panel(channel);
    }

    /// <summary>Presses a button of the panel, and waits until everything it set off is done.</summary>
    /// <param name="action">As in "steer:next:…".</param>
    /// <returns>What the member was answered.</returns>
    public static async Task<JsonObject> SteerAsync(this BotInSandbox room, ulong channel, string action, ulong? member = null) =>
        await room.MessageOfAsync(room.PressSteer(channel, room.Panel(channel), action, member));

    /// <returns>The interaction of the press.</returns>
    public static ulong PressSteer(this BotInSandbox room, ulong channel, JsonObject message, string action, ulong? member = null)
    {
        var button = PlanningSteps.ButtonsOf(message).Single(customId => customId.StartsWith($"steer:{action}:", StringComparison.Ordinal));
        return room.Sandbox.Rehearsal.Press(channel, ulong.Parse(message["id"]!.GetValue<string>(), provider: null), new RehearsalPress(member ?? room.Moderator, button));
    }

    /// <summary>Runs a command in another channel than the chat's.</summary>
    public static async Task<string> RunInAsync(this BotInSandbox room, ulong channel, ulong member, string name) =>
        (await room.MessageOfAsync(room.Sandbox.Rehearsal.RunCommand(channel, new RehearsalCommand(member, name)))).Said();

    public static void Pass(this BotInSandbox room, TimeSpan time) => room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow() + time);

    /// <summary>
    /// The clock goes on until it is so: whoever looked at it just before it was turned, and waits only afterwards, waits longer than was meant.
    /// </summary>
    public static async Task PassUntilSeenAsync(this BotInSandbox room, TimeSpan time, Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        room.Pass(time);
        for (var looks = 1; !isSo(); looks++)
        {
            if (looks % 200 == 0)
                room.Pass(TimeSpan.FromSeconds(10));
            await Task.Delay(5, patience.Token);
        }
    }
}
