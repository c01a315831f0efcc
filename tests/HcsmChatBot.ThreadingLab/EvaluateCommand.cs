using System.Collections.Immutable;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab;

/// <summary>Predicts the annotated lines of a folder's logs and prints the published measures.</summary>
internal static class EvaluateCommand
{
    /// <exception cref="CorpusException">A folder is not as it must be.</exception>
    public static int Run(EvaluatePlan plan, TextWriter results, TextWriter progress)
    {
        if (plan.Links is { } folder)
            LinksFolder.Prepare(folder);
        var logs = CorpusFolder.Read(plan.Folder);
        var predictions = ImmutableArray.CreateBuilder<LogPrediction>(logs.Length);
        foreach (var (done, log) in logs.Index())
        {
            progress.WriteLine($"{done + 1} of {logs.Length}: {log.Name}");
            var prediction = plan.Predict(log);
            if (plan.Links is not null)
                LinksFolder.Write(plan.Links, prediction);
            predictions.Add(prediction);
        }

        Print(logs, predictions.ToImmutable(), results);
        return 0;
    }

    internal static void Print(IReadOnlyCollection<AnnotatedLog> logs, ImmutableArray<LogPrediction> predictions, TextWriter results)
    {
        results.WriteLine($"{logs.Count} logs, {logs.Sum(log => log.Parents.Count)} messages, {logs.Sum(log => log.Links.Count())} links");
        var figures = Figures.Of(predictions);
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
}
