using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Series;

/// <summary>Where the series of config/series.json begin in a guild.</summary>
public sealed class SeriesSoil(SeriesFile file, Guilds guilds, GuildOptions options)
{
    /// <summary>The first in the channel that was chosen for chats, where one was; each other in the channel of its name. Without a channel a series is left out.</summary>
    public IReadOnlyList<(ChatSeries Series, ulong ChannelId)> For(ulong guildId) =>
        [.. file.Seeds.Index()
            .Select(seed => (seed.Item.Series, ChannelId: (seed.Index == 0 ? options.ChatChannelOf(guildId) : null) ?? guilds.ChannelIn(guildId, seed.Item.Channel)?.Id ?? 0))
            .Where(place => place.ChannelId != 0)
            .DistinctBy(place => place.ChannelId)];
}
