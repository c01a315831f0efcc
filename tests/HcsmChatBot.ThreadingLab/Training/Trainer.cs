using System.Numerics;
using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Trains one perceptron: a softmax over the rows of each message, on the likelihood that one of the right ones is chosen; Adam, from a seed.</summary>
internal sealed class Trainer(Examples examples, Trainer.Plan plan, int seed)
{
    /// <summary>Rows that hardly move the weights are passed by; they are nearly all.</summary>
    private const float Negligible = 5e-4f;

    internal sealed record Plan(int First, int Second, int Epochs, int Batch, float Rate, float Decay, float Dropout, float AverageFrom);

    private readonly Random chance = new(seed);

    internal Perceptron.Weights Train(Action<int, double> report)
    {
        var weights = Fresh();
        var adam = new Adam(weights, plan.Decay);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        Backward[] workers = [new(examples, weights, plan.Dropout, chance.Next()), new(examples, weights, plan.Dropout, chance.Next())];
        var steps = (order.Length + plan.Batch - 1) / plan.Batch * plan.Epochs;
        var step = 0;
        var average = new Perceptron.Weights(weights.Inputs, weights.First, weights.Second);
        var share = 0;
        for (var epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            chance.Shuffle(order);
            var loss = 0.0;
            foreach (var batch in order.Chunk(plan.Batch))
            {
                // Each worker takes every second one, so that the sums are the same however fast they are.
                Parallel.For(0, workers.Length, worker => workers[worker].Run(batch, worker, workers.Length));
                loss += workers.Sum(worker => worker.TakeLoss());
                workers[0].Add(workers[1]);
                var rate = plan.Rate * (0.02f + (0.98f * (1 + MathF.Cos(MathF.PI * step / steps)) / 2));
                adam.Step(workers[0].Gradient, rate / 1, batch.Length);
                workers[0].Clear();
                step++;
                if (step > steps * plan.AverageFrom)
                {
                    share++;
                    foreach (var (mean, now) in average.All.Zip(weights.All))
                        for (var index = 0; index < mean.Length; index++)
                            mean[index] += (now[index] - mean[index]) / share;
                }
            }

            report(epoch, loss / order.Length);
        }

        return share > 0 ? average : weights;
    }

    private Perceptron.Weights Fresh()
    {
        var weights = new Perceptron.Weights(Feature.Count, plan.First, plan.Second);
        // About as many features hold at once.
        Fill(weights.InputRows, MathF.Sqrt(2f / 40) / 3);
        Fill(weights.FirstRows, MathF.Sqrt(2f / plan.First));
        Fill(weights.Output, MathF.Sqrt(1f / plan.Second));
        return weights;
    }

    private void Fill(float[] weights, float deviation)
    {
        for (var index = 0; index < weights.Length; index++)
            weights[index] = deviation * (float)(Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble()));
    }

    /// <summary>The gradient of some messages.</summary>
    private sealed class Backward(Examples examples, Perceptron.Weights weights, float dropout, int seed)
    {
        private readonly Random chance = new(seed);
        private readonly float[] mask = new float[weights.First];
        private readonly float[] first = new float[weights.First];
        private readonly float[] second = new float[weights.Second];
        private readonly float[] firstError = new float[weights.First];
        private readonly float[] secondError = new float[weights.Second];
        private readonly float[] votes = new float[4 * Place.Window];
        private double loss;

        internal Perceptron.Weights Gradient { get; } = new(weights.Inputs, weights.First, weights.Second);

        internal void Run(int[] batch, int from, int step)
        {
            for (var index = from; index < batch.Length; index += step)
                Run(batch[index]);
        }

        internal double TakeLoss()
        {
            var taken = loss;
            loss = 0;
            return taken;
        }

        internal void Add(Backward other)
        {
            foreach (var (own, others) in Gradient.All.Zip(other.Gradient.All))
                AddScaled(others, 1, own);
            other.Clear();
        }

        internal void Clear()
        {
            foreach (var gradient in Gradient.All)
                Array.Clear(gradient);
        }

        private void Run(int example)
        {
            var (start, length) = examples.RowsOf(example).GetOffsetAndLength(int.MaxValue);
            var likely = votes.AsSpan(0, length);
            foreach (ref var unit in mask.AsSpan())
                unit = chance.NextSingle() < dropout ? 0 : 1 / (1 - dropout);
            for (var row = 0; row < length; row++)
                likely[row] = Forward(start + row);
            var best = float.NegativeInfinity;
            foreach (var vote in likely)
                best = Math.Max(best, vote);
            var (sum, right) = (0f, 0f);
            for (var row = 0; row < length; row++)
            {
                sum += likely[row] = MathF.Exp(likely[row] - best);
                right += examples.IsRight(start + row) ? likely[row] : 0;
            }

            loss -= Math.Log(Math.Max(1e-12, right / sum));
            for (var row = 0; row < length; row++)
            {
                var error = (likely[row] / sum) - (examples.IsRight(start + row) ? likely[row] / Math.Max(right, 1e-20f) : 0);
                if (MathF.Abs(error) < Negligible)
                    continue;
                Forward(start + row);
                Back(start + row, error * examples.Importance[example]);
            }
        }

        private float Forward(int row)
        {
            weights.FirstBias.CopyTo(first, 0);
            var indices = examples.IndicesOf(row);
            var values = examples.ValuesOf(row);
            for (var index = 0; index < indices.Length; index++)
                AddScaled(weights.InputRows.AsSpan(indices[index] * weights.First, weights.First), (float)values[index], first);
            weights.SecondBias.CopyTo(second, 0);
            for (var unit = 0; unit < first.Length; unit++)
                if ((first[unit] *= mask[unit]) > 0)
                    AddScaled(weights.FirstRows.AsSpan(unit * weights.Second, weights.Second), first[unit], second);
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

            AddScaled(secondError, 1, Gradient.SecondBias);
            for (var unit = 0; unit < first.Length; unit++)
            {
                firstError[unit] = 0;
                if (first[unit] <= 0)
                    continue;
                firstError[unit] = mask[unit] * Product(weights.FirstRows.AsSpan(unit * weights.Second, weights.Second), secondError);
                AddScaled(secondError, first[unit], Gradient.FirstRows.AsSpan(unit * weights.Second, weights.Second));
            }

            AddScaled(firstError, 1, Gradient.FirstBias);
            var indices = examples.IndicesOf(row);
            var values = examples.ValuesOf(row);
            for (var index = 0; index < indices.Length; index++)
                AddScaled(firstError, (float)values[index], Gradient.InputRows.AsSpan(indices[index] * weights.First, weights.First));
        }

        private static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
        {
            var sum = Vector<float>.Zero;
            for (var index = 0; index <= left.Length - Vector<float>.Count; index += Vector<float>.Count)
                sum += new Vector<float>(left[index..]) * new Vector<float>(right[index..]);
            return Vector.Sum(sum);
        }

        private static void AddScaled(ReadOnlySpan<float> row, float scale, Span<float> sums)
        {
            var by = new Vector<float>(scale);
            for (var index = 0; index <= row.Length - Vector<float>.Count; index += Vector<float>.Count)
                (new Vector<float>(sums[index..]) + (new Vector<float>(row[index..]) * by)).CopyTo(sums[index..]);
        }
    }
}
