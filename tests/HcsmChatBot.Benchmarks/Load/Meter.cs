using System.Diagnostics;
using System.Text.Json;

namespace HcsmChatBot.Benchmarks.Load;

/// <summary>Counts what a peer hears, and what that cost this process from the first counted event to the last.</summary>
internal sealed class Meter(LoadPlan plan)
{
    private readonly Process self = Process.GetCurrentProcess();
    private int heard;
    private long began;
    private TimeSpan cpuBefore;
    private long bytesBefore;

    /// <summary>One event more.</summary>
    /// <returns>False after the last.</returns>
    public bool Count()
    {
        if (heard == plan.WarmUp)
            Begin();
        heard++;
        if (plan.ReportEach > 0 && heard % plan.ReportEach == 0)
            Report();
        if (heard < plan.Total)
            return true;
        End();
        return false;
    }

    private void Begin()
    {
        self.Refresh();
        (began, cpuBefore, bytesBefore) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime, GC.GetTotalAllocatedBytes());
    }

    private void End()
    {
        self.Refresh();
        Console.Out.WriteLine(JsonSerializer.Serialize(new Outcome
        {
            Events = plan.Events,
            Wall = Stopwatch.GetElapsedTime(began).TotalSeconds,
            Cpu = (self.TotalProcessorTime - cpuBefore).TotalSeconds,
            Bytes = (GC.GetTotalAllocatedBytes() - bytesBefore) / Math.Max(plan.Events, 1),
            Peak = self.PeakWorkingSet64,
        }));
    }

    private void Report()
    {
        self.Refresh();
        Console.Error.WriteLine(
            $"{heard,12:N0} events: heap {GC.GetTotalMemory(forceFullCollection: false) / 1e6,6:F1} MB, "
            + $"after a full collection {GC.GetTotalMemory(forceFullCollection: true) / 1e6,6:F1} MB, working set {self.WorkingSet64 / 1e6,6:F1} MB");
    }
}
