namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>The places of all features in a vector. What has bins takes as many places as it has bins.</summary>
/// <remarks>The order is that of the weights in the model's file: whoever changes it trains the model anew.</remarks>
internal static class Feature
{
    private static int next;

    // Everything may be an answer but the first row, which says that the utterance starts something of its own.
    internal static readonly int Start = Take(1);
    internal static readonly int StartCues = Take(25);
    internal static readonly int StartLength = Take(5);
    internal static readonly int StartGap = Take(6);
    internal static readonly int StartOwnGap = Take(7);
    internal static readonly int StartOwnDistance = Take(5);
    internal static readonly int StartOpenQuestions = Take(3);
    internal static readonly int StartAddresses = Take(5);
    internal static readonly int StartCalls = Take(4);
    internal static readonly int StartLikeness = Take(2);
    internal static readonly int StartTalk = Take(3);
    internal static readonly int StartPrompt = Take(6);

    internal static readonly int Pair = Take(1);
    internal static readonly int Distance = Take(14);
    internal static readonly int LogDistance = Take(1);
    internal static readonly int Gap = Take(9);
    internal static readonly int LogGap = Take(1);
    internal static readonly int TalkTimesDistance = Take(2);

    internal static readonly int SameSpeaker = Take(1);
    internal static readonly int SameSpeakerGap = Take(6);
    internal static readonly int SameSpeakerNext = Take(3);
    internal static readonly int SameSpeakerDistance = Take(4);
    internal static readonly int LatestOfSpeaker = Take(5);
    internal static readonly int LastOther = Take(3);
    internal static readonly int OwnLastDistance = Take(5);
    internal static readonly int Between = Take(4);

    internal static readonly int Addresses = Take(12);
    internal static readonly int Names = Take(4);
    internal static readonly int NamedBy = Take(10);
    internal static readonly int OpenCall = Take(4);
    internal static readonly int Mismatch = Take(8);
    internal static readonly int Unnamed = Take(3);
    internal static readonly int Naming = Take(2);

    internal static readonly int Exchanges = Take(5);
    internal static readonly int InExchange = Take(8);
    internal static readonly int ExchangeSize = Take(4);
    internal static readonly int ExchangeAge = Take(5);
    internal static readonly int ExchangeStarter = Take(4);
    internal static readonly int OwnLastAnswers = Take(3);

    internal static readonly int Answers = Take(5);
    internal static readonly int AnsweredBySpeaker = Take(3);
    internal static readonly int OpenQuestion = Take(4);
    internal static readonly int Parallel = Take(8);

    internal static readonly int Likeness = Take(6);
    internal static readonly int LikenessValue = Take(1);
    internal static readonly int BestLikeness = Take(2);
    internal static readonly int SpeakerLikeness = Take(1);
    internal static readonly int RarestShared = Take(4);
    internal static readonly int Covered = Take(1);

    internal static readonly int OwnCues = Take(25);
    internal static readonly int TheirCues = Take(25);
    internal static readonly int CuePairs = Take(14);
    internal static readonly int OwnLength = Take(5);
    internal static readonly int TheirLength = Take(5);

    internal static readonly int Prompt = Take(12);

    internal static int Count => next;

    private static int Take(int places) => (next += places) - places;
}
