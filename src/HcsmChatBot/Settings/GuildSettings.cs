using HcsmChatBot.Wording;

namespace HcsmChatBot.Settings;

/// <summary>What was chosen for a guild with /setup. Whatever was not chosen is null, and as config/appsettings.json says.</summary>
public sealed record GuildSettings(ulong GuildId)
{
    /// <summary>Where chats are held, where nobody says otherwise.</summary>
    public ulong? ChatChannelId { get; init; }

    public ulong? ModeratorsChannelId { get; init; }

    public ulong? ModeratorRoleId { get; init; }

    /// <summary>0 where nobody is to be notified.</summary>
    public ulong? ReminderRoleId { get; init; }

    /// <summary>Of what is posted for everybody.</summary>
    public Language? Language { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <param name="setting">A channel or a role.</param>
    /// <param name="id">Null where it is as the bot is set up; 0 where no role is to be notified.</param>
    public GuildSettings With(GuildSetting setting, ulong? id) => setting switch
    {
        GuildSetting.ChatChannel => this with { ChatChannelId = id },
        GuildSetting.ModeratorsChannel => this with { ModeratorsChannelId = id },
        GuildSetting.ModeratorRole => this with { ModeratorRoleId = id },
        GuildSetting.ReminderRole => this with { ReminderRoleId = id },
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };

    /// <summary>Whether it was chosen.</summary>
    public bool Has(GuildSetting setting) => setting switch
    {
        GuildSetting.Language => Language is not null,
        GuildSetting.TimeZone => TimeZone is not null,
        _ => IdOf(setting) is not null,
    };

    /// <summary>Of a channel or a role.</summary>
    public ulong? IdOf(GuildSetting setting) => setting switch
    {
        GuildSetting.ChatChannel => ChatChannelId,
        GuildSetting.ModeratorsChannel => ModeratorsChannelId,
        GuildSetting.ModeratorRole => ModeratorRoleId,
        GuildSetting.ReminderRole => ReminderRoleId,
        _ => null,
    };
}

/// <summary>One of them.</summary>
public enum GuildSetting
{
    ChatChannel,
    ModeratorsChannel,
    ModeratorRole,
    ReminderRole,
    Language,
    TimeZone,
}
