using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Trains one perceptron: a softmax over the rows of each message, on the likelihood that one of the right ones is chosen. The same seed, the same weights.</summary>
internal sealed class Trainer(Examples examples, Lesson lesson, int seed)
{
    /// <summary>The weights are the mean of those after each step of the last part: where the last step happened to lead counts for little.</summary>
    private const float AveragedPart = 0.5f;

    /// <summary>Of the weights of features at the beginning: a ninth of what He et al. take for forty, about so many as hold at once. https://arxiv.org/abs/1502.01852</summary>
    private const float Variance = 2 / 360f;

    private readonly Random chance = new(seed);

    /// <param name="from">What was learned before; null to begin anew.</param>
    /// <param name="report">Is told the mean loss of each epoch, in nats.</param>
    internal Perceptron.Weights Train(Perceptron.Weights? from, Action<string> report)
    {
        var weights = from is null ? Fresh() : Copy(from);
        var adam = new Adam(weights);
        var average = new RunningMean(weights);
        // Each takes every second message of a batch, so that the sums are the same however fast they are.
        Backward[] workers = [new(examples, weights, lesson.Dropout, chance.Next()), new(examples, weights, lesson.Dropout, chance.Next())];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = lesson.Epochs * ((order.Length + lesson.Batch - 1) / lesson.Batch);
        for (int epoch = 1, step = 0; epoch <= lesson.Epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (var batch in order.Chunk(lesson.Batch))
            {
                Parallel.For(0, workers.Length, worker => workers[worker].Run(batch, worker, workers.Length));
                workers[0].Take(workers[1]);
                adam.Step(workers[0].Gradient, lesson.Rate * Cooled(step, steps), batch.Length);
                workers[0].Clear();
                if (++step > steps * (1 - AveragedPart))
                    average.Add(weights);
            }

            report(FormattableString.Invariant($"epoch {epoch} of {lesson.Epochs}: loss {workers.Sum(worker => worker.TakeLoss()) / order.Length:0.0000}"));
        }

        return average.Mean;
    }

    /// <summary>From 1 to nearly 0 in half a wave.</summary>
    private static float Cooled(int step, int steps) => 0.02f + (0.98f * (1 + MathF.Cos(MathF.PI * step / steps)) / 2);

    private Perceptron.Weights Fresh()
    {
        var weights = new Perceptron.Weights(Feature.Count, lesson.First, lesson.Second);
        Fill(weights.InputRows, MathF.Sqrt(Variance));
        Fill(weights.FirstRows, MathF.Sqrt(2f / lesson.First));
        Fill(weights.Output, MathF.Sqrt(1f / lesson.Second));
        return weights;
    }

    private static Perceptron.Weights Copy(Perceptron.Weights from)
    {
        var copy = new Perceptron.Weights(from.Inputs, from.First, from.Second);
        foreach (var (own, other) in copy.All.Zip(from.All))
            other.CopyTo(own, 0);
        return copy;
    }

    /// <summary>Normal, by Box and Muller.</summary>
    private void Fill(float[] weights, float deviation)
    {
        foreach (ref var weight in weights.AsSpan())
            weight = deviation * (float)(Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble()));
    }

    private sealed class RunningMean(Perceptron.Weights form)
    {
        private int count;

        internal Perceptron.Weights Mean { get; } = new(form.Inputs, form.First, form.Second);

        internal void Add(Perceptron.Weights weights)
        {
            count++;
            foreach (var (mean, now) in Mean.All.Zip(weights.All))
                for (var index = 0; index < mean.Length; index++)
                    mean[index] += (now[index] - mean[index]) / count;
        }
    }
}
