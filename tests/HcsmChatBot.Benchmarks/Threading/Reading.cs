using System.Diagnostics;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Benchmarks.Threading;

/// <summary>Reads a talk several times over on one thread, with the clock held to each message.</summary>
/// <remarks>Others use the machine too: what a message took is the fastest of its rounds, and what a round took is counted in the process's own time.</remarks>
internal sealed class Reading(Talk talk, int rounds)
{
    private readonly long[] fastest = [.. Enumerable.Repeat(long.MaxValue, talk.Messages)];
    private readonly long[] round = new long[talk.Messages];

    /// <summary>The best round's.</summary>
    public double MessagesPerSecond { get; private set; }

    /// <summary>In milliseconds, of the round in which it was worst: with everything that the machine did meanwhile.</summary>
    public double WorstP99 { get; private set; }

    /// <summary>Bytes a message, once the window is full.</summary>
    public double Allocated { get; private set; }

    /// <summary>Of all links and their probabilities.</summary>
    public ulong Digest { get; private set; }

    public static Reading Of(Talk talk, int rounds)
    {
        var reading = new Reading(talk, rounds);
        reading.Measure();
        return reading;
    }

    /// <returns>Milliseconds.</returns>
    public double Share(double part) => Share(fastest, part);

    private static double Share(long[] ticks, double part)
    {
        var sorted = ticks.Order().ToArray();
        return Stopwatch.GetElapsedTime(0, sorted[(int)Math.Ceiling(part * sorted.Length) - 1]).TotalMilliseconds;
    }

    private void Measure()
    {
        for (var number = 0; number < rounds; number++)
        {
            Digest = 14695981039346656037;
            var before = Environment.CpuUsage.TotalTime;
            var allocated = ReadAll();
            var took = Environment.CpuUsage.TotalTime - before;
            MessagesPerSecond = Math.Max(MessagesPerSecond, talk.Messages / took.TotalSeconds);
            Allocated = (double)allocated / Math.Max(1, talk.MessagesWhenSettled);
            WorstP99 = Math.Max(WorstP99, Share(round, 0.99));
            for (var index = 0; index < round.Length; index++)
                fastest[index] = Math.Min(fastest[index], round[index]);
        }
    }

    /// <returns>What was allocated while the windows were full.</returns>
    private long ReadAll()
    {
        var (index, allocated) = (0, 0L);
        foreach (var log in talk.Logs)
        {
            var threader = new ConversationThreader();
            var before = 0L;
            for (var number = 0; number < log.Length; number++)
            {
                if (number == Talk.Settled)
                    before = GC.GetAllocatedBytesForCurrentThread();
                var begun = Stopwatch.GetTimestamp();
                var link = threader.Read(log[number]);
                round[index++] = Stopwatch.GetTimestamp() - begun;
                Note(link);
            }

            if (log.Length > Talk.Settled)
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }

    private void Note(ReplyLink link)
    {
        foreach (var part in (ReadOnlySpan<ulong>)[link.AnswersId ?? 0, (ulong)link.Because, BitConverter.SingleToUInt32Bits(link.Probability)])
            Digest = unchecked((Digest ^ part) * 1099511628211);
    }
}
