using System.Collections.Immutable;

namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>The published measures of a prediction, over all logs together, in percent.</summary>
/// <remarks>J. K. Kummerfeld et al., "A Large-Scale Corpus for Conversation Disentanglement", ACL 2019. https://aclanthology.org/P19-1374/</remarks>
internal sealed record Figures(MatchCount Links, double VariationOfInformation, double OneToOne, MatchCount Conversations)
{
    public static Figures Of(IEnumerable<LogPrediction> predictions)
    {
        ImmutableArray<LogPrediction> all = [.. predictions];
        ImmutableArray<(Clustering Gold, Clustering Predicted)> clusterings =
            [.. all.Select(log => (Clustering.Of(log.Log.Links), Clustering.Of(log.Links)))];
        ImmutableArray<ContingencyTable> tables = [.. clusterings.Select(log => ContingencyTable.Of(log.Gold, log.Predicted))];
        return new Figures(
            all.Aggregate(default(MatchCount), (sum, log) => sum + MatchCount.Of(log.Log.Links.ToHashSet(), log.Links.ToHashSet())),
            Measures.VariationOfInformation.Similarity(tables),
            Measures.OneToOne.Overlap(tables),
            clusterings.Aggregate(default(MatchCount), (sum, log) => sum + ExactConversations.Of(log.Gold, log.Predicted)));
    }
}
