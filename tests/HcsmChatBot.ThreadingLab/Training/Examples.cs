using System.Runtime.InteropServices;
using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>What is learned from: for each message a row of features for "starts something" and one for each candidate, and which of them are right.</summary>
internal sealed class Examples
{
    private readonly List<ushort> indices = [];
    private readonly List<Half> values = [];
    private readonly List<int> rowEnds = [0];
    private readonly List<bool> isRight = [];
    private readonly List<int> exampleEnds = [0];

    internal int Count => exampleEnds.Count - 1;

    /// <summary>How often it counts.</summary>
    internal List<float> Importance { get; } = [];

    /// <summary>The rows of one message.</summary>
    internal Range RowsOf(int example) => exampleEnds[example]..exampleEnds[example + 1];

    internal bool IsRight(int row) => isRight[row];

    internal ReadOnlySpan<ushort> IndicesOf(int row) => CollectionsMarshal.AsSpan(indices)[rowEnds[row]..rowEnds[row + 1]];

    internal ReadOnlySpan<Half> ValuesOf(int row) => CollectionsMarshal.AsSpan(values)[rowEnds[row]..rowEnds[row + 1]];

    internal void AddRow(FeatureVector vector, bool right)
    {
        for (var index = 0; index < vector.Count; index++)
        {
            indices.Add(vector.Indices[index]);
            values.Add((Half)vector.Values[index]);
        }

        rowEnds.Add(indices.Count);
        isRight.Add(right);
    }

    internal void EndExample(float importance)
    {
        exampleEnds.Add(isRight.Count);
        Importance.Add(importance);
    }
}
