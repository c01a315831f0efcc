using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Walks through logs as the product does, and writes down what there was to choose from.</summary>
/// <param name="guide">Whose links make the history: what is learned then knows its own mistakes. Null: what people say, and nothing where they say nothing.</param>
internal sealed class ExampleWriter(Lexicon lexicon, LinkModel? guide, Examples examples)
{
    private readonly Guesser? guesser = guide is null ? null : new Guesser(guide);
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
        if (parents is not null)
            WriteRows(place, said, candidates, parents, importance);
        place.Settle(said, guesser is null ? Told(candidates, parents) : guesser.Choose(place, said, null).Answered);
    }

    private void WriteRows(Place place, Heard said, ReadOnlySpan<Heard> candidates, IReadOnlySet<int> parents, float importance)
    {
        var startsOwn = parents.Contains(LogUtterances.LineOf(said.Id));
        if (!startsOwn && Told(candidates, parents) is null)
            return;
        survey.Look(place, said, candidates);
        StartFeatures.Write(survey, vector);
        examples.AddRow(vector, startsOwn);
        for (var index = 0; index < candidates.Length; index++)
        {
            PairFeatures.Write(survey, index, candidates[index], vector);
            examples.AddRow(vector, parents.Contains(LogUtterances.LineOf(candidates[index].Id)));
        }

        examples.EndExample(importance);
    }

    private static Heard? Told(ReadOnlySpan<Heard> candidates, IReadOnlySet<int>? parents)
    {
        if (parents is not null)
            foreach (var candidate in candidates)
                if (parents.Contains(LogUtterances.LineOf(candidate.Id)))
                    return candidate;
        return null;
    }
}
