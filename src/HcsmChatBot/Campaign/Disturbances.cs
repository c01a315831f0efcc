using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Campaign;

/// <summary>What may happen to the bot's connection, one at a time, at random.</summary>
/// <param name="chance">The same seed does the same.</param>
internal sealed class Disturbances(RehearsalApi sandbox, Random chance)
{
    private static readonly Disturbance[] Kinds =
    [
        new("cut without a word", rehearsal => rehearsal.Drop(GatewayDrop.Abort)),
        .. new[] { 1000, 1001, 1006, 1011, 1012, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009 }
            .Where(code => code != 1006)
            .Select(code => new Disturbance($"closed with {code}", rehearsal => rehearsal.Drop(GatewayDrop.Close, code))),
        new("asked to reconnect", rehearsal => rehearsal.Drop(GatewayDrop.Reconnect)),
        new("session invalid, resumable", rehearsal => rehearsal.Drop(GatewayDrop.Invalid)),
        new("session forgotten", rehearsal => rehearsal.Drop(GatewayDrop.Forget)),
    ];

    private readonly SortedDictionary<string, int> made = [];

    /// <summary>How often each happened.</summary>
    public IReadOnlyDictionary<string, int> Made => made;

    public void Next()
    {
        var kind = Kinds[chance.Next(Kinds.Length)];
        kind.Strike(sandbox);
        made[kind.Name] = made.GetValueOrDefault(kind.Name) + 1;
    }

    private sealed record Disturbance(string Name, Action<RehearsalApi> Strike);
}
