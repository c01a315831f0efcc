using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Walks through logs as the product does, and writes down what there was to choose from. What people say that a line answers makes its history.</summary>
internal sealed class ExampleWriter(Lexicon lexicon, Examples examples)
{
    private readonly Survey survey = new();
    private readonly FeatureVector vector = new();

    internal void Write(AnnotatedLog log, float importance)
    {
        var place = new Place(lexicon);
        var line = 0;
        foreach (var utterance in LogUtterances.Of(log.Lines))
        {
            if (utterance is { } said)
                Write(place, place.Hear(said), log.Parents.GetValueOrDefault(line), importance);
            line++;
        }
    }

    private void Write(Place place, Heard said, IReadOnlySet<int>? parents, float importance)
    {
        var candidates = place.CandidatesOf(said);
        var answered = parents is null ? null : Answered(candidates, parents);
        if (parents is not null && (answered is not null || IsRight(said, parents)))
            WriteRows(place, said, candidates, parents, importance);
        place.Settle(said, answered);
    }

    private void WriteRows(Place place, Heard said, ReadOnlySpan<Heard> candidates, IReadOnlySet<int> parents, float importance)
    {
        survey.Look(place, said, candidates);
        StartFeatures.Write(survey, vector);
        examples.AddRow(vector, IsRight(said, parents));
        for (var index = 0; index < candidates.Length; index++)
        {
            PairFeatures.Write(survey, index, candidates[index], vector);
            examples.AddRow(vector, IsRight(candidates[index], parents));
        }

        examples.EndExample(importance);
    }

    private static Heard? Answered(ReadOnlySpan<Heard> candidates, IReadOnlySet<int> parents)
    {
        foreach (var candidate in candidates)
            if (IsRight(candidate, parents))
                return candidate;
        return null;
    }

    private static bool IsRight(Heard candidate, IReadOnlySet<int> parents) => parents.Contains(LogUtterances.LineOf(candidate.Id));
}
