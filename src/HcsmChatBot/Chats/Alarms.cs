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
