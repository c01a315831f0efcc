using System.Globalization;

namespace HcsmChatBot.Benchmarks.Threading;

/// <summary>What it costs to say of each message what it answers: one thread, warmed up.</summary>
internal static class ThreadingRun
{
    private const int Rounds = 5;

    /// <param name="folder">Of logs; null for the made-up chat alone.</param>
    public static int Run(string? folder)
    {
        var lively = new Talk("lively, 50 people", [LivelyChat.Of(10_000, seed: 1)]);
        Talk[] talks = folder is null ? [lively] : [lively, new Talk("logs", LogFolder.Read(folder))];
        _ = Reading.Of(lively, Rounds);
        Console.WriteLine("| talk | messages | a second | p50 ms | p99 ms | max ms | worst round's p99 | bytes a message | links |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (var talk in talks.Concat(HardTalk.All))
            Tell(talk, Reading.Of(talk, Rounds));
        return 0;
    }

    private static void Tell(Talk talk, Reading reading) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {talk.Name} | {talk.Messages:N0} | {reading.MessagesPerSecond:N0} | {reading.Share(0.5):0.000} | {reading.Share(0.99):0.000} | {reading.Share(1):0.000} | {reading.WorstP99:0.000} | {reading.Allocated:0.0} | {reading.Digest:x16} |"));
}
