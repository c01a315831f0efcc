namespace HcsmChatBot.Discord.Models;

/// <summary>What a guild shows as coming up. https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object</summary>
public sealed record ScheduledEvent
{
    public ulong Id { get; set; }
    public ulong GuildId { get; set; }

    /// <summary>Who made it; the bot's own may be changed without MANAGE_EVENTS.</summary>
    public ulong? CreatorId { get; set; }
    public string Name { get; set => field = value ?? ""; } = "";
    public string? Description { get; set; }
    public DateTimeOffset ScheduledStartTime { get; set; }

    /// <summary>An external one always has it.</summary>
    public DateTimeOffset? ScheduledEndTime { get; set; }

    /// <summary>Discord itself makes an external one active at its start and completed at its end.</summary>
    public ScheduledEventStatus Status { get; set; }

    /// <summary>3: external. Others, on a stage or in a voice channel, are people's.</summary>
    public int EntityType { get; set; }
    public ScheduledEventPlace? EntityMetadata { get; set; }
}

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-entity-metadata</summary>
/// <param name="Location">1 to 100 characters, of an external one.</param>
public sealed record ScheduledEventPlace(string? Location);

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status</summary>
public enum ScheduledEventStatus
{
    Scheduled = 1,

    /// <summary>After <see cref="Scheduled"/>.</summary>
    Active = 2,

    /// <summary>After <see cref="Active"/>; then nothing can be changed any more.</summary>
    Completed = 3,

    /// <summary>After <see cref="Scheduled"/>; then nothing can be changed any more.</summary>
    Canceled = 4,
}
