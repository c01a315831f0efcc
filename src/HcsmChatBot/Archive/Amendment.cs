using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Archive;

/// <summary>What became of messages after they were posted. Each may come twice, and before the message itself.</summary>
public abstract record Amendment
{
    private Amendment()
    {
    }

    /// <summary>The message of which Discord can be asked; null where there is none or more than one.</summary>
    public (ulong PlaceId, ulong MessageId)? About => this switch
    {
        Changed(var message) => (message.ChannelId, message.Id),
        Reacted reacted => (reacted.PlaceId, reacted.MessageId),
        Cleared cleared => (cleared.PlaceId, cleared.MessageId),
        _ => null,
    };

    /// <summary>The message as it is now: another text, or the preview of a link that came later.</summary>
    public sealed record Changed(Message Message) : Amendment;

    /// <param name="AwaitedIn">The guild, where the messages themselves may still come: then they must not be kept. Else null.</param>
    public sealed record Deleted(IReadOnlyList<ulong> Ids, ulong? AwaitedIn) : Amendment;

    /// <param name="Emoji">As in <see cref="Discord.Models.Emoji.Key"/>.</param>
    /// <param name="Name">As the person is called in the guild; null where the reaction was taken back.</param>
    public sealed record Reacted(ulong PlaceId, ulong MessageId, string Emoji, ulong UserId, string? Name) : Amendment;

    /// <param name="Emoji">Null for all of them.</param>
    public sealed record Cleared(ulong PlaceId, ulong MessageId, string? Emoji) : Amendment;

    /// <summary>How many Discord says there are.</summary>
    /// <param name="By">Who they are; null where that was not asked.</param>
    public sealed record Counted(ulong MessageId, string Emoji, int Count, IReadOnlyList<Reactor>? By) : Amendment;

    /// <summary>What Discord has of a message when it is asked.</summary>
    /// <param name="Reactions">All of them.</param>
    public sealed record Seen(Message Message, IReadOnlyList<Counted> Reactions) : Amendment;
}
