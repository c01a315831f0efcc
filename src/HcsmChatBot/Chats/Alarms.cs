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
    public async Task SetAsync(Chat chat, CancellationToken stopping)
    {
        var scheduler = await schedulers.GetScheduler(stopping);
        var job = JobOf(chat.Plan.Id);
        await scheduler.DeleteJob(job, stopping);
        if (chat.Alarm is not { } alarm)
            return;

        var trigger = TriggerBuilder.Create(time).WithIdentity(job.Name, Group).StartAt(alarm.Due).Build();
        await scheduler.ScheduleJob(JobBuilder.Create<AlarmJob>().WithIdentity(job).Build(), trigger, cancellationToken: stopping);
    }

    public async Task ClearAsync(ulong chatId, CancellationToken stopping) => await (await schedulers.GetScheduler(stopping)).DeleteJob(JobOf(chatId), stopping);

    private static JobKey JobOf(ulong chatId) => new($"{chatId}", Group);
}

/// <summary>Puts what is due into the chat's mailbox.</summary>
public sealed class AlarmJob(LiveChats chats, TimeProvider time) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var chatId = ulong.Parse(context.JobDetail.Key.Name, provider: null);
        if (chats.Find(chatId) is { Current.Alarm: { } alarm } chat)
            await chat.DeliverAsync(new Delivery.Rang(alarm.Ring(time.GetUtcNow())), cancellationToken);
    }
}
