using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Learns a model, measures it on the logs that were kept apart, and writes it.</summary>
internal static class TrainCommand
{
    /// <exception cref="CorpusException">A folder is not as it must be, or the model cannot be written.</exception>
    public static int Run(TrainPlan plan, TextWriter results, TextWriter progress)
    {
        var curriculum = CurriculumOf(plan);
        var model = curriculum.Teach(without: default, progress.WriteLine);
        ModelFile.Write(plan.Out, model);
        results.WriteLine($"{plan.Out}: {new FileInfo(plan.Out).Length} bytes");
        EvaluateCommand.Print(curriculum.KeptApart, [.. curriculum.KeptApart.Select(Predictions.Of(model))], results);
        return 0;
    }

    internal static Curriculum CurriculumOf(TrainPlan plan) =>
        new(CorpusFolder.Read(plan.Folder), plan.Meetings is { } meetings ? CorpusFolder.Read(meetings) : [], plan.Seed);
}
