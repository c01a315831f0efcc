using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The series of guilds, and their hours as they were last computed.</summary>
public sealed partial class ChatStore
{
    public Task<ImmutableArray<ChatSeries>> LoadSeriesAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.Series.AsNoTracking().ToListAsync(stopping)).Select(row => StoredJson.ReadSeries(row.Settings)).ToImmutableArray(), stopping);

    /// <summary>In place of what was stored of it; what was typed about it is used up.</summary>
    public Task SaveSeriesAsync(SeriesHours planned, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var series = planned.Series;
            var row = await db.Series.FindAsync([(long)series.Id], stopping) ?? db.Series.Add(new SeriesRow { Id = (long)series.Id, Settings = "", Data = "" }).Entity;
            (row.GuildId, row.ChannelId, row.Settings, row.Data) = ((long)series.GuildId, (long)series.ChannelId, StoredJson.Write(series), planned.Data);
            db.Occurrences.RemoveRange(await db.Occurrences.Where(stored => stored.SeriesId == row.Id).ToListAsync(stopping));
            // Removed before they are added: a key may stay.
            await db.SaveChangesAsync(stopping);
            db.Occurrences.AddRange(planned.Hours.Select(hour => RowOf(series, hour)));
            db.SeriesDrafts.RemoveRange(await db.SeriesDrafts.Where(draft => draft.ChannelId == row.ChannelId).ToListAsync(stopping));
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>Stores the hours as they are computed now. Those of hours to come that differ from what was stored are to be told.</summary>
    public Task<ImmutableArray<ClockMove>> RecomputeAsync(ulong guildId, IReadOnlyCollection<SeriesHours> computed, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var moves = ImmutableArray.CreateBuilder<ClockMove>();
            foreach (var planned in computed)
                moves.AddRange(await MoveAsync(planned, stopping));
            if (moves.Count > 0)
                db.ClockNotices.Add(new ClockNoticeRow { GuildId = (long)guildId, CreatedAt = Now, Moves = StoredJson.Write(moves.ToImmutable()) });
            await db.SaveChangesAsync(stopping);
            return moves.ToImmutable();
        },
        stopping);

    /// <summary>What the moderators of a guild have not been told yet, the oldest first.</summary>
    public Task<ImmutableArray<ClockNotice>> UntoldAsync(ulong guildId, CancellationToken stopping) => InTurnAsync(
        async () => (await db.ClockNotices.AsNoTracking().Where(row => row.GuildId == (long)guildId && row.PostedAt == null).OrderBy(row => row.Id).ToListAsync(stopping))
            .Select(row => new ClockNotice(row.Id, DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt), StoredJson.ReadMoves(row.Moves), row.TriedAt is not null)).ToImmutableArray(),
        stopping);

    /// <summary>From now on the notice may have reached Discord.</summary>
    public Task MarkTriedAsync(ClockNotice notice, CancellationToken stopping) => InTurnAsync(
        () => db.ClockNotices.Where(row => row.Id == notice.Id).ExecuteUpdateAsync(row => row.SetProperty(told => told.TriedAt, Now), stopping), stopping);

    public Task MarkPostedAsync(ClockNotice notice, CancellationToken stopping) => InTurnAsync(
        () => db.ClockNotices.Where(row => row.Id == notice.Id).ExecuteUpdateAsync(row => row.SetProperty(told => told.PostedAt, Now), stopping), stopping);

    public Task<ImmutableArray<SeriesDraft>> LoadSeriesDraftsAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.SeriesDrafts.AsNoTracking().ToListAsync(stopping)).Select(row => new SeriesDraft((ulong)row.ChannelId, (ulong)row.GuildId)
        {
            Name = row.Name,
            Hashtag = row.Hashtag,
            Rules = row.Rules,
            Zone = row.Zone,
            Further = row.Further,
        }).ToImmutableArray(),
        stopping);

    public Task SaveSeriesDraftAsync(SeriesDraft draft, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var row = await db.SeriesDrafts.FindAsync([(long)draft.ChannelId], stopping)
                ?? db.SeriesDrafts.Add(new SeriesDraftRow { ChannelId = (long)draft.ChannelId, Name = "", Hashtag = "", Rules = "", Zone = "", Further = "" }).Entity;
            (row.GuildId, row.Name, row.Hashtag, row.Rules) = ((long)draft.GuildId, draft.Name, draft.Hashtag, draft.Rules);
            (row.Zone, row.Further) = (draft.Zone, draft.Further);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    private async Task<List<ClockMove>> MoveAsync(SeriesHours planned, CancellationToken stopping)
    {
        var (id, hours) = ((long)planned.Series.Id, planned.Hours.ToDictionary(hour => hour.Key.ToString()));
        if (await db.Series.FindAsync([id], stopping) is not { } series)
            return [];
        List<ClockMove> moves = [];
        var stored = await db.Occurrences.Where(row => row.SeriesId == id).ToListAsync(stopping);
        foreach (var row in stored)
        {
            if (!hours.Remove(row.Key, out var hour))
                db.Occurrences.Remove(row);
            else if (row.At != hour.At.ToUnixTimeMilliseconds())
                moves.Add(new ClockMove(planned.Series.Id, hour.Key, DateTimeOffset.FromUnixTimeMilliseconds(row.At), hour.At, series.Data, planned.Data));
            if (hour is not null)
                row.At = hour.At.ToUnixTimeMilliseconds();
        }

        db.Occurrences.AddRange(hours.Values.Select(hour => RowOf(planned.Series, hour)));
        series.Data = planned.Data;
        return moves;
    }

    private async Task ForgetSeriesAsync(long guild, CancellationToken stopping)
    {
        await db.Series.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.Occurrences.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.ClockNotices.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.SeriesDrafts.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
    }

    private static OccurrenceRow RowOf(ChatSeries series, Occurrence hour) => new()
    {
        SeriesId = (long)series.Id,
        GuildId = (long)series.GuildId,
        Key = hour.Key.ToString(),
        At = hour.At.ToUnixTimeMilliseconds(),
    };
}
