using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>Keeps the hours of drafts at their instants when a guild chooses other clocks: an hour is kept as it was typed, by the clocks of then.</summary>
public sealed class DraftHours(PlanDrafts drafts, SeriesBook series, GuildOptions options, TimeProvider time)
{
    public async Task MoveAsync(ulong guildId, string before, CancellationToken stopping)
    {
        if (TimeZoneData.Find(before) is not { } old || TimeZoneData.Find(options.Of(guildId).TimeZone) is not { } zone)
            return;
        var inFrench = options.Of(guildId).Language == Language.Fr;
        foreach (var draft in drafts.In(guildId).Where(draft => series.Of(draft.ChannelId) is null))
        {
            if (WhenText.Read(draft.When, time.GetUtcNow(), old) is WhenReading.Understood({ } at, _))
                await drafts.KeepAsync(draft with { When = WhenText.Write(TimeZoneInfo.ConvertTime(at, zone).DateTime, inFrench) }, stopping);
        }
    }
}
