using System.Threading.Channels;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>
/// Reads what could not be read before: at the start, after pauses of up to ten minutes, and at once when a guild, a channel or a role changes,
/// for it may be in the bot's favour.
/// </summary>
public sealed partial class OwedHistory(
    ChatReading reading, EndedChats ended, LiveChats chats, ChatStore store, ConnectionClock clock, IHostApplicationLifetime lifetime,
    ILogger<OwedHistory> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whether the bot may see more from now on is found out by trying.</summary>
    public void Note(GatewayEvent happened)
    {
        if (happened is GatewayEvent.GuildAvailable or GatewayEvent.ChannelSeen or GatewayEvent.RoleSeen or GatewayEvent.ThreadsListed)
            changed.Writer.TryWrite(true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await chats.Revived.WaitAsync(stoppingToken);
            var (pause, owed) = (FirstPause, await store.OwedAsync(withAbsences: true, stoppingToken));
            while (true)
            {
                await ReadAsync(owed, stoppingToken);
                var wasChanged = await WasChangedAsync(pause, stoppingToken);
                pause = owed.IsEmpty || wasChanged ? FirstPause : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
                owed = await store.OwedAsync(withAbsences: false, stoppingToken);
            }
        }
        catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
        {
            LogBroken(bug);
            Environment.ExitCode = ExitStatus.Bug;
            lifetime.StopApplication();
        }
    }

    private async Task ReadAsync(IEnumerable<ulong> owed, CancellationToken stopping)
    {
        foreach (var chat in owed.Select(chats.Find).OfType<LiveChat>())
        {
            if (chat.Current is Chat.Ended)
                ended.Add(chat.Current.Plan.Id);
            else
                await reading.ReadAsync(chat, stopping);
        }
    }

    /// <summary>Waits for a change, or until the pause is over.</summary>
    private async Task<bool> WasChangedAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(changed.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(pause, clock.Time, over.Token));
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
        return changed.Reader.TryRead(out _);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A bug was met while what was missed was fetched; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}
