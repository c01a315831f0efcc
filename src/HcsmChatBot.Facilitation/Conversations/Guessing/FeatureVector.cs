namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>What is known of one possible answer: the features that are not zero, in the order in which they were set.</summary>
internal sealed class FeatureVector
{
    // Nothing is set twice: whatever people write, there is room.
    private readonly ushort[] indices = new ushort[Feature.Count];
    private readonly float[] values = new float[Feature.Count];

    internal int Count { get; private set; }

    internal ReadOnlySpan<ushort> Indices => indices.AsSpan(0, Count);

    internal ReadOnlySpan<float> Values => values.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal void Set(int feature, float value)
    {
        // Written in any case, and kept only if not zero: most are, but which is not to be foreseen.
        indices[Count] = (ushort)feature;
        values[Count] = value;
        Count += value == 0 ? 0 : 1;
    }

    internal void Set(int feature, bool holds)
    {
        indices[Count] = (ushort)feature;
        values[Count] = 1;
        Count += holds ? 1 : 0;
    }

    /// <summary>Sets the one of <paramref name="first"/>, first + 1, … into whose span the value falls: the first whose bound it does not exceed.</summary>
    internal void SetBin(int first, long value, ReadOnlySpan<int> bounds)
    {
        var bin = 0;
        while (bin < bounds.Length && value > bounds[bin])
            bin++;
        Set(first + bin, 1);
    }
}
