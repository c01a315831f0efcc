using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// What each message of an archived chat answers. It is derived whenever it is read, so that an erasure, an edit or a correction leaves no trace in it,
/// and so that nothing depends on the order in which messages reached the archive.
/// </summary>
public static class ReplyLinks
{
    /// <summary>By the message's id; prompts have none.</summary>
    public static ImmutableDictionary<ulong, ReplyLink> Of(ChatRecord record)
    {
        var threader = new ConversationThreader();
        var links = ImmutableDictionary.CreateBuilder<ulong, ReplyLink>();
        foreach (var said in RecordedTalk.In(record))
            if (threader.Read(said) is var link && !said.IsPrompt)
                links[said.Id] = link;
        return links.ToImmutable();
    }
}
