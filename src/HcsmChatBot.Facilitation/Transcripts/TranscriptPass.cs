using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>The one walk through a transcript, in the order in which it is read. A format says what it writes at each place.</summary>
internal abstract class TranscriptPass(Transcript transcript)
{
    protected Transcript Transcript { get; } = transcript;

    internal void Write()
    {
        Begin();
        BeginIntroductions();
        Walk(Transcript.Introductions, depth: 0);
        EndIntroductions();
        string? section = null;
        foreach (var topic in Transcript.Topics)
        {
            if (topic.Topic.Section is { } heading && heading != section)
                WriteSection(heading);
            section = topic.Topic.Section;
            BeginTopic(topic);
            Walk(topic.Answers, depth: 0);
            EndTopic(topic);
        }
        End();
    }

    protected abstract void Begin();

    protected virtual void End() { }

    /// <summary>Also where nobody was introduced.</summary>
    protected virtual void BeginIntroductions() { }

    protected virtual void EndIntroductions() { }

    /// <summary>Above the first topic of each section.</summary>
    protected virtual void WriteSection(string heading) { }

    protected virtual void BeginTopic(TranscriptTopic discussed) { }

    protected virtual void EndTopic(TranscriptTopic discussed) { }

    /// <param name="depth">0 for an answer, 1 for a reply to it, at most <see cref="ReplyTree.MaxDepth"/>.</param>
    protected abstract void BeginMessage(Contribution contribution, int depth);

    /// <summary>After all that was said in reply.</summary>
    protected virtual void EndMessage(Contribution contribution) { }

    private void Walk(ImmutableArray<Contribution> contributions, int depth)
    {
        foreach (var contribution in contributions)
        {
            BeginMessage(contribution, depth);
            Walk(contribution.Replies, depth + 1);
            EndMessage(contribution);
        }
    }
}
