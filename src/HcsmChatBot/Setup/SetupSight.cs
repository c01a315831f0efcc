using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Setup;

/// <summary>Looks at a guild: what holds there, what of it is there, and what the bot may do.</summary>
public sealed class SetupSight(Guilds guilds, GuildOptions options, ModeratorsRoom room, SeriesBook series)
{
    /// <exception cref="DiscordFailureException">Discord does not tell.</exception>
    public async Task<SetupState> OfAsync(ulong guildId, CancellationToken stopping)
    {
        await guilds.KnowSightAsync(guildId, stopping);
        var holds = options.Of(guildId);
        var chats = options.ChatChannelOf(guildId) ?? series.In(guildId).FirstOrDefault(known => !guilds.IsGone(guildId, known.ChannelId))?.ChannelId;
        var moderators = room.Of(guildId);
        return new SetupState(options.ChosenIn(guildId), holds)
        {
            ChatChannelId = chats,
            ModeratorsChannelId = moderators,
            ModeratorRole = guilds.RoleNamed(guildId, holds.ModeratorRole),
            ReminderRole = holds.ReminderRole.Length > 0 ? guilds.RoleNamed(guildId, holds.ReminderRole) : null,
            HeldInChats = chats is { } channel ? await guilds.OwnPermissionsAsync(guildId, channel, stopping) : null,
            HeldInRoom = moderators is { } place ? await guilds.OwnPermissionsAsync(guildId, place, stopping) : null,
            IsRoomOpen = moderators is { } known ? guilds.IsOpenToAll(known) : null,
            Lost = [.. options.LostIn(guildId)],
        };
    }
}
