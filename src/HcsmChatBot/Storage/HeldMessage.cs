using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Storage;

/// <summary>What the archive holds of a message, to be compared with what Discord has.</summary>
/// <param name="Reactions">Counts, by the key of the emoji.</param>
public sealed record HeldMessage(ulong Id, MessageStanding Standing, long? EditedAt, (string? Files, string? Embeds) Parts, IReadOnlyDictionary<string, int> Reactions)
{
    /// <summary>One that is about to be kept.</summary>
    public static HeldMessage WithoutReactions(ulong id) => new(id, MessageStanding.Kept, EditedAt: null, default, ImmutableDictionary<string, int>.Empty);

    internal static HeldMessage Of(MessageRow row, IEnumerable<ReactionRow> reactions) => new(
        (ulong)row.Id, Enum.Parse<MessageStanding>(row.Standing), row.EditedAt, (row.Attachments, row.Embeds), reactions.ToDictionary(reaction => reaction.Emoji, reaction => reaction.Count));

    /// <summary>Whether it was changed since: edited, or given the preview of a link.</summary>
    public bool DiffersFrom(Message message) => Standing == MessageStanding.Kept
        && (message.EditedTimestamp?.ToUnixTimeMilliseconds() > (EditedAt ?? 0) || Parts != (StoredJson.WriteFiles(message), StoredJson.WriteEmbeds(message)));

    /// <summary>Whether it was edited or reacted to since.</summary>
    public bool IsBehind(Message message) => DiffersFrom(message) || CountedOtherwiseIn(message).Any() || ReactionsGoneFrom(message).Any();

    /// <summary>The reactions whose count is not what is held.</summary>
    public IEnumerable<Reaction> CountedOtherwiseIn(Message message) => Standing == MessageStanding.Deleted
        ? []
        : message.Reactions.Where(reaction => Reactions.GetValueOrDefault(reaction.Emoji.Key) != reaction.Count);

    /// <summary>The keys of the emojis with which nobody reacts any more.</summary>
    public IEnumerable<string> ReactionsGoneFrom(Message message) => Standing == MessageStanding.Deleted
        ? []
        : Reactions.Keys.Where(emoji => message.Reactions.All(reaction => reaction.Emoji.Key != emoji));
}
