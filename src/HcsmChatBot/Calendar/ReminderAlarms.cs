using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using Quartz;

namespace HcsmChatBot.Calendar;

/// <summary>Keeps one Quartz trigger for the next reminder of each planned chat. Quartz only wakes: what is due is computed then.</summary>
public sealed class ReminderAlarms(Reminders reminders, ISchedulerFactory schedulers, TimeProvider time)
{
    private const string Group = "reminders";

    /// <summary>Sets, moves or clears it. One that is due already, but not for long, rings at once.</summary>
    public async Task SetAsync(Chat chat, CancellationToken stopping)
    {
        var scheduler = await schedulers.GetScheduler(stopping);
        var job = new JobKey($"{chat.Plan.Id}", Group);
        if (reminders.NextOf(chat) is not { } due)
        {
            await scheduler.DeleteJob(job, stopping);
            return;
        }

        // Two may set it at once: the later takes the place of the earlier.
        var trigger = TriggerBuilder.Create(time).WithIdentity(job.Name, Group).StartAt(due).Build();
        await scheduler.ScheduleJob(JobBuilder.Create<ReminderJob>().WithIdentity(job).Build(), trigger, new ScheduleJobOptions { Replace = true }, stopping);
    }
}

/// <summary>Rings, and sets the next.</summary>
public sealed class ReminderJob(Reminders reminders, ReminderAlarms alarms, LiveChats chats, WorkInHand work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var chatId = ulong.Parse(context.JobDetail.Key.Name, provider: null);
        work.Begin();
        try
        {
            await reminders.RingAsync(chatId, cancellationToken);
            if (chats.Find(chatId) is { } live)
                await alarms.SetAsync(live.Current, cancellationToken);
        }
        finally
        {
            work.End();
        }
    }
}
