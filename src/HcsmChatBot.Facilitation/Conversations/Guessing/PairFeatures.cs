using System.Numerics;

namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>What speaks for and against one earlier utterance being what another answers.</summary>
internal static class PairFeatures
{
    internal static ReadOnlySpan<int> Lengths => [1, 3, 7, 15];

    internal static void Write(Survey survey, int index, Heard candidate, FeatureVector vector)
    {
        var said = survey.Said;
        vector.Clear();
        vector.Set(Feature.Pair, true);
        WriteDistance(survey, said, candidate, vector);
        WriteSpeaker(survey, index, candidate, vector);
        WriteNames(survey, index, candidate, vector);
        WriteMismatch(survey, said, candidate, vector);
        WritePartners(survey, index, candidate, vector);
        WriteAnswered(survey, index, candidate, vector);
        WriteWords(survey, index, candidate, vector);
        SetCues(vector, Feature.OwnCues, said.Cues);
        SetCues(vector, Feature.TheirCues, candidate.Cues);
        WriteCuePairs(said, candidate, vector);
        vector.SetBin(Feature.OwnLength, said.Length, Lengths);
        vector.SetBin(Feature.TheirLength, candidate.Length, Lengths);
        WritePrompt(survey, said, candidate, vector);
    }

    internal static void SetCues(FeatureVector vector, int first, Cues cues)
    {
        for (var left = (uint)cues; left != 0; left &= left - 1)
            vector.Set(first + BitOperations.TrailingZeroCount(left), true);
    }

    internal static void SetOwnDistance(Survey survey, FeatureVector vector, int first)
    {
        if (survey.OwnLast is { } own)
            vector.SetBin(first, survey.Said.Number - own.Number, [1, 2, 5, 15]);
    }

    private static void WriteDistance(Survey survey, Heard said, Heard candidate, FeatureVector vector)
    {
        var (distance, gap) = (said.Number - candidate.Number, said.Minute - candidate.Minute);
        vector.SetBin(Feature.Distance, distance, [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 75, 100]);
        vector.Set(Feature.LogDistance, MathF.Log(distance) / 5);
        vector.SetBin(Feature.Gap, gap, [0, 1, 2, 4, 9, 19, 39, 90]);
        vector.Set(Feature.LogGap, MathF.Log(1 + gap) / 5);
        vector.Set(Feature.TalkTimesDistance, survey.Talk * distance / 5000f);
        vector.Set(Feature.TalkTimesDistance + 1, survey.Talk / (float)Place.Window);
    }

    private static void WriteSpeaker(Survey survey, int index, Heard candidate, FeatureVector vector)
    {
        var said = survey.Said;
        var distance = said.Number - candidate.Number;
        vector.SetBin(Feature.LatestOfSpeaker, survey[index].RankOfSpeaker, [0, 1, 2, 4]);
        vector.Set(Feature.LastOther, candidate == survey.LastOther);
        SetOwnDistance(survey, vector, Feature.OwnLastDistance);
        vector.SetBin(Feature.Between, survey[index].SpeakersSince, [0, 1, 3]);
        if (candidate.Speaker != said.Speaker)
        {
            // What one said oneself before and after the candidate.
            vector.Set(Feature.LastOther + 1, survey.OwnLast is null);
            vector.Set(Feature.LastOther + 2, survey.OwnLast is { } own && own.Number > candidate.Number);
            return;
        }

        vector.Set(Feature.SameSpeaker, true);
        vector.SetBin(Feature.SameSpeakerGap, said.Minute - candidate.Minute, [0, 1, 2, 5, 15]);
        vector.Set(Feature.SameSpeakerNext, distance == 1);
        vector.Set(Feature.SameSpeakerNext + 1, distance == 1 && said.Minute == candidate.Minute);
        vector.Set(Feature.SameSpeakerNext + 2, survey[index].RankOfSpeaker == 0 && candidate.Addressee == said.Addressee);
        if (survey[index].RankOfSpeaker == 0)
            vector.SetBin(Feature.SameSpeakerDistance, distance, [1, 3, 8]);
    }

    private static void WriteNames(Survey survey, int index, Heard candidate, FeatureVector vector)
    {
        var said = survey.Said;
        ref readonly var sight = ref survey[index];
        if (said.Addressee == candidate.Speaker)
        {
            vector.Set(Feature.Addresses, true);
            vector.SetBin(Feature.Addresses + 1, sight.RankOfSpeaker, [0, 1, 2]);
            vector.Set(Feature.Addresses + 5, candidate.Addressee == said.Speaker);
            vector.Set(Feature.Addresses + 6, sight.RankOfSpeaker == 0 && candidate.Addressee == said.Speaker);
            vector.Set(Feature.Addresses + 7, candidate.Addressee is not null && candidate.Addressee != said.Speaker);
            vector.Set(Feature.Addresses + 8, candidate.NamedCount == 0);
            vector.Set(Feature.Addresses + 9, candidate.AnsweredBy == said.Speaker);
            vector.Set(Feature.Addresses + 10, candidate.AnswersByOthers == 0);
            vector.Set(Feature.Addresses + 11, (candidate.Cues & Cues.Question) != 0);
        }

        var isOpenQuestion = survey[index].RankOfOpenQuestion > 0;
        vector.Set(Feature.OpenCall, isOpenQuestion && candidate.Addressee == said.Speaker);
        vector.Set(Feature.OpenCall + 1, isOpenQuestion && candidate.Names(said.Speaker) && candidate.AnsweredBy != said.Speaker);
        vector.Set(Feature.OpenCall + 2, isOpenQuestion && said.Addressee == candidate.Speaker);
        vector.Set(Feature.OpenCall + 3, isOpenQuestion && survey[index].RankOfSpeaker == 0);
        if (said.Names(candidate.Speaker))
            vector.Set(Feature.Names + (sight.RankOfSpeaker == 0 ? 0 : 1), true);
        vector.Set(Feature.Names + 2, said.HasMention && said.Names(candidate.Speaker));
        if (!candidate.Names(said.Speaker))
            return;
        vector.Set(Feature.NamedBy, true);
        vector.Set(Feature.NamedBy + 1, candidate.Addressee == said.Speaker);
        vector.SetBin(Feature.NamedBy + 2, sight.RankOfCalls, [0, 1, 2]);
        vector.Set(Feature.NamedBy + 6, candidate.AnsweredBy != said.Speaker);
        vector.Set(Feature.NamedBy + 7, candidate.AnsweredBy != said.Speaker && sight.RankOfCalls == 0);
        vector.Set(Feature.NamedBy + 8, survey.OwnLast is not { } own || own.Number < candidate.Number);
        vector.Set(Feature.NamedBy + 9, said.Addressee is null);
    }

    private static void WriteMismatch(Survey survey, Heard said, Heard candidate, FeatureVector vector)
    {
        var (isOther, theirs) = (candidate.Speaker != said.Speaker, candidate.Addressee);
        vector.Set(Feature.Mismatch, said.Addressee is not null && isOther && said.Addressee != candidate.Speaker);
        vector.Set(Feature.Mismatch + 1, theirs is not null && isOther && theirs != said.Speaker);
        vector.Set(Feature.Mismatch + 2, isOther && theirs is not null && theirs == said.Addressee);
        vector.Set(Feature.Mismatch + 3, !isOther && theirs is not null && theirs == said.Addressee);
        vector.Set(Feature.Mismatch + 4, !isOther && theirs is not null && said.Addressee is not null && theirs != said.Addressee);
        vector.Set(Feature.Mismatch + 5, survey.IsAddresseeHere && isOther && said.Addressee != candidate.Speaker);
        vector.Set(Feature.Mismatch + 6, said.AddressesStranger);
        vector.Set(Feature.Mismatch + 7, candidate.AddressesStranger);
        vector.Set(Feature.Unnamed, said.NamedCount == 0 && candidate.NamedCount == 0);
        vector.Set(Feature.Unnamed + 1, survey.OpenCalls > 0 && !candidate.Names(said.Speaker));
        vector.Set(Feature.Unnamed + 2, survey.OpenCalls > 0 && said.Addressee is null && !candidate.Names(said.Speaker));
        vector.Set(Feature.Naming, survey.Naming);
        vector.Set(Feature.Naming + 1, said.NamedCount == 0 ? survey.Naming : 0);
    }

    private static void WritePartners(Survey survey, int index, Heard candidate, FeatureVector vector)
    {
        var said = survey.Said;
        var exchange = candidate.Exchange;
        if (candidate.Speaker != said.Speaker)
            vector.SetBin(Feature.Exchanges, candidate.Speaker.Exchanges, [0, 1, 2, 4]);
        var isOwn = survey.OwnLast?.Exchange == exchange;
        var isNewest = survey[index].RankInExchange == 0;
        vector.Set(Feature.InExchange, exchange.HasSpeaker);
        vector.Set(Feature.InExchange + 1, isOwn);
        vector.Set(Feature.InExchange + 2, isNewest);
        vector.Set(Feature.InExchange + 3, isNewest && exchange.HasSpeaker);
        vector.Set(Feature.InExchange + 4, isNewest && isOwn);
        vector.Set(Feature.InExchange + 5, isOwn && candidate.Speaker != said.Speaker && candidate.Number > survey.OwnLast!.Number);
        vector.Set(Feature.InExchange + 6, survey[index].RankInExchange == 1);
        vector.Set(Feature.InExchange + 7, !exchange.HasSpeaker && survey.OwnLast is not null);
        vector.SetBin(Feature.ExchangeSize, exchange.Size, [1, 3, 10]);
        vector.SetBin(Feature.ExchangeAge, said.Number - exchange.Latest, [1, 2, 5, 15]);
        vector.Set(Feature.ExchangeStarter, exchange.Starter == said.Speaker);
        vector.Set(Feature.ExchangeStarter + 1, exchange.Starter == candidate.Speaker);
        vector.Set(Feature.ExchangeStarter + 2, candidate.Answered is null);
        vector.Set(Feature.ExchangeStarter + 3, said.Addressee is not null && exchange.Starter == said.Addressee);
        if (survey.OwnLast is not { } own)
            return;
        vector.Set(Feature.OwnLastAnswers, own.Answered == candidate.Speaker && candidate.Speaker != said.Speaker);
        vector.Set(Feature.OwnLastAnswers + 1, own.Addressee is not null && own.Addressee == candidate.Speaker);
        vector.Set(Feature.OwnLastAnswers + 2, own.AnsweredBy is not null && own.AnsweredBy == candidate.Speaker);
    }

    /// <summary>Several answer one question, each in much the same way.</summary>
    private static void WriteParallel(Heard said, Heard candidate, Answer parallel, FeatureVector vector)
    {
        const Cues Forms = Cues.Hand | Cues.Yes | Cues.No | Cues.Greeting | Cues.Thanks | Cues.Acknowledgement | Cues.FirstPerson | Cues.Laugh;
        var distance = said.Number - parallel.Number;
        vector.Set(Feature.Parallel, true);
        vector.SetBin(Feature.Parallel + 1, distance, [1, 3]);
        vector.Set(Feature.Parallel + 4, (said.Cues & parallel.Cues & Forms) != 0);
        vector.Set(Feature.Parallel + 5, said.Length == parallel.Length && said.Length < 3);
        vector.Set(Feature.Parallel + 6, (said.Cues & parallel.Cues & Cues.Hand) != 0);
        vector.Set(Feature.Parallel + 7, candidate.AnswersByOthers > 1 && distance < 6);
    }

    private static void WriteAnswered(Survey survey, int index, Heard candidate, FeatureVector vector)
    {
        var said = survey.Said;
        vector.SetBin(Feature.Answers, candidate.Answers, [0, 1, 2, 4]);
        vector.Set(Feature.AnsweredBySpeaker, candidate.AnsweredBy == said.Speaker);
        vector.Set(Feature.AnsweredBySpeaker + 1, candidate.AnswersByOthers == 0);
        vector.Set(Feature.AnsweredBySpeaker + 2, candidate.AnswersByOthers < candidate.Answers);
        if (survey[index].RankOfOpenQuestion is > 0 and var rank)
            vector.SetBin(Feature.OpenQuestion, rank, [1, 2, 4]);
        if (candidate.LastAnswer is { } parallel && candidate.AnsweredBy != said.Speaker && candidate.Speaker != said.Speaker)
            WriteParallel(said, candidate, parallel, vector);
    }

    private static void WriteWords(Survey survey, int index, Heard candidate, FeatureVector vector)
    {
        ref readonly var sight = ref survey[index];
        vector.SetBin(Feature.Likeness, (long)(sight.Likeness * 100), [0, 3, 8, 15, 30]);
        vector.Set(Feature.LikenessValue, sight.Likeness);
        vector.Set(Feature.BestLikeness, sight.Likeness > 0 && sight.Likeness == survey.BestLikeness);
        vector.Set(Feature.BestLikeness + 1, survey.BestLikeness - sight.Likeness);
        vector.Set(Feature.SpeakerLikeness, candidate.Speaker.Likeness);
        if (sight.Shared > 0)
            vector.SetBin(Feature.RarestShared, (long)(sight.RarestShared * 100), [40, 60, 85]);
        vector.Set(Feature.Covered, survey.Said.WordCount == 0 ? 0 : (float)sight.Shared / survey.Said.WordCount);
    }

    private static void WriteCuePairs(Heard said, Heard candidate, FeatureVector vector)
    {
        var (asks, asked) = ((said.Cues & Cues.Question) != 0, (candidate.Cues & Cues.Question) != 0);
        var isOther = candidate.Speaker != said.Speaker;
        vector.Set(Feature.CuePairs, asked && !asks && isOther);
        vector.Set(Feature.CuePairs + 1, asked && !asks && isOther && candidate.AnswersByOthers == 0);
        vector.Set(Feature.CuePairs + 2, asks && asked && isOther);
        vector.Set(Feature.CuePairs + 3, asks && !asked && isOther);
        vector.Set(Feature.CuePairs + 4, asked && isOther && (said.Cues & (Cues.Yes | Cues.No)) != 0);
        vector.Set(Feature.CuePairs + 5, asked && !isOther);
        vector.Set(Feature.CuePairs + 6, isOther && (said.Cues & candidate.Cues & Cues.Greeting) != 0);
        vector.Set(Feature.CuePairs + 7, isOther && (said.Cues & Cues.Thanks) != 0 && candidate.Answered == said.Speaker);
        vector.Set(Feature.CuePairs + 8, isOther && (candidate.Cues & Cues.Thanks) != 0 && candidate.Answered == said.Speaker);
        vector.Set(Feature.CuePairs + 9, isOther && (candidate.Cues & Cues.Command) != 0);
        vector.Set(Feature.CuePairs + 10, !isOther && (candidate.Cues & Cues.Unfinished) != 0);
        vector.Set(Feature.CuePairs + 11, isOther && asked && (said.Cues & Cues.Advice) != 0);
        vector.Set(Feature.CuePairs + 12, isOther && candidate.Answered == said.Speaker);
        vector.Set(Feature.CuePairs + 13, isOther && (said.Cues & candidate.Cues & Cues.Hand) != 0);
    }

    private static void WritePrompt(Survey survey, Heard said, Heard candidate, FeatureVector vector)
    {
        if (survey.CurrentPrompt is not { } current)
            return;
        vector.Set(Feature.Prompt, candidate == current);
        vector.Set(Feature.Prompt + 1, candidate.IsPrompt && candidate != current);
        vector.Set(Feature.Prompt + 2, candidate.Number < current.Number);
        vector.Set(Feature.Prompt + 3, candidate.Speaker == current.Speaker);
        vector.Set(Feature.Prompt + 4, said.Speaker == current.Speaker);
        vector.Set(Feature.Prompt + 5, candidate.Speaker == current.Speaker && (candidate.Cues & Cues.Question) != 0);
        if (candidate != current)
            return;
        vector.Set(Feature.Prompt + 6, survey.OwnLast is null || survey.OwnLast.Number < current.Number);
        vector.Set(Feature.Prompt + 7, said.NamedCount == 0);
        vector.SetBin(Feature.Prompt + 8, said.Minute - current.Minute, [0, 3, 10]);
    }
}
