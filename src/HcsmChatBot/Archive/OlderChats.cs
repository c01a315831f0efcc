using System.Threading.Channels;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>
/// After a lost session: honours what people edited and deleted meanwhile in chats that are long over. It takes its time: the newest chat first,
/// one place after another, with a pause before each.
/// </summary>
public sealed partial class OlderChats(
    HistoryComparison history, ChatStore store, LiveChats living, TimeProvider time, ILogger<OlderChats> log, ChatMetrics? metrics = null) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> lost = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A session was lost.</summary>
    public void LookThrough() => lost.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in lost.Reader.ReadAllAsync(stoppingToken))
        {
            var compared = 0;
            foreach (var (chatId, place) in (await store.PlacesAsync(stoppingToken)).Where(place => living.Find(place.ChatId) is null))
            {
                await Task.Delay(Pause, time, stoppingToken);
                await CompareAsync(chatId, place, stoppingToken);
                compared++;
            }

            if (compared > 0)
                LogDone(compared);
        }
    }

    private async Task CompareAsync(ulong chatId, ulong place, CancellationToken stopping)
    {
        try
        {
            await foreach (var amendment in history.OfWhatIsHeldAsync(chatId, place, stopping))
            {
                await store.AmendAsync(amendment, ticket: null, stopping);
                metrics?.Fetched(new HistoryFinding.Differs(amendment));
            }
        }
        catch (DiscordFailureException failure)
        {
            LogMissed(place, failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "After a lost session {Count} places of chats were compared with Discord")]
    private partial void LogDone(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was edited or deleted in {Place} while the bot was away could not be read: {Reason}")]
    private partial void LogMissed(ulong place, string reason);
}
