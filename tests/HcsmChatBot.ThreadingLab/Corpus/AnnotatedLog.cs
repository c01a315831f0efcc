using System.Collections.Immutable;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>A log, and what people say that some of its lines answer. The other lines are context.</summary>
/// <param name="Parents">Of each annotated line the lines it answers; one that answers itself starts a conversation.</param>
internal sealed record AnnotatedLog(string Name, ImmutableArray<IrcLine> Lines, ImmutableSortedDictionary<int, ImmutableSortedSet<int>> Parents)
{
    public IEnumerable<LineLink> Links => Parents.SelectMany(child => child.Value.Select(parent => new LineLink(child.Key, parent)));

    public static AnnotatedLog Of(string name, ImmutableArray<IrcLine> lines, IEnumerable<LineLink> links)
    {
        var parentsOf = links.ToLookup(link => link.Child, link => link.Parent);
        return new AnnotatedLog(name, lines, parentsOf.ToImmutableSortedDictionary(child => child.Key, child => child.ToImmutableSortedSet()));
    }
}
