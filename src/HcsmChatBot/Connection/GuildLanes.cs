namespace HcsmChatBot.Connection;

/// <summary>
/// One lane a guild: what happens there waits behind what was missed there and is being caught up with; other guilds do not wait. For one caller at a time.
/// </summary>
public sealed class GuildLanes(Errands errands)
{
    /// <summary>Then the caller waits: back-pressure up to the gateway.</summary>
    private const int MostWaiting = 1000;

    private readonly Dictionary<ulong, Task> ends = [];
    private int waiting;

    /// <summary>Lets the caller go on, and comes in the guild's turn.</summary>
    public void Enter(ulong guildId, Func<Task> errand, CancellationToken stopping)
    {
        var before = ends.GetValueOrDefault(guildId, Task.CompletedTask);
        Interlocked.Increment(ref waiting);
        ends[guildId] = errands.Run(
            async () =>
            {
                await before;
                Interlocked.Decrement(ref waiting);
                stopping.ThrowIfCancellationRequested();
                await errand();
            },
            stopping);
    }

    /// <summary>Does it at once where nothing is under way in the guild; else it comes in its turn, and the caller goes on.</summary>
    public async Task FollowAsync(ulong guildId, Func<Task> errand, CancellationToken stopping)
    {
        var before = ends.GetValueOrDefault(guildId, Task.CompletedTask);
        if (!before.IsCompleted && Volatile.Read(ref waiting) < MostWaiting)
        {
            Enter(guildId, errand, stopping);
            return;
        }

        await before.WaitAsync(stopping);
        ends.Remove(guildId);
        await errand();
    }
}
