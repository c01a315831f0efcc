using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Learns a model, measures it on the logs that were kept apart, and writes it.</summary>
internal static class TrainCommand
{
    /// <exception cref="CorpusException">A folder is not as it must be, or the model cannot be written.</exception>
    public static int Run(TrainPlan plan, TextWriter results, TextWriter progress)
    {
        ModelFile.Prepare(plan.Out);
        var curriculum = CurriculumOf(plan);
        var model = curriculum.Teach(without: default, progress.WriteLine);
        ModelFile.Write(plan.Out, model);
        results.WriteLine($"{plan.Out}: {new FileInfo(plan.Out).Length} bytes");
        if (curriculum.KeptApart.Count == 0)
            progress.WriteLine($"{plan.Folder} has too few logs to keep one apart: the model is neither calibrated nor measured.");
        else
            EvaluateCommand.Print(curriculum.KeptApart, [.. curriculum.KeptApart.Select(Predictions.Of(ModelFile.Read(plan.Out)))], results);
        return 0;
    }

    internal static Curriculum CurriculumOf(TrainPlan plan) =>
        new(CorpusFolder.Read(plan.Folder), plan.Meetings is { } meetings ? CorpusFolder.Read(meetings) : [], plan.Lesson, plan.Seed);
}
