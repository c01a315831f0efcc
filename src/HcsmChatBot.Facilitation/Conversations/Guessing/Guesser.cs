namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Weighs everything that an utterance may answer, and chooses.</summary>
internal sealed class Guesser(LinkModel model)
{
    private const int Most = Place.Window + 3;

    private readonly Perceptron[] open = [.. model.Open.Select(weights => new Perceptron(weights))];
    private readonly Perceptron[] chaired = [.. model.Chaired.Select(weights => new Perceptron(weights))];
    private readonly Survey survey = new();
    private readonly FeatureVector vector = new();
    private readonly float[] probabilities = new float[Most];

    /// <param name="Answered">Null where it starts something of its own.</param>
    internal readonly record struct Guess(Heard? Answered, float Probability);

    /// <param name="only">If not null, it answers something of this speaker's, if they said anything.</param>
    internal Guess Choose(Place place, Heard said, Speaker? only)
    {
        var candidates = place.CandidatesOf(said);
        survey.Look(place, said, candidates);
        var isBound = only is not null && only.Noted == said.Number && only.Rank > 0;
        Weigh(candidates, isBound ? only : null);
        return Best(said, candidates);
    }

    /// <summary>0 is the start, the candidates follow. They add up to 1.</summary>
    private void Weigh(ReadOnlySpan<Heard> candidates, Speaker? only)
    {
        StartFeatures.Write(survey, vector);
        probabilities[0] = only is null ? Vote() + model.StartBias : float.NegativeInfinity;
        for (var index = 0; index < candidates.Length; index++)
        {
            if (only is not null && candidates[index].Speaker != only)
            {
                probabilities[index + 1] = float.NegativeInfinity;
                continue;
            }

            PairFeatures.Write(survey, index, candidates[index], vector);
            probabilities[index + 1] = Vote();
        }

        Normalise(probabilities.AsSpan(0, candidates.Length + 1));
    }

    private float Vote()
    {
        var voters = survey.CurrentPrompt is null ? open : chaired;
        var sum = 0f;
        foreach (var voter in voters)
            sum += voter.Weigh(vector);
        return sum * model.Certainty / voters.Length;
    }

    private static void Normalise(Span<float> votes)
    {
        var best = votes[0];
        foreach (var vote in votes)
            best = Math.Max(best, vote);
        var sum = 0f;
        foreach (ref var vote in votes)
            sum += vote = MathF.Exp(vote - best);
        foreach (ref var vote in votes)
            vote /= sum;
    }

    /// <summary>The conversation that all its candidates together make likeliest, and in it the likeliest candidate.</summary>
    private Guess Best(Heard said, ReadOnlySpan<Heard> candidates)
    {
        for (var index = 0; index < candidates.Length; index++)
        {
            candidates[index].Exchange.Note(said.Number);
            candidates[index].Exchange.Probability += probabilities[index + 1];
        }

        var (likeliest, best) = (new Guess(null, probabilities[0]), probabilities[0]);
        for (var index = 0; index < candidates.Length; index++)
        {
            var (together, alone) = (candidates[index].Exchange.Probability, probabilities[index + 1]);
            if (together > best || (together == best && alone > likeliest.Probability && likeliest.Answered is not null))
                (likeliest, best) = (new Guess(candidates[index], alone), together);
        }

        return likeliest;
    }
}
