namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>An utterance as it is remembered: no text, only what its links are guessed from. Its room is used again when it leaves the window.</summary>
internal sealed class Heard
{
    /// <summary>More words than this are not looked at; no message of a chat needs more.</summary>
    internal const int MostWords = 64;

    internal const int MostNamed = 4;

    internal ulong Id { get; set; }

    /// <summary>1 for the first in its place.</summary>
    internal int Number { get; set; }

    internal Speaker Speaker { get; set; } = null!;

    /// <summary>Whole minutes: what is learned from holds no seconds.</summary>
    internal long Minute { get; set; }

    internal bool IsPrompt { get; set; }

    /// <summary>It was deleted: nothing can answer it.</summary>
    internal bool IsGone { get; set; }

    internal Cues Cues { get; set; }

    /// <summary>All words, also those over the most.</summary>
    internal int Length { get; set; }

    internal uint[] Words { get; } = new uint[MostWords];
    internal float[] Weights { get; } = new float[MostWords];
    internal int WordCount { get; set; }

    /// <summary>The root of the sum of squares of the weights.</summary>
    internal float Norm { get; set; }

    internal Speaker?[] Named { get; } = new Speaker?[MostNamed];
    internal int NamedCount { get; set; }

    /// <summary>Who is named before the first word: "Pat: …".</summary>
    internal Speaker? Addressee { get; set; }

    /// <summary>Begins like "name: …" with a name that nobody here has.</summary>
    internal bool AddressesStranger { get; set; }

    /// <summary>Somebody is meant by a mark of Discord, not only by a word.</summary>
    internal bool HasMention { get; set; }

    /// <summary>Who said what this answers; null where it starts something.</summary>
    internal Speaker? Answered { get; set; }

    internal Exchange Exchange { get; set; } = null!;

    internal int Answers { get; set; }
    internal int AnswersByOthers { get; set; }

    /// <summary>The last other person who answered this.</summary>
    internal Speaker? AnsweredBy { get; set; }

    /// <summary>The last answer by another; known while <see cref="AnsweredBy"/> is.</summary>
    internal Answer? LastAnswer { get; set; }

    internal bool Names(Speaker speaker) => speaker.IsKnown && Named.AsSpan(0, NamedCount).Contains(speaker);
}
