using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event-json-params</summary>
internal sealed record OutgoingScheduledEvent
{
    private const int GuildOnly = 2;
    private const int External = 3;

    public string? Name { get; init; }
    public string? Description { get; init; }
    public DateTimeOffset? ScheduledStartTime { get; init; }
    public DateTimeOffset? ScheduledEndTime { get; init; }
    public ScheduledEventPlace? EntityMetadata { get; init; }
    public int? PrivacyLevel { get; init; }
    public int? EntityType { get; init; }
    public int? Status { get; init; }

    /// <exception cref="DiscordException">It goes beyond one of Discord's limits.</exception>
    public static RestBody New(ScheduledEventToSend scheduled)
    {
        ScheduledEventLimits.CheckNew(scheduled);
        var description = string.IsNullOrEmpty(scheduled.Description) ? null : scheduled.Description;
        return new RestBody(Wire.Write(Of(scheduled) with { Description = description, PrivacyLevel = GuildOnly, EntityType = External }));
    }

    /// <exception cref="DiscordException">It goes beyond one of Discord's limits.</exception>
    public static RestBody Change(ScheduledEventToSend scheduled)
    {
        ScheduledEventLimits.CheckChange(scheduled);
        return new RestBody(Wire.Write(Of(scheduled)));
    }

    private static OutgoingScheduledEvent Of(ScheduledEventToSend scheduled) => new()
    {
        Name = scheduled.Name,
        Description = scheduled.Description,
        ScheduledStartTime = scheduled.Start?.ToUniversalTime(),
        ScheduledEndTime = scheduled.End?.ToUniversalTime(),
        EntityMetadata = scheduled.Location is { } location ? new ScheduledEventPlace(location) : null,
        Status = (int?)scheduled.Status,
    };
}
