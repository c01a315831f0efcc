using System.Collections.Immutable;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Calendar;

/// <summary>Posts each reminder of a planned chat once, at its time or not at all, and looks whether the hosts are still there.</summary>
public sealed partial class Reminders(ReminderTools tools, LiveChats chats, Guilds guilds, TimeProvider time, ILogger<Reminders> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>As long as Discord surely recognises a nonce. https://docs.discord.com/developers/resources/message#create-message</summary>
    private static readonly TimeSpan NonceIsSafeFor = TimeSpan.FromMinutes(2);

    /// <summary>From then on a host who has left is looked for.</summary>
    private static readonly TimeSpan LastCall = TimeSpan.FromHours(1);

    public void Dispose() => turn.Dispose();

    /// <summary>When the chat's next reminder is due; null where it has none.</summary>
    public DateTimeOffset? NextOf(Chat chat) => Of(chat).FirstOrDefault(reminder => reminder.Due > time.GetUtcNow())?.Due;

    /// <summary>Whatever is due now. What Discord refuses or does not answer is not worth being late: the next reminder is another.</summary>
    public async Task RingAsync(ulong chatId, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            foreach (var reminder in chats.Find(chatId) is { } live ? Of(live.Current).Where(reminder => reminder.Due <= time.GetUtcNow()) : [])
                await RemindAsync(chatId, reminder, stopping);
        }
        catch (DiscordFailureException failure)
        {
            LogUnposted(chatId, failure.GetType().Name);
        }
        finally
        {
            turn.Release();
        }
    }

    private ImmutableArray<Reminder> Of(Chat chat) => Reminder.Of(chat, tools.Setting.RemindersOf(chat.Plan.ChannelId), time.GetUtcNow());

    private async Task RemindAsync(ulong chatId, Reminder reminder, CancellationToken stopping)
    {
        if (chats.Find(chatId) is not { Current: Chat.Scheduled planned } live)
            return;
        var standing = await tools.Store.BeginReminderAsync(planned.Plan, reminder, stopping);
        if (standing == ReminderStanding.Posted)
            return;
        // A resumed session tells nothing of channels, and what is meant for moderators is not for everybody.
        await guilds.KnowChannelsAsync(planned.Plan.GuildId, stopping);
        if (reminder.Before <= LastCall)
            await MissHostsAsync(live, planned, stopping);
        if (live.Current is Chat.Scheduled still && still.StartsAt == reminder.StartsAt && await tools.Posts.OfAsync(still, reminder, stopping) is var (place, message)
            && (standing == ReminderStanding.New || !await WasPostedAsync(place, reminder, message, stopping)))
            await tools.Rest.CreateMessageAsync(place, message with { Nonce = reminder.NonceOf(chatId) }, stopping);
        await tools.Store.EndReminderAsync(chatId, reminder, stopping);
    }

    /// <summary>Whoever has left leads nothing; where nobody is left, the chat itself asks those who moderate.</summary>
    private async Task MissHostsAsync(LiveChat live, Chat.Scheduled planned, CancellationToken stopping)
    {
        foreach (var host in planned.Plan.Hosts)
        {
            if (await guilds.HasLeftAsync(planned.Plan.GuildId, host.UserId, stopping))
                await live.DeliverAsync(new Delivery.Told(new ChatEvent.HostLeft(time.GetUtcNow(), host.UserId)), stopping);
        }

        await live.SettleAsync(stopping);
    }

    /// <summary>A crash may have come between the post and its being noted.</summary>
    private async Task<bool> WasPostedAsync(ulong place, Reminder reminder, MessageToSend message, CancellationToken stopping)
    {
        if (time.GetUtcNow() - reminder.Due <= NonceIsSafeFor)
            return false;
        await foreach (var posted in tools.Rest.HistoryAsync(place, Snowflake.At(reminder.Due) - 1, stopping))
        {
            if (posted.Author.Bot && posted.Content.Split('\n')[0] == message.Content.Split('\n')[0])
                return true;
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reminder of chat {Chat} could not be posted: {Failure}")]
    private partial void LogUnposted(ulong chat, string failure);
}

/// <summary>What reminders are made with.</summary>
public sealed record ReminderTools(IDiscordRest Rest, ChatStore Store, ReminderPosts Posts, PlanSetting Setting);
