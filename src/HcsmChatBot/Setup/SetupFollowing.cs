using HcsmChatBot.Planning;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Setup;

/// <summary>What follows from a choice at once. All else reads <see cref="GuildOptions"/> when it needs it.</summary>
public sealed class SetupFollowing(GuildOptions options, SeriesSeeds seeds, DraftHours hours)
{
    /// <summary>What held before a choice.</summary>
    public ChatOptions Before(ulong guildId) => options.Of(guildId);

    /// <returns>Whether a series was planted.</returns>
    public async Task<bool> FollowAsync(ulong guildId, GuildSetting setting, ChatOptions before, CancellationToken stopping)
    {
        if (setting == GuildSetting.ChatChannel && options.ChatChannelOf(guildId) is not null)
            return await seeds.PlantAsync(guildId, stopping);
        if (setting == GuildSetting.TimeZone)
            await hours.MoveAsync(guildId, before.TimeZone, stopping);
        return false;
    }
}
