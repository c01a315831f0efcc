using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Quartz;

namespace HcsmChatBot.Chats;

/// <summary>Puts what is due into the chat's mailbox.</summary>
public sealed class AlarmJob(LiveChats chats, Alarms alarms, ChatStore store, TimeProvider time) : IJob
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
            await chat.DeliverAsync(new Delivery.Rang(alarm.Ring(now)), cancellationToken);
    }

    private async Task StartAsync(LiveChat chat, Alarm.ForStart alarm, DateTimeOffset now, CancellationToken stopping)
    {
        if (chats.Begin(chat) == chat)
            await chat.DeliverAsync(new Delivery.Rang(new ChatEvent.StartDue(now, Snowflake.At(now))), stopping);
        else if (now - alarm.Due <= ChatFacilitator.LatestStart)
            await alarms.PostponeAsync(chat.Current, UntilTheChannelIsFree, stopping);
        else
            await chat.DeliverAsync(new Delivery.Rang(alarm.Ring(now)), stopping);
    }

    private async Task ForgetAsync(ulong rehearsal, CancellationToken stopping)
    {
        await chats.LetGoAsync(plan => plan.Id == rehearsal, stopping);
        await store.ForgetRehearsalAsync(rehearsal, stopping);
    }
}
