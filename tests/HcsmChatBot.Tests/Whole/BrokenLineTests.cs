using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What comes over the line is broken, repeated, out of order or missing: the archive is what people said.</summary>
public sealed class BrokenLineTests
{
    public static TheoryData<string, GatewayFault> Faults => new()
    {
        { "torn in mid-frame", new GatewayFault.Torn() },
        { "corrupt", new GatewayFault.Corrupt() },
        { "told several times", new GatewayFault.Duplicate() },
        { "told in another order", new GatewayFault.Swap(Renumbered: true) },
        { "never told", new GatewayFault.Drop() },
    };

    [Theory]
    [Trait("Fault", "2")]
    [Trait("Fault", "9")]
    [Trait("Fault", "10")]
    [Trait("Fault", "11")]
    [Trait("Fault", "13")]
    [MemberData(nameof(Faults))]
    public async Task Each_message_is_there_once_when_the_chat_is_over(string what, GatewayFault fault)
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var planned = room.Sandbox.Rehearsal.Disturb(fault, new GatewayOccasion { Moment = GatewayMoment.Dispatch, Event = "MESSAGE_CREATE", After = 5, Times = 3 });
        var said = new List<ulong>();
        for (var i = 0; i < 30; i++)
            said.Add(await room.PostAsync($"Message {i}"));
        await room.SettleAsync();

        await room.CommandAsync(room.Moderator, "chat end");
        await Soon.UntilAsync(async () => (await room.RecordAsync()).Messages.Length >= said.Count);

        Assert.True(said.SequenceEqual((await room.RecordAsync()).Messages.Select(message => message.Id)), what);
        Assert.True(TimesStruck(room, planned) > 0, what);
    }

    /// <summary>Once at least: what was said while the line was down is told again in the resume, where the fault has no part.</summary>
    private static int TimesStruck(BotInSandbox room, int fault) =>
        room.Sandbox.Rehearsal.Faults().Single(planned => planned!["id"]!.GetValue<int>() == fault)!["struck"]!.GetValue<int>();
}
