using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Kingma and Ba's steps, with the decay of the weights apart from them. https://arxiv.org/abs/1412.6980, https://arxiv.org/abs/1711.05101</summary>
internal sealed class Adam(Perceptron.Weights weights)
{
    private const float FirstMemory = 0.9f;
    private const float SecondMemory = 0.999f;
    private const float Decay = 0.01f;

    private readonly Row[] rows = [.. weights.All.Select(row => new Row(row))];
    private int steps;

    /// <param name="gradient">Summed over so many messages.</param>
    internal void Step(Perceptron.Weights gradient, float rate, int messages)
    {
        steps++;
        var (firstBias, secondBias) = (1 - MathF.Pow(FirstMemory, steps), 1 - MathF.Pow(SecondMemory, steps));
        foreach (var (row, slope) in rows.Zip(gradient.All))
            row.Step(slope, 1f / messages, rate / firstBias, secondBias, rate * Decay);
    }

    private sealed class Row(float[] weights)
    {
        private readonly float[] means = new float[weights.Length];
        private readonly float[] squares = new float[weights.Length];

        internal void Step(float[] slope, float share, float rate, float secondBias, float decay)
        {
            for (var index = 0; index < weights.Length; index++)
            {
                var change = slope[index] * share;
                means[index] = (FirstMemory * means[index]) + ((1 - FirstMemory) * change);
                squares[index] = (SecondMemory * squares[index]) + ((1 - SecondMemory) * change * change);
                weights[index] -= (rate * means[index] / (MathF.Sqrt(squares[index] / secondBias) + 1e-8f)) + (decay * weights[index]);
            }
        }
    }
}
