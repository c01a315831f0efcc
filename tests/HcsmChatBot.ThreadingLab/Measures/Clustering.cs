using System.Collections.Immutable;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>The annotated lines of one log, each in one conversation.</summary>
internal sealed record Clustering(ImmutableArray<ImmutableSortedSet<int>> Conversations)
{
    /// <summary>What links hold together, over any number of them, is one conversation.</summary>
    /// <remarks>
    /// Lines that were not annotated join those that answer them and are themselves not counted, as in the published evaluation, where what
    /// comes before the first annotated line is left out.
    /// </remarks>
    public static Clustering Of(IEnumerable<LineLink> links)
    {
        var joined = new Dictionary<int, int>();
        var annotated = new SortedSet<int>();
        foreach (var (child, parent) in links)
        {
            annotated.Add(child);
            joined[Root(joined, child)] = Root(joined, parent);
        }

        return new Clustering([.. annotated.GroupBy(line => Root(joined, line)).Select(conversation => conversation.ToImmutableSortedSet())]);
    }

    private static int Root(Dictionary<int, int> joined, int line)
    {
        var root = line;
        while (joined.TryGetValue(root, out var next) && next != root)
            root = next;
        while (line != root)
            (joined[line], line) = (root, joined[line]);
        return root;
    }
}
