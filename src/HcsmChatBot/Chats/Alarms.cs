using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using Quartz;

namespace HcsmChatBot.Chats;

/// <summary>
/// Keeps one Quartz trigger for each chat that waits for something. Quartz only wakes: what is due, and whether it still is, the chat's state says.
/// </summary>
public sealed class Alarms(ISchedulerFactory schedulers, TimeProvider time)
{
    private const string Group = "chats";

    /// <summary>Sets, moves or clears the alarm of a chat by its state. An alarm in the past rings at once.</summary>
    public Task SetAsync(Chat chat, CancellationToken stopping) => SetAsync(chat, chat.Alarm?.Due, stopping);

    /// <summary>Rings again after a while, for what cannot be done yet.</summary>
    public Task PostponeAsync(Chat chat, TimeSpan pause, CancellationToken stopping) => SetAsync(chat, time.GetUtcNow() + pause, stopping);

    private async Task SetAsync(Chat chat, DateTimeOffset? due, CancellationToken stopping)
    {
        var scheduler = await schedulers.GetScheduler(stopping);
        var job = JobOf(chat.Plan.Id);
        await scheduler.DeleteJob(job, stopping);
        if (due is not { } at)
            return;

        var trigger = TriggerBuilder.Create(time).WithIdentity(job.Name, Group).StartAt(at).Build();
        await scheduler.ScheduleJob(JobBuilder.Create<AlarmJob>().WithIdentity(job).Build(), trigger, cancellationToken: stopping);
    }

    public async Task ClearAsync(ulong chatId, CancellationToken stopping) => await (await schedulers.GetScheduler(stopping)).DeleteJob(JobOf(chatId), stopping);

    private static JobKey JobOf(ulong chatId) => new($"{chatId}", Group);
}

/// <summary>Puts what is due into the chat's mailbox.</summary>
public sealed class AlarmJob(LiveChats chats, Alarms alarms, TimeProvider time) : IJob
{
    /// <summary>How long a planned chat waits before it looks again whether the chat before it is over.</summary>
    private static readonly TimeSpan UntilTheChannelIsFree = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var chatId = ulong.Parse(context.JobDetail.Key.Name, provider: null);
        if (chats.Find(chatId) is not { Current.Alarm: { } alarm } chat)
            return;
        var now = time.GetUtcNow();
        if (alarm is Alarm.ForStart start)
            await StartAsync(chat, start, now, cancellationToken);
        else
            await chat.DeliverAsync(new Delivery.Rang(alarm.Ring(now)), cancellationToken);
    }

    private async Task StartAsync(LiveChat chat, Alarm.ForStart alarm, DateTimeOffset now, CancellationToken stopping)
    {
        if (chats.Begin(chat) == chat)
            await chat.DeliverAsync(new Delivery.Rang(new ChatEvent.StartDue(now, Snowflake.At(now))), stopping);
        else if (now - alarm.Due <= ChatFacilitator.LatestStart)
            await alarms.PostponeAsync(chat.Current, UntilTheChannelIsFree, stopping);
    }
}
