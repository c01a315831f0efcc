namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Where in one utterance each of its words stands: the words of a hundred others are looked up in it.</summary>
internal sealed class WordIndex
{
    /// <summary>A power of two, so many that hardly two words fall into one.</summary>
    private const int Slots = 4 * Heard.MostWords;

    /// <summary>1 + the place of a word; 0 for none. A word whose slot is taken stands in the next that is free.</summary>
    private readonly byte[] slots = new byte[Slots];

    private uint[] words = [];

    /// <param name="heard">Unchanged for as long as it is asked about.</param>
    internal void Fill(Heard heard)
    {
        Array.Clear(slots);
        words = heard.Words;
        for (var place = 0; place < heard.WordCount; place++)
        {
            var slot = words[place] % Slots;
            while (slots[slot] != 0)
                slot = (slot + 1) % Slots;
            slots[slot] = (byte)(place + 1);
        }
    }

    /// <returns>−1 where it is none of them.</returns>
    internal int PlaceOf(uint word)
    {
        var slot = word % Slots;
        while (slots[slot] != 0 && words[slots[slot] - 1] != word)
            slot = (slot + 1) % Slots;
        return slots[slot] - 1;
    }
}
