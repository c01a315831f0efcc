using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>What each group of features is worth: the link F1, on the logs that were kept apart, of a model that was learned without it.</summary>
internal static class AblateCommand
{
    /// <exception cref="CorpusException">A folder is not as it must be.</exception>
    public static int Run(TrainPlan plan, TextWriter results, TextWriter progress)
    {
        var curriculum = TrainCommand.CurriculumOf(plan);
        if (curriculum.KeptApart.Count == 0)
            throw new CorpusException($"{plan.Folder} has too few logs to keep one apart.");
        Measure("everything", default);
        foreach (var (name, places) in FeatureGroups.All)
            Measure($"without {name}", places);
        return 0;

        void Measure(string name, Range without)
        {
            progress.WriteLine(name);
            var model = curriculum.Teach(without, progress.WriteLine);
            var figures = Figures.Of(curriculum.KeptApart.Select(Predictions.Of(model)));
            results.WriteLine(FormattableString.Invariant($"{name,-20} {figures.Links.F1:0.0}"));
        }
    }
}
