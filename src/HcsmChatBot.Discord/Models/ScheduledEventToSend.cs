namespace HcsmChatBot.Discord.Models;

/// <summary>
/// An external event, to be made or changed. What is null stays as it was; a new one needs name, start, end and location.
/// https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event
/// </summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Start">In the future.</param>
/// <param name="End">After the start.</param>
/// <param name="Location">1 to 100 characters: any text; a channel's mention is shown as a link to it.</param>
/// <param name="Description">At most 1,000 characters.</param>
public sealed record ScheduledEventToSend(
    string? Name = null, DateTimeOffset? Start = null, DateTimeOffset? End = null, string? Location = null, string? Description = null)
{
    /// <summary>
    /// Of a change only: scheduled becomes active or canceled, active becomes completed. To change the status alone, name nothing else: a start in the past
    /// would be refused. https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-valid-guild-scheduled-event-status-transitions
    /// </summary>
    public ScheduledEventStatus? Status { get; init; }
}
