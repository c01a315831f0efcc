using HcsmChatBot.Chats;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Series;

/// <summary>What happens to series when a guild comes into sight: one that has none yet gets those of config/series.json, once; what was to be told there is told.</summary>
public sealed partial class SeriesSeeds(SeriesSoil soil, SeriesBook book, ClockNotices notices, LiveChats chats, ILogger<SeriesSeeds> log)
{
    public async Task OfGuildAsync(ulong guildId, CancellationToken stopping)
    {
        await PlantAsync(guildId, stopping);
        await chats.Revived.WaitAsync(stopping);
        await notices.PostAsync(guildId, stopping);
    }

    /// <returns>Whether a series was planted.</returns>
    public async Task<bool> PlantAsync(ulong guildId, CancellationToken stopping)
    {
        if (book.In(guildId).Any() || book.HasEnded(guildId))
            return false;
        var places = soil.For(guildId);
        foreach (var (series, channelId) in places)
        {
            await book.ChangeAsync(channelId, there => there is null ? series with { Id = channelId, GuildId = guildId, ChannelId = channelId } : null, stopping);
            LogPlanted(guildId, channelId);
        }

        return places.Count > 0;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Guild {Guild} had no series: that of channel {Channel} was taken from series.json; from now on /series owns it")]
    private partial void LogPlanted(ulong guild, ulong channel);
}
