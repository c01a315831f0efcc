using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Backups;

/// <summary>
/// After a restore tells the log where the bot posted in the time that was lost: a chat that began then is known to nobody but Discord, and whoever runs the
/// bot should hear of it.
/// </summary>
public sealed partial class LostPosts(IDiscordRest rest, ChatStore store, LiveChats chats, TimeProvider time, ILogger<LostPosts> log) : BackgroundService
{
    private static readonly TimeSpan Told = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await chats.Revived.WaitAsync(stoppingToken);
        if (await store.LostTimeAsync(stoppingToken) is not { } lost || time.GetUtcNow() - lost.Until > Told)
            return;
        foreach (var channel in await store.ChannelsAsync(stoppingToken))
        {
            try
            {
                if (await CountAsync(channel, lost, stoppingToken) is > 0 and var count)
                    LogLost(count, channel, lost.From, lost.Until);
            }
            catch (DiscordFailureException failure)
            {
                LogUnread(channel, failure.Message);
            }
        }
    }

    private async Task<int> CountAsync(ulong channel, LostTime lost, CancellationToken stopping)
    {
        var count = 0;
        await foreach (var posted in rest.HistoryAsync(channel, Snowflake.At(lost.From), stopping))
        {
            if (posted.Id > Snowflake.At(lost.Until))
                break;
            // Another bot may speak there too: better told once too often.
            if (posted.Author.Bot)
                count++;
        }

        return count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database was brought back from a backup: {Count} posts of bots in channel {Channel} between {From:u} and {Until:u} are not in it. A chat that was opened then is in Discord and not in the archive; one that was open before goes on where the backup has it")]
    private partial void LogLost(int count, ulong channel, DateTimeOffset from, DateTimeOffset until);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether the bot posted in channel {Channel} after the backup could not be read: {Reason}")]
    private partial void LogUnread(ulong channel, string reason);
}
