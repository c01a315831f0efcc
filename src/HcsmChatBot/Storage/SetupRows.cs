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
}
