using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Makes a model: voters trained on all logs, and the same trained a little longer on chaired meetings alone.</summary>
internal sealed class Curriculum(IReadOnlyList<AnnotatedLog> logs, IReadOnlyList<AnnotatedLog> meetings, Lesson lesson, int seed)
{
    /// <summary>Every tenth log is kept apart, for figures that nothing was learned from.</summary>
    private const int Apart = 10;

    private const int FirstApart = 3;

    /// <summary>A message of a meeting counts as so many others: there are few.</summary>
    private const float MeetingImportance = 3;

    /// <summary>Three of fewer units were no better.</summary>
    private const int Voters = 2;

    /// <summary>A little fewer starts: on dev the link F1 rose by one to three tenths, on the logs kept apart it changed by one at most.</summary>
    private const float StartBias = -0.2f;

    internal IReadOnlyList<AnnotatedLog> KeptApart => [.. logs.Where((_, index) => index % Apart == FirstApart)];

    private IReadOnlyList<AnnotatedLog> Learned => [.. logs.Where((_, index) => index % Apart != FirstApart)];

    /// <param name="without">Features that are left out.</param>
    /// <param name="report">Is told how far it is, line by line.</param>
    /// <exception cref="CorpusException">There is nothing to learn from.</exception>
    internal LinkModel Teach(Range without, Action<string> report)
    {
        var lexicon = LexiconBuilder.Build(Learned);
        var all = ExamplesOf(lexicon, without, (Learned, 1), (meetings, MeetingImportance));
        report($"{all.Count} messages to learn from");
        var open = Enumerable.Range(0, Voters).Select(voter => new Trainer(all, lesson, seed + voter).Train(null, report)).ToArray();
        var chaired = meetings.Count == 0 ? open : TeachMeetings(lexicon, without, open, report);
        foreach (var voter in open.Concat(chaired))
            for (var feature = without.Start.Value; feature < without.End.Value; feature++)
                voter.RowOf(feature).Clear();
        var model = new LinkModel(lexicon, open, chaired, StartBias, Certainty: 1);
        return KeptApart.Count == 0 ? model : Calibration.Calibrate(model, KeptApart);
    }

    private Perceptron.Weights[] TeachMeetings(Lexicon lexicon, Range without, Perceptron.Weights[] open, Action<string> report)
    {
        var examples = ExamplesOf(lexicon, without, (meetings, 1));
        report($"{examples.Count} messages of meetings");
        return [.. open.Select((weights, voter) => new Trainer(examples, lesson.OfMeetings, seed + voter).Train(weights, report))];
    }

    private static Examples ExamplesOf(Lexicon lexicon, Range without, params (IReadOnlyList<AnnotatedLog> Logs, float Importance)[] sources)
    {
        var examples = new Examples(without);
        var writer = new ExampleWriter(lexicon, examples);
        foreach (var (source, importance) in sources)
            foreach (var log in source)
                writer.Write(log, importance);
        return examples.Count > 0 ? examples : throw new CorpusException("Nothing can be learned from logs in which every annotated line answers one that is too far back.");
    }
}
