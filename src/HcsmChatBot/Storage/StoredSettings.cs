using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Storage;

/// <summary>From a row to the settings of a guild, and back.</summary>
internal static class StoredSettings
{
    public static GuildSettings Read(GuildSettingsRow row) => new((ulong)row.GuildId)
    {
        ChatChannelId = (ulong?)row.ChatChannelId,
        ModeratorsChannelId = (ulong?)row.ModeratorsChannelId,
        ModeratorRoleId = (ulong?)row.ModeratorRoleId,
        ReminderRoleId = (ulong?)row.ReminderRoleId,
        Language = Languages.OfCode(row.Language),
        TimeZone = row.TimeZone,
    };

    public static void Write(GuildSettings settings, GuildSettingsRow row)
    {
        (row.ChatChannelId, row.ModeratorsChannelId) = ((long?)settings.ChatChannelId, (long?)settings.ModeratorsChannelId);
        (row.ModeratorRoleId, row.ReminderRoleId) = ((long?)settings.ModeratorRoleId, (long?)settings.ReminderRoleId);
        (row.Language, row.TimeZone) = (settings.Language?.Code(), settings.TimeZone);
    }
}
