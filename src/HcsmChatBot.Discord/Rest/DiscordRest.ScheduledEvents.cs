using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/guild-scheduled-event
public sealed partial class DiscordRest
{
    private const string ScheduledEvents = "guilds/{guild}/scheduled-events";

    public Task<IReadOnlyList<ScheduledEvent>> GetScheduledEventsAsync(ulong guildId, CancellationToken stopping) =>
        AskForListAsync<ScheduledEvent>(
            new RestCall(HttpMethod.Get, ScheduledEvents, PathOfScheduledEvents(guildId)) { Major = Text(guildId) }, stopping);

    /// <summary>Without a nonce a second one would be made, so it is sent again only when it cannot have arrived.</summary>
    public Task<ScheduledEvent> CreateScheduledEventAsync(ulong guildId, ScheduledEventToSend scheduled, CancellationToken stopping) =>
        AskAsync<ScheduledEvent>(
            new RestCall(HttpMethod.Post, ScheduledEvents, PathOfScheduledEvents(guildId))
            {
                Major = Text(guildId),
                Repeatable = false,
                Body = OutgoingScheduledEvent.New(scheduled),
            },
            stopping);

    public Task<ScheduledEvent> ModifyScheduledEventAsync(ulong guildId, ulong eventId, ScheduledEventToSend scheduled, CancellationToken stopping) =>
        AskAsync<ScheduledEvent>(
            new RestCall(HttpMethod.Patch, ScheduledEvents + "/{event}", $"{PathOfScheduledEvents(guildId)}/{Text(eventId)}")
            {
                Major = Text(guildId),
                Body = OutgoingScheduledEvent.Change(scheduled),
            },
            stopping);

    public Task DeleteScheduledEventAsync(ulong guildId, ulong eventId, CancellationToken stopping) =>
        sender.SendAsync(
            new RestCall(HttpMethod.Delete, ScheduledEvents + "/{event}", $"{PathOfScheduledEvents(guildId)}/{Text(eventId)}") { Major = Text(guildId) },
            stopping);

    private static string PathOfScheduledEvents(ulong guildId) => $"guilds/{Text(guildId)}/scheduled-events";
}
