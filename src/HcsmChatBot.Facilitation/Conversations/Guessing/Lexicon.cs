namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>How much a word tells, 0 to 1: common words little, words that nobody has heard much.</summary>
/// <param name="hashes">Of common words, in ascending order.</param>
/// <param name="weights">1/255ths.</param>
internal sealed class Lexicon(uint[] hashes, byte[] weights)
{
    /// <summary>Of the words of one place. A power of two: two words may share a count.</summary>
    private const int Counters = 8192;

    /// <summary>After so many utterances the counts are halved: what was talked about long ago no longer makes a word common.</summary>
    private const int Memory = 4000;

    private const int Most = 65_536;

    /// <exception cref="InvalidDataException">It has no words or too many.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    internal static Lexicon Read(BinaryReader reader)
    {
        var hashes = new uint[LinkModel.ReadCount(reader, Most)];
        for (var index = 0; index < hashes.Length; index++)
            hashes[index] = reader.ReadUInt32();
        var weights = new byte[hashes.Length];
        reader.BaseStream.ReadExactly(weights);
        return new Lexicon(hashes, weights);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(hashes.Length);
        foreach (var hash in hashes)
            writer.Write(hash);
        writer.Write(weights);
    }

    internal float WeightOf(uint word) => Array.BinarySearch(hashes, word) is >= 0 and var index ? weights[index] / 255f : 1;

    /// <summary>The words of one place, beside those of the language.</summary>
    internal sealed class Heard(Lexicon common)
    {
        private readonly ushort[] counts = new ushort[Counters];
        private int utterances;

        internal float WeightOf(uint word) =>
            common.WeightOf(word) * Math.Min(1, MathF.Log((utterances + 40f) / (counts[word % Counters] + 1f)) / MathF.Log((utterances + 40f) / 3f));

        internal void Hear(ReadOnlySpan<uint> words)
        {
            foreach (var word in words)
                if (counts[word % Counters] < ushort.MaxValue)
                    counts[word % Counters]++;
            if (++utterances < Memory)
                return;
            utterances /= 2;
            for (var index = 0; index < Counters; index++)
                counts[index] /= 2;
        }
    }
}
