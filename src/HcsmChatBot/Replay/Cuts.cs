using HcsmChatBot.Rehearsal;

namespace HcsmChatBot.Replay;

/// <summary>Cuts the bot's connection at random moments of a replay.</summary>
/// <param name="likelihood">Of a cut after a message, 0 to 1.</param>
/// <param name="seed">The same seed cuts at the same moments.</param>
internal sealed class Cuts(double likelihood, int seed)
{
    private static readonly string[] Kinds = ["abort", "close", "reconnect", "invalid", "forget"];
    private readonly Random chance = new(seed);

    public int Made { get; private set; }

    public async Task MaybeAsync(RehearsalClient sandbox, CancellationToken stopping)
    {
        if (chance.NextDouble() >= likelihood)
            return;
        Made++;
        await sandbox.DropAsync(Kinds[chance.Next(Kinds.Length)], stopping);
    }
}
