using System.Collections.Immutable;
using System.Security.Cryptography;

namespace HcsmChatBot.Storage;

/// <summary>The hashes by which a changed bit of the archive is found: of a message as it is stored, and of a chat's messages in the order they were recorded.</summary>
internal static class MessageSeal
{
    /// <summary>Bytes. Without it "yes" could be found by trying.</summary>
    public const int SaltLength = 16;

    /// <summary>All that is stored of a message but the salt, in the order in which it is hashed.</summary>
    public static readonly ImmutableArray<string> Columns =
    [
        "Id", "ChatId", "GuildId", "ChannelId", "AuthorId", "AuthorName", "At", "Text", "ReplyTo", "Topic", "FiledBecause", "SaidToAnswer", "Standing", "EditedAt",
        "Attachments", "Embeds",
    ];

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    public static byte[] HashOf(MessageRow row) => StoredHash.Of(
        [
            row.Salt, row.Id, row.ChatId, row.GuildId, row.ChannelId, row.AuthorId, ExactText.Write(row.AuthorName), row.At, ExactText.Write(row.Text), row.ReplyTo, row.Topic,
            row.FiledBecause, row.SaidToAnswer, row.Standing, row.EditedAt, row.Attachments, row.Embeds,
        ]);

    /// <summary>The head of a chain with one link more.</summary>
    /// <param name="head">Empty before the first.</param>
    public static byte[] Next(byte[] head, ChainLinkRow link) => StoredHash.Of([head, link.ChatId, (long)link.Number, link.MessageId, link.Hash]);
}
