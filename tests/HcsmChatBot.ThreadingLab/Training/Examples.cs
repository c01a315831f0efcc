using System.Runtime.InteropServices;
using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>What is learned from: for each message a row of features for "starts something" and one for each candidate, and which of them are right.</summary>
/// <param name="without">Features that are left out, to see what they are worth; none by default.</param>
internal sealed class Examples(Range without = default)
{
    private readonly List<ushort> indices = [];
    private readonly List<Half> values = [];
    private readonly List<int> rowEnds = [0];
    private readonly List<bool> isRight = [];
    private readonly List<int> exampleEnds = [0];
    private readonly List<float> importance = [];

    internal int Count => exampleEnds.Count - 1;

    /// <summary>The rows of one message.</summary>
    internal Range RowsOf(int example) => exampleEnds[example]..exampleEnds[example + 1];

    /// <summary>How often the message counts.</summary>
    internal float ImportanceOf(int example) => importance[example];

    internal bool IsRight(int row) => isRight[row];

    internal ReadOnlySpan<ushort> IndicesOf(int row) => CollectionsMarshal.AsSpan(indices)[rowEnds[row]..rowEnds[row + 1]];

    internal ReadOnlySpan<Half> ValuesOf(int row) => CollectionsMarshal.AsSpan(values)[rowEnds[row]..rowEnds[row + 1]];

    internal void AddRow(FeatureVector vector, bool right)
    {
        for (var index = 0; index < vector.Count; index++)
        {
            if (vector.Indices[index] >= without.Start.Value && vector.Indices[index] < without.End.Value)
                continue;
            indices.Add(vector.Indices[index]);
            values.Add((Half)vector.Values[index]);
        }

        rowEnds.Add(indices.Count);
        isRight.Add(right);
    }

    internal void EndExample(float weight)
    {
        exampleEnds.Add(isRight.Count);
        importance.Add(weight);
    }
}
