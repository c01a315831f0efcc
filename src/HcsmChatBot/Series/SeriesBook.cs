using System.Collections.Concurrent;
using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Series;

/// <summary>The series of every guild: in memory, because completions and forms are answered at once, and in the database. A channel has at most one.</summary>
public sealed class SeriesBook(ChatStore store, TimeZoneData zones, GuildOptions options, TimeProvider time) : IHostedService, IDisposable
{
    /// <summary>How far ahead occurrences are stored.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(26 * 7);

    /// <summary>An occurrence stays stored a little, so that a change of the time-zone data is noticed that moves it across now.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<ulong, ChatSeries> byChannel = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The guilds in which a series was ended: that of the file does not come back there.</summary>
    private readonly ConcurrentDictionary<ulong, bool> ended = new();

    /// <summary>The series of this channel is another, or is no more. Whoever hears it returns at once.</summary>
    public event Action<ulong>? Changed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var series in await store.LoadSeriesAsync(cancellationToken))
            Put(series);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => turn.Dispose();

    public IEnumerable<ChatSeries> All => byChannel.Values;

    /// <param name="channelId">The channel's own, not a thread's.</param>
    public ChatSeries? Of(ulong channelId) => byChannel.GetValueOrDefault(channelId);

    public IEnumerable<ChatSeries> In(ulong guildId) => byChannel.Values.Where(series => series.GuildId == guildId).OrderBy(series => series.Id);

    /// <summary>The next hours that take place, those after now; fewer where there are no more.</summary>
    public IReadOnlyList<Occurrence> Next(ChatSeries series, int count) => [.. Timetable.Next(series, ZoneOf(series), time.GetUtcNow().AddTicks(1), count)];

    /// <summary>All hours until an instant, those that are skipped too.</summary>
    public IReadOnlyList<Occurrence> Until(ChatSeries series, DateTimeOffset until) => [.. Timetable.WithSkipped(series, ZoneOf(series), time.GetUtcNow().AddTicks(1), until)];

    /// <summary>The next hour that the clocks of its zone skip or show twice; null where none does within the year.</summary>
    public Occurrence? NextJump(ChatSeries series)
    {
        var now = time.GetUtcNow();
        return Timetable.Between(series, ZoneOf(series), now, now + Timetable.Furthest).FirstOrDefault(occurrence => occurrence.Jump != ClockJump.None);
    }

    /// <summary>Null where the series has no such occurrence.</summary>
    public Occurrence? Find(ChatSeries series, OccurrenceKey key) => Timetable.Find(series, ZoneOf(series), key);

    /// <summary>The series' own; the guild's where this machine does not know it any more.</summary>
    public TimeZoneInfo ZoneOf(ChatSeries series) => TimeZoneData.Find(series.Zone) ?? ZoneIn(series.GuildId);

    /// <summary>By whose clocks the hours of a channel are meant.</summary>
    public TimeZoneInfo ZoneOf(ulong guildId, ulong channelId) => Of(channelId) is { } series ? ZoneOf(series) : ZoneIn(guildId);

    private TimeZoneInfo ZoneIn(ulong guildId) => TimeZoneInfo.FindSystemTimeZoneById(options.Of(guildId).TimeZone);

    /// <summary>Makes the series of a channel, or another of it; completes when it is stored. Two who change it at once follow one another.</summary>
    /// <param name="change">From what is there; null where nothing is. What it gives null for stays as it is.</param>
    public async Task<ChatSeries?> ChangeAsync(ulong channelId, Func<ChatSeries?, ChatSeries?> change, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            if (change(Of(channelId)) is not { } changed)
                return null;
            await store.SaveSeriesAsync(HoursOf(changed), stopping);
            Put(changed);
            Changed?.Invoke(channelId);
            return changed;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The series of a channel has no hours any more, and is shown nowhere.</summary>
    /// <returns>Null where there is none.</returns>
    public Task<ChatSeries?> EndAsync(ulong channelId, CancellationToken stopping) =>
        ChangeAsync(channelId, there => there is null ? null : there with { IsEnded = true, Rules = [], Exceptions = [] }, stopping);

    /// <summary>Whether moderators have ended a series of this guild.</summary>
    public bool HasEnded(ulong guildId) => ended.ContainsKey(guildId);

    private void Put(ChatSeries series)
    {
        if (series.IsEnded)
        {
            byChannel.TryRemove(series.ChannelId, out _);
            ended[series.GuildId] = true;
        }
        else
        {
            byChannel[series.ChannelId] = series;
        }
    }

    /// <summary>What is to be stored of it from now on.</summary>
    private SeriesHours HoursOf(ChatSeries series)
    {
        var now = time.GetUtcNow();
        return new SeriesHours(series, [.. Timetable.Between(series, ZoneOf(series), now - Behind, now + Horizon)], zones.Version);
    }

    /// <summary>Computes the stored hours of a guild anew.</summary>
    /// <returns>Those that are at another instant than before: the time-zone data has changed.</returns>
    public async Task<ImmutableArray<ClockMove>> RecomputeAsync(ulong guildId, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            return await store.RecomputeAsync(guildId, [.. In(guildId).Select(HoursOf)], stopping);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Forgets what the database is about to forget.</summary>
    public void Forget(ulong guildId)
    {
        ended.TryRemove(guildId, out _);
        foreach (var series in In(guildId).ToArray())
            byChannel.TryRemove(series.ChannelId, out _);
    }
}
