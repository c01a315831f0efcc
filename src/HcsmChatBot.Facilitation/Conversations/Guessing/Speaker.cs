namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Somebody who speaks in a place. The last four fields are notes about one utterance, true while <see cref="Noted"/> is its number.</summary>
internal sealed class Speaker(ulong id, bool isKnown)
{
    internal ulong Id { get; } = id;

    /// <summary>False for authors who are not kept.</summary>
    internal bool IsKnown { get; } = isKnown;

    /// <summary>The number of what they said last; 0 for nothing yet.</summary>
    internal int Latest { get; set; }

    internal int Noted { get; private set; }

    /// <summary>How many of theirs came later than the one looked at.</summary>
    internal int Rank { get; set; }

    /// <summary>How often the speaker of the utterance and this one answered each other in the window.</summary>
    internal int Exchanges { get; set; }

    /// <summary>How much the utterance has in common with the best of their last four.</summary>
    internal float Likeness { get; set; }

    internal void Note(int number)
    {
        if (Noted == number)
            return;
        (Noted, Rank, Exchanges, Likeness) = (number, 0, 0, 0);
    }
}
