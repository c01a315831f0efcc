using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Quartz;

namespace HcsmChatBot.Chats;

/// <summary>Puts what is due into the chat's mailbox.</summary>
public sealed class AlarmJob(LiveChats chats, Alarms alarms, ChatStore store, TimeProvider time, ChatMetrics metrics) : IJob
{
    /// <summary>How long a planned chat waits before it looks again whether the chat before it is over.</summary>
    private static readonly TimeSpan UntilTheChannelIsFree = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var chatId = ulong.Parse(context.JobDetail.Key.Name, provider: null);
        if (chats.Find(chatId) is not { Current.Alarm: { } alarm } chat)
            return;
        var now = time.GetUtcNow();
        if (alarm is Alarm.ForStart start && chat.Current is Chat.Scheduled { IsConfirmed: true })
            await StartAsync(chat, start, now, cancellationToken);
        else if (chat.Current is Chat.Ended { Plan.IsRehearsal: true })
            await ForgetAsync(chatId, cancellationToken);
        else
            await RingAsync(chat, alarm, alarm.Ring(now), cancellationToken);
    }

    private async Task StartAsync(LiveChat chat, Alarm.ForStart alarm, DateTimeOffset now, CancellationToken stopping)
    {
        if (chats.Begin(chat) == chat)
            await RingAsync(chat, alarm, new ChatEvent.StartDue(now, Snowflake.At(now)), stopping);
        else if (now - alarm.Due <= ChatFacilitator.LatestStart)
            await PostponeAsync(chat, now - alarm.Due, stopping);
        else
            await RingAsync(chat, alarm, alarm.Ring(now), stopping);
    }

    private ValueTask RingAsync(LiveChat chat, Alarm alarm, ChatEvent due, CancellationToken stopping)
    {
        metrics.Rang(alarm, due.At);
        return chat.DeliverAsync(new Delivery.Rang(due), stopping);
    }

    private Task PostponeAsync(LiveChat chat, TimeSpan late, CancellationToken stopping)
    {
        // It is asked again and again, and is one conflict.
        if (late < UntilTheChannelIsFree)
            metrics.Conflicted();
        return alarms.PostponeAsync(chat.Current, UntilTheChannelIsFree, stopping);
    }

    private async Task ForgetAsync(ulong rehearsal, CancellationToken stopping)
    {
        await chats.LetGoAsync(plan => plan.Id == rehearsal, stopping);
        await store.ForgetRehearsalAsync(rehearsal, stopping);
    }
}
