namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>A conversation as far as the links so far tell: what hangs together. The last fields are notes about one utterance, as those of a speaker.</summary>
internal sealed class Exchange(Speaker starter)
{
    internal Speaker Starter { get; } = starter;

    /// <summary>The number of what was said last in it.</summary>
    internal int Latest { get; set; }

    internal int Size { get; set; }

    internal int Noted { get; private set; }

    /// <summary>Whether the speaker of the utterance took part in the window.</summary>
    internal bool HasSpeaker { get; set; }

    /// <summary>How many of its utterances were looked at, newest first.</summary>
    internal int Rank { get; set; }

    /// <summary>The sum of its candidates' probabilities.</summary>
    internal float Probability { get; set; }

    internal void Note(int number)
    {
        if (Noted == number)
            return;
        (Noted, HasSpeaker, Rank, Probability) = (number, false, 0, 0);
    }
}
