namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>What speaks for an utterance that starts something of its own.</summary>
internal static class StartFeatures
{
    internal static void Write(Survey survey, FeatureVector vector)
    {
        var said = survey.Said;
        vector.Clear();
        vector.Set(Feature.Start, true);
        PairFeatures.SetCues(vector, Feature.StartCues, said.Cues);
        vector.SetBin(Feature.StartLength, said.Length, PairFeatures.Lengths);
        vector.SetBin(Feature.StartGap, survey.LastOther is { } other ? said.Minute - other.Minute : long.MaxValue, [0, 1, 3, 9, 30]);
        if (survey.OwnLast is { } own)
            vector.SetBin(Feature.StartOwnGap, said.Minute - own.Minute, [0, 1, 3, 9, 30]);
        else
            vector.Set(Feature.StartOwnGap + 6, true);
        PairFeatures.SetOwnDistance(survey, vector, Feature.StartOwnDistance);
        vector.SetBin(Feature.StartOpenQuestions, survey.OpenQuestions, [0, 2]);
        WriteCalls(survey, said, vector);
        vector.Set(Feature.StartLikeness, survey.BestLikeness);
        vector.Set(Feature.StartLikeness + 1, survey.BestLikeness == 0);
        vector.Set(Feature.StartTalk, survey.Talk / (float)Place.Window);
        vector.Set(Feature.StartTalk + 1, Math.Min(survey.Speakers, 20) / 20f);
        vector.Set(Feature.StartTalk + 2, survey.Naming);
        WritePrompt(survey, said, vector);
    }

    private static void WriteCalls(Survey survey, Heard said, FeatureVector vector)
    {
        vector.Set(Feature.StartAddresses, said.Addressee is not null);
        vector.Set(Feature.StartAddresses + 1, survey.IsAddresseeHere);
        vector.Set(Feature.StartAddresses + 2, said.AddressesStranger);
        vector.Set(Feature.StartAddresses + 3, said.NamedCount > 0);
        vector.Set(Feature.StartAddresses + 4, said.NamedCount > 1);
        vector.SetBin(Feature.StartCalls, survey.OpenCalls, [0, 1, 2]);
    }

    private static void WritePrompt(Survey survey, Heard said, FeatureVector vector)
    {
        vector.Set(Feature.StartPrompt, said.IsPrompt);
        if (survey.CurrentPrompt is not { } prompt)
            return;
        vector.Set(Feature.StartPrompt + 1, true);
        vector.Set(Feature.StartPrompt + 2, prompt.Speaker == said.Speaker);
        vector.SetBin(Feature.StartPrompt + 3, said.Minute - prompt.Minute, [2, 8]);
    }
}
