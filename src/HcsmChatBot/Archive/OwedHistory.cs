using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>
/// Reads what could not be read before: at the start, after pauses of up to ten minutes, and at once when a guild, a channel or a role changes, for it may be
/// in the bot's favour. While that does not help, changes are looked at ever less often.
/// </summary>
public sealed partial class OwedHistory(
    ChatReading reading, EndedChats ended, LiveChats chats, ChatStore store, ConnectionClock clock, IHostApplicationLifetime lifetime,
    ILogger<OwedHistory> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    private readonly ChangedGuilds changed = new();

    /// <summary>Whether the bot may see more from now on is found out by trying.</summary>
    public void Note(GatewayEvent happened) => changed.Note(happened);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await chats.Revived.WaitAsync(stoppingToken);
            foreach (var chat in (await store.OwedAsync(withAbsences: true, stoppingToken)).Select(chats.Find).OfType<LiveChat>())
            {
                await reading.ReadAsync(chat, stoppingToken);
                if (chat.Current is Chat.Ended)
                    ended.Add(chat.Current.Plan.Id);
            }

            await KeepTryingAsync(stoppingToken);
        }
        catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
        {
            LogBroken(bug);
            Environment.ExitCode = ExitStatus.Bug;
            lifetime.StopApplication();
        }
    }

    private async Task KeepTryingAsync(CancellationToken stopping)
    {
        var (pause, rest, tried) = (FirstPause, ShortestRest, clock.Time.GetTimestamp());
        while (true)
        {
            var guilds = await ChangedWithinAsync(pause - clock.Time.GetElapsedTime(tried), stopping);
            var isOwed = await TryAsync(plan => guilds.Count == 0 || guilds.Contains(plan.GuildId), stopping);
            if (guilds.Count == 0)
                (pause, tried) = (isOwed ? Longer(pause) : FirstPause, clock.Time.GetTimestamp());
            else if (isOwed)
                await Task.Delay(rest, clock.Time, stopping);
            rest = isOwed ? Longer(rest) : ShortestRest;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));

    /// <returns>Whether anything was owed.</returns>
    private async Task<bool> TryAsync(Func<ChatPlan, bool> which, CancellationToken stopping)
    {
        var owed = (await store.OwedAsync(withAbsences: false, stopping)).Select(chats.Find).OfType<LiveChat>().Where(chat => which(chat.Current.Plan)).ToList();
        foreach (var chat in owed)
        {
            if (chat.Current is Chat.Ended)
                ended.Add(chat.Current.Plan.Id);
            else
                await reading.ReadAgainAsync(chat, stopping);
        }

        return owed.Count > 0;
    }

    /// <summary>Waits for a change, or until the pause is over.</summary>
    /// <returns>The guilds in which something changed.</returns>
    private async Task<IReadOnlySet<ulong>> ChangedWithinAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(changed.AnyAsync(over.Token), Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, clock.Time, over.Token));
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
        return changed.TakeAll();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A bug was met while what was missed was fetched; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}
