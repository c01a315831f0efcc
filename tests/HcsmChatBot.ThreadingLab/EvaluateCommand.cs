using System.Collections.Immutable;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab;

/// <summary>Predicts the annotated lines of a folder's logs and prints the published measures.</summary>
internal static class EvaluateCommand
{
    public static int Run(EvaluatePlan plan, TextWriter results, TextWriter progress)
    {
        var logs = CorpusFolder.Read(plan.Folder);
        var predictions = ImmutableArray.CreateBuilder<LogPrediction>(logs.Length);
        foreach (var (done, log) in logs.Index())
        {
            progress.WriteLine($"{done + 1} of {logs.Length}: {log.Name}");
            predictions.Add(plan.Predict(log));
        }

        if (plan.Links is { } folder)
            Write(folder, predictions);
        results.WriteLine(string.Create(
            null, $"{logs.Length} logs, {logs.Sum(log => log.Parents.Count)} messages, {logs.Sum(log => log.Links.Count())} links"));
        Print(Figures.Of(predictions), results);
        return 0;
    }

    private static void Print(Figures figures, TextWriter results)
    {
        ReadOnlySpan<(string Name, double Percent)> lines =
        [
            ("link precision", figures.Links.Precision),
            ("link recall", figures.Links.Recall),
            ("link F1", figures.Links.F1),
            ("VI", figures.VariationOfInformation),
            ("one-to-one", figures.OneToOne),
            ("conversation F1", figures.Conversations.F1),
        ];
        foreach (var (name, percent) in lines)
            results.WriteLine(FormattableString.Invariant($"{name} {percent:0.0}"));
    }

    /// <summary>In the corpus's own format, so that other programs can measure the same prediction.</summary>
    private static void Write(string folder, IEnumerable<LogPrediction> predictions)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (log, links) in predictions)
                File.WriteAllLines(Path.Combine(folder, log.Name + CorpusFolder.AnnotationEnding), links.Select(link => link.ToString()));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(fault.Message);
        }
    }
}
