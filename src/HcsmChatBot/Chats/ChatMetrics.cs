using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>What is counted and measured of chats. No label tells which chat, and none who.</summary>
public sealed class ChatMetrics
{
    private readonly ConcurrentDictionary<(ulong ChatId, int Number), DateTimeOffset> waiting = new();
    private readonly TimeProvider time;
    private readonly Histogram<double> lateness;
    private readonly Counter<long> misfires;
    private readonly Counter<long> conflicts;
    private readonly Counter<long> replayed;
    private readonly Counter<long> backfilled;

    public ChatMetrics(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create("HcsmChatBot.Chats");
        lateness = meter.CreateHistogram(
            "chatbot_schedule_lateness_seconds", "s", "How long after its instant a step of a chat was begun.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600] });
        misfires = meter.CreateCounter<long>("chatbot_schedule_misfires_total", description: "Steps begun over ten minutes late: moderators are asked rather than the chat moved on.");
        conflicts = meter.CreateCounter<long>("chatbot_schedule_occurrence_conflicts_total", description: "Planned chats whose channel was not free at their hour.");
        replayed = meter.CreateCounter<long>("chatbot_outbox_replayed_total", description: "Effects that an earlier process had left to be carried out.");
        backfilled = meter.CreateCounter<long>("chatbot_backfill_messages_total", description: "What was missed and found in Discord's history: create, edit, delete or reaction.");
        meter.CreateObservableGauge("chatbot_outbox_pending", () => waiting.Count, description: "Effects that wait to be carried out in Discord.");
        meter.CreateObservableGauge("chatbot_outbox_oldest_seconds", () => Oldest, "s", "How long the oldest of them has waited; 0 where none waits.");
    }

    internal void Waits(PendingEffect effect) => waiting[(effect.ChatId, effect.Number)] = effect.CreatedAt;

    internal void Left(PendingEffect effect) => waiting.TryRemove((effect.ChatId, effect.Number), out _);

    internal void Replayed(int count) => replayed.Add(count);

    internal void Rang(Alarm alarm, DateTimeOffset now)
    {
        var late = now - alarm.Due;
        lateness.Record(Math.Max(0, late.TotalSeconds));
        if (late > ChatFacilitator.LatestStart)
            misfires.Add(1);
    }

    internal void Conflicted() => conflicts.Add(1);

    internal void Fetched(HistoryFinding finding)
    {
        var (kind, count) = finding switch
        {
            HistoryFinding.Missed => ("create", 1),
            HistoryFinding.Differs(Amendment.Deleted(var ids, _)) => ("delete", ids.Count),
            HistoryFinding.Differs(Amendment.Changed or Amendment.Seen) => ("edit", 1),
            _ => ("reaction", 1),
        };
        backfilled.Add(count, new KeyValuePair<string, object?>("kind", kind));
    }

    private double Oldest => waiting.Values.DefaultIfEmpty(DateTimeOffset.MaxValue).Min() is var oldest && oldest < DateTimeOffset.MaxValue
        ? Math.Max(0, (time.GetUtcNow() - oldest).TotalSeconds)
        : 0;
}
