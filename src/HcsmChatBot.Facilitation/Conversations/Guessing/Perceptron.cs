namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Two hidden layers (rectified) and one output: how much speaks for one candidate.</summary>
/// <remarks>Sums run in the order of the inputs, lane by lane, so that every machine gets the same.</remarks>
internal sealed class Perceptron(Perceptron.Weights weights)
{
    private readonly float[] first = new float[weights.First];
    private readonly ushort[] units = [.. Enumerable.Range(0, weights.First).Select(unit => (ushort)unit)];
    private readonly float[] second = new float[weights.Second];

    /// <summary>The rows of a matrix stand one behind the other, one row an input.</summary>
    /// <param name="First">How many hidden units in the first layer; a multiple of <see cref="Lanes.Width"/>, as that of the second.</param>
    internal sealed record Weights(int Inputs, int First, int Second)
    {
        internal float[] InputRows { get; init; } = new float[Inputs * First];
        internal float[] FirstBias { get; init; } = new float[First];
        internal float[] FirstRows { get; init; } = new float[First * Second];
        internal float[] SecondBias { get; init; } = new float[Second];
        internal float[] Output { get; init; } = new float[Second];

        internal Span<float> RowOf(int input) => InputRows.AsSpan(input * First, First);

        internal Span<float> FirstRowOf(int unit) => FirstRows.AsSpan(unit * Second, Second);

        /// <summary>In the order of the file.</summary>
        internal IEnumerable<float[]> All => [InputRows, FirstBias, FirstRows, SecondBias, Output];
    }

    internal float Weigh(FeatureVector vector)
    {
        weights.FirstBias.CopyTo(first, 0);
        Lanes.AddRows(weights.InputRows, vector.Indices, vector.Values, first);
        // What does not fire adds nothing; to add nothing is faster than to ask.
        foreach (ref var unit in first.AsSpan())
            unit = Math.Max(unit, 0);
        weights.SecondBias.CopyTo(second, 0);
        Lanes.AddRows(weights.FirstRows, units, first, second);
        var sum = 0f;
        for (var unit = 0; unit < second.Length; unit++)
            if (second[unit] > 0)
                sum += second[unit] * weights.Output[unit];
        return sum;
    }
}
