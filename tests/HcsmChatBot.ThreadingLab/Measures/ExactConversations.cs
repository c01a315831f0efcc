using System.Collections.Immutable;

namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>Conversations that were found whole, without a line too many or too few. A line alone is none.</summary>
internal static class ExactConversations
{
    public static MatchCount Of(Clustering gold, Clustering predicted) => MatchCount.Of(Known(gold), Known(predicted));

    // The lines of a clustering are in one conversation each, so its first line and the others written out tell a conversation.
    private static ImmutableHashSet<string> Known(Clustering clustering) =>
        [.. clustering.Conversations.Where(lines => lines.Count > 1).Select(lines => string.Join(' ', lines))];
}
