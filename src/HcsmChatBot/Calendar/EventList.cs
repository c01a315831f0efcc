using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Calendar;

/// <summary>
/// Keeps Discord's list of events like the chats: an event is made when a plan is published, changed with it, active while the chat is open, and over with it.
/// Done again, it changes nothing. https://docs.discord.com/developers/resources/guild-scheduled-event
/// </summary>
public sealed partial class EventList(IDiscordRest rest, ChatStore store, CalendarEntries entries, TimeProvider time, ILogger<EventList> log)
{
    /// <summary>Where Discord refuses, the chat goes on without an event: a later change of the plan tries it again.</summary>
    /// <returns>False where Discord refused.</returns>
    /// <exception cref="DiscordUnreachableException">Discord gave no answer: it is to be done again.</exception>
    public async Task<bool> ShowAsync(Chat chat, CancellationToken stopping)
    {
        var (wanted, shown) = (entries.Of(chat), await store.ShownEventAsync(chat.Plan.Id, stopping));
        if (wanted.Digest == shown?.Digest)
            return true;
        try
        {
            if (wanted is CalendarEntry.Planned(var planned))
                await PlanAsync(chat.Plan, planned, shown, stopping);
            else if (shown is not null)
                await FollowAsync(chat.Plan, wanted, shown, stopping);
            return true;
        }
        catch (DiscordException refusal)
        {
            LogRefused(chat.Plan.Id, (int)refusal.Status, refusal.Code);
            return false;
        }
    }

    private async Task PlanAsync(ChatPlan plan, ScheduledEventToSend planned, ShownEvent? shown, CancellationToken stopping)
    {
        if (planned.Start <= time.GetUtcNow())
            return;
        var id = shown is not null && await TryChangeAsync(plan.GuildId, shown.Id, planned, stopping) ? shown.Id : await FindOrMakeAsync(plan, planned, stopping);
        await store.SaveShownEventAsync(plan, new ShownEvent(id, new CalendarEntry.Planned(planned).Digest), stopping);
    }

    /// <summary>What was made before a crash has no row, and making it has no nonce.</summary>
    private async Task<ulong> FindOrMakeAsync(ChatPlan plan, ScheduledEventToSend planned, CancellationToken stopping)
    {
        var standing = (await rest.GetScheduledEventsAsync(plan.GuildId, stopping)).FirstOrDefault(known => CalendarEntries.IsOf(known, plan.Id));
        return standing is not null && await TryChangeAsync(plan.GuildId, standing.Id, planned, stopping)
            ? standing.Id
            : (await rest.CreateScheduledEventAsync(plan.GuildId, planned, stopping)).Id;
    }

    /// <returns>False where it is there no more, or has begun by itself and cannot be moved: then it goes, and another takes its place.</returns>
    private async Task<bool> TryChangeAsync(ulong guildId, ulong eventId, ScheduledEventToSend change, CancellationToken stopping)
    {
        try
        {
            await rest.ModifyScheduledEventAsync(guildId, eventId, change, stopping);
            return true;
        }
        catch (DiscordException refusal) when (refusal.Code is ErrorCodes.UnknownScheduledEvent or ErrorCodes.ScheduledEventFinished)
        {
            return false;
        }
        catch (DiscordException refusal) when (refusal.Code == ErrorCodes.InvalidFormBody)
        {
            await DeleteAsync(guildId, eventId, stopping);
            return false;
        }
    }

    private async Task FollowAsync(ChatPlan plan, CalendarEntry wanted, ShownEvent shown, CancellationToken stopping)
    {
        switch (wanted)
        {
            case CalendarEntry.Running:
                await TryTurnAsync(plan.GuildId, shown.Id, ScheduledEventStatus.Active, stopping);
                await store.SaveShownEventAsync(plan, shown with { Digest = wanted.Digest }, stopping);
                return;
            case CalendarEntry.Over:
                // It was never shown as active where the chat was over before Discord was asked.
                if (shown.Digest != new CalendarEntry.Running().Digest)
                    await TryTurnAsync(plan.GuildId, shown.Id, ScheduledEventStatus.Active, stopping);
                await TryTurnAsync(plan.GuildId, shown.Id, ScheduledEventStatus.Completed, stopping);
                break;
            case CalendarEntry.CalledOff:
                if (!await TryTurnAsync(plan.GuildId, shown.Id, ScheduledEventStatus.Canceled, stopping))
                    await DeleteAsync(plan.GuildId, shown.Id, stopping);
                break;
            default:
                await DeleteAsync(plan.GuildId, shown.Id, stopping);
                break;
        }

        await store.DropShownEventAsync(plan.Id, stopping);
    }

    /// <summary>Discord itself makes an event active at its hour and completes it at its end: what is so already, or gone, is refused and well.</summary>
    private async Task<bool> TryTurnAsync(ulong guildId, ulong eventId, ScheduledEventStatus status, CancellationToken stopping)
    {
        try
        {
            await rest.ModifyScheduledEventAsync(guildId, eventId, new ScheduledEventToSend { Status = status }, stopping);
            return true;
        }
        catch (DiscordException refusal) when (refusal.Code is ErrorCodes.InvalidFormBody or ErrorCodes.ScheduledEventFinished or ErrorCodes.UnknownScheduledEvent)
        {
            return false;
        }
    }

    private async Task DeleteAsync(ulong guildId, ulong eventId, CancellationToken stopping)
    {
        try
        {
            await rest.DeleteScheduledEventAsync(guildId, eventId, stopping);
        }
        catch (DiscordException refusal) when (refusal.Code == ErrorCodes.UnknownScheduledEvent)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord refused the event of chat {Chat}: status {Status}, code {Code}; the chat goes on without it")]
    private partial void LogRefused(ulong chat, int status, int code);
}
