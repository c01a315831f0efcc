using System.Collections.Immutable;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab.Tests.Measures;

/// <summary>Conversations written down by their lines.</summary>
internal static class MeasuresExamples
{
    public static Clustering Conversations(params int[][] lines) => new([.. lines.Select(conversation => conversation.ToImmutableSortedSet())]);

    public static ContingencyTable Table(Clustering gold, Clustering predicted) => ContingencyTable.Of(gold, predicted);
}
