using HcsmChatBot.Chats;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HcsmChatBot.Series;

/// <summary>Computes the hours of all series anew, at the start of the bot and daily: time goes on, and the time-zone data may have changed.</summary>
public sealed partial class SeriesUpkeep(SeriesBook book, ClockNotices notices, LiveChats chats, TimeZoneData zones, ILogger<SeriesUpkeep> log) : IJob
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public static void Schedule(IQuartzBuilder quartz) => quartz.ScheduleJob<SeriesUpkeep>(
        trigger => trigger.WithIdentity(nameof(SeriesUpkeep)).StartNow().WithSimpleSchedule(daily => daily.WithInterval(Every).RepeatForever()));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // What is told of planned chats is known once they live.
        await chats.Revived.WaitAsync(cancellationToken);
        zones.Refresh();
        await RunAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        foreach (var guildId in book.All.Select(series => series.GuildId).Distinct().ToArray())
        {
            var moves = await book.RecomputeAsync(guildId, stopping);
            if (moves.Length > 0)
                LogMoved(moves.Length, guildId, zones.Version);
            await notices.PostAsync(guildId, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} hours of the series of guild {Guild} are at another instant with time-zone data {Version} than before; its moderators are told")]
    private partial void LogMoved(int count, ulong guild, string version);
}
