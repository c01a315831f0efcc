using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>How the likelihood that a right row is chosen changes with each weight, summed over some messages.</summary>
/// <param name="dropout">The share of units in the first layer that stay out, others for each message: what is learned then does not hang on a few.</param>
internal sealed class Backward(Examples examples, Perceptron.Weights weights, float dropout, int seed)
{
    /// <summary>Rows that hardly move the weights are passed by; they are nearly all.</summary>
    private const float Negligible = 5e-4f;

    private readonly Random chance = new(seed);
    private readonly float[] first = new float[weights.First];
    private readonly float[] second = new float[weights.Second];
    private readonly float[] firstError = new float[weights.First];
    private readonly float[] secondError = new float[weights.Second];
    private readonly float[] mask = new float[weights.First];
    private readonly float[] votes = new float[Place.Window + 3];
    private double loss;

    internal Perceptron.Weights Gradient { get; } = new(weights.Inputs, weights.First, weights.Second);

    /// <summary>Each message counts as often as it is important.</summary>
    internal void Run(int[] batch, int from, int step)
    {
        for (var index = from; index < batch.Length; index += step)
            Run(batch[index]);
    }

    /// <summary>The sum since it was last taken, in nats.</summary>
    internal double TakeLoss()
    {
        var taken = loss;
        loss = 0;
        return taken;
    }

    internal void Take(Backward other)
    {
        foreach (var (own, others) in Gradient.All.Zip(other.Gradient.All))
            Lanes.AddScaled(others, 1, own);
        other.Clear();
    }

    internal void Clear()
    {
        foreach (var gradient in Gradient.All)
            Array.Clear(gradient);
    }

    private void Run(int example)
    {
        var rows = examples.RowsOf(example);
        var start = rows.Start.Value;
        var likely = votes.AsSpan(0, rows.End.Value - start);
        foreach (ref var unit in mask.AsSpan())
            unit = chance.NextSingle() < dropout ? 0 : 1 / (1 - dropout);
        var best = float.NegativeInfinity;
        for (var row = 0; row < likely.Length; row++)
            best = Math.Max(best, likely[row] = Forward(start + row));
        var (sum, right) = (0f, 0f);
        for (var row = 0; row < likely.Length; row++)
        {
            sum += likely[row] = MathF.Exp(likely[row] - best);
            right += examples.IsRight(start + row) ? likely[row] : 0;
        }

        loss -= Math.Log(Math.Max(1e-12, right / sum));
        for (var row = 0; row < likely.Length; row++)
        {
            var error = (likely[row] / sum) - (examples.IsRight(start + row) ? likely[row] / Math.Max(right, 1e-20f) : 0);
            if (MathF.Abs(error) < Negligible)
                continue;
            Forward(start + row);
            Back(start + row, error * examples.ImportanceOf(example));
        }
    }

    private float Forward(int row)
    {
        weights.FirstBias.CopyTo(first, 0);
        var indices = examples.IndicesOf(row);
        var values = examples.ValuesOf(row);
        for (var index = 0; index < indices.Length; index++)
            Lanes.AddScaled(weights.RowOf(indices[index]), (float)values[index], first);
        weights.SecondBias.CopyTo(second, 0);
        for (var unit = 0; unit < first.Length; unit++)
            if ((first[unit] *= mask[unit]) > 0)
                Lanes.AddScaled(weights.FirstRowOf(unit), first[unit], second);
        var sum = 0f;
        for (var unit = 0; unit < second.Length; unit++)
            if (second[unit] > 0)
                sum += second[unit] * weights.Output[unit];
        return sum;
    }

    private void Back(int row, float error)
    {
        for (var unit = 0; unit < second.Length; unit++)
        {
            var isOn = second[unit] > 0;
            secondError[unit] = isOn ? error * weights.Output[unit] : 0;
            Gradient.Output[unit] += isOn ? error * second[unit] : 0;
        }

        Lanes.AddScaled(secondError, 1, Gradient.SecondBias);
        for (var unit = 0; unit < first.Length; unit++)
        {
            firstError[unit] = first[unit] > 0 ? mask[unit] * Product(weights.FirstRowOf(unit), secondError) : 0;
            if (first[unit] > 0)
                Lanes.AddScaled(secondError, first[unit], Gradient.FirstRowOf(unit));
        }

        Lanes.AddScaled(firstError, 1, Gradient.FirstBias);
        var indices = examples.IndicesOf(row);
        var values = examples.ValuesOf(row);
        for (var index = 0; index < indices.Length; index++)
            Lanes.AddScaled(firstError, (float)values[index], Gradient.RowOf(indices[index]));
    }

    /// <summary>One after the other: the sum is the same on every machine.</summary>
    private static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var index = 0; index < left.Length; index++)
            sum += left[index] * right[index];
        return sum;
    }
}
