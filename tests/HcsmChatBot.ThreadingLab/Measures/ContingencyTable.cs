using System.Collections.Immutable;

namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>How two clusterings of one log overlap.</summary>
/// <param name="Shared">Lines that a conversation of the annotation [row] and one of the prediction [column] have in common.</param>
internal sealed record ContingencyTable(ImmutableArray<int> Gold, ImmutableArray<int> Predicted, int[,] Shared)
{
    public int Lines => Gold.Sum();

    /// <exception cref="ArgumentException">They are not about the same lines.</exception>
    public static ContingencyTable Of(Clustering gold, Clustering predicted)
    {
        var shared = new int[gold.Conversations.Length, predicted.Conversations.Length];
        var columnOf = predicted.Conversations.SelectMany((lines, column) => lines.Select(line => (line, column))).ToDictionary();
        if (!columnOf.Keys.ToHashSet().SetEquals(gold.Conversations.SelectMany(lines => lines)))
            throw new ArgumentException("Other lines were predicted than were annotated.", nameof(predicted));
        foreach (var (row, lines) in gold.Conversations.Index())
            foreach (var line in lines)
                shared[row, columnOf[line]]++;
        return new ContingencyTable(Sizes(gold), Sizes(predicted), shared);
    }

    private static ImmutableArray<int> Sizes(Clustering clustering) => [.. clustering.Conversations.Select(lines => lines.Count)];
}
