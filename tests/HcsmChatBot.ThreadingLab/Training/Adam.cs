using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Kingma and Ba's steps with decay of the weights apart from them. https://arxiv.org/abs/1412.6980, https://arxiv.org/abs/1711.05101</summary>
internal sealed class Adam(Perceptron.Weights weights, float decay)
{
    private const float FirstMemory = 0.9f;
    private const float SecondMemory = 0.999f;

    private readonly float[][] means = [.. weights.All.Select(row => new float[row.Length])];
    private readonly float[][] squares = [.. weights.All.Select(row => new float[row.Length])];
    private int steps;

    internal void Step(Perceptron.Weights gradient, float rate, int messages)
    {
        steps++;
        var (firstBias, secondBias) = (1 - MathF.Pow(FirstMemory, steps), 1 - MathF.Pow(SecondMemory, steps));
        foreach (var (row, index) in weights.All.Select((row, index) => (row, index)))
        {
            var (mean, square, slope) = (means[index], squares[index], gradient.All.ElementAt(index));
            for (var at = 0; at < row.Length; at++)
            {
                var change = slope[at] / messages;
                mean[at] = (FirstMemory * mean[at]) + ((1 - FirstMemory) * change);
                square[at] = (SecondMemory * square[at]) + ((1 - SecondMemory) * change * change);
                row[at] -= rate * ((mean[at] / firstBias / (MathF.Sqrt(square[at] / secondBias) + 1e-8f)) + (decay * row[at]));
            }
        }
    }
}
