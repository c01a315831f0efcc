using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Storage;

/// <summary>What was chosen for a guild with /setup: ids of channels and roles, and nothing of a person.</summary>
public sealed class GuildSettingsRow
{
    public long GuildId { get; set; }
    public long? ChatChannelId { get; set; }
    public long? ModeratorsChannelId { get; set; }
    public long? ModeratorRoleId { get; set; }

    /// <summary>0 where nobody is to be notified.</summary>
    public long? ReminderRoleId { get; set; }

    /// <summary>"en" or "fr".</summary>
    public string? Language { get; set; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; set; }

    public GuildSettings Settings => new((ulong)GuildId)
    {
        ChatChannelId = (ulong?)ChatChannelId,
        ModeratorsChannelId = (ulong?)ModeratorsChannelId,
        ModeratorRoleId = (ulong?)ModeratorRoleId,
        ReminderRoleId = (ulong?)ReminderRoleId,
        Language = Languages.OfCode(Language),
        TimeZone = TimeZone,
    };

    public void Take(GuildSettings settings)
    {
        (ChatChannelId, ModeratorsChannelId) = ((long?)settings.ChatChannelId, (long?)settings.ModeratorsChannelId);
        (ModeratorRoleId, ReminderRoleId) = ((long?)settings.ModeratorRoleId, (long?)settings.ReminderRoleId);
        (Language, TimeZone) = (settings.Language?.Code(), settings.TimeZone);
    }
}
