using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#create-message and #edit-message</summary>
internal sealed record OutgoingMessage
{
    public string? Content { get; init; }
    public string? Nonce { get; init; }
    public bool? EnforceNonce { get; init; }
    public IReadOnlyList<OutgoingEmbed>? Embeds { get; init; }
    public OutgoingReference? MessageReference { get; init; }
    public int? Flags { get; init; }

    /// <summary>Always sent: without it Discord looks for mentions, everyone's included, in the text.</summary>
    public AllowedMentions AllowedMentions { get; init; } = new();

    public static OutgoingMessage From(MessageToSend message) => new()
    {
        Content = message.Content.Length == 0 ? null : message.Content,
        Nonce = message.Nonce,
        EnforceNonce = message.Nonce is null ? null : true,
        Embeds = message.EmbedDescription is null ? null : [new OutgoingEmbed(message.EmbedDescription)],
        MessageReference = message.ReplyTo is { } parent ? new OutgoingReference(parent, FailIfNotExists: true) : null,
        AllowedMentions = new() { Users = message.MentionUsers is { Count: > 0 } named ? [.. named.Distinct()] : null },
    };
}

/// <summary>https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
internal sealed record AllowedMentions
{
    public IReadOnlyList<string> Parse { get; init; } = [];
    public IReadOnlyList<ulong>? Users { get; init; }
}

internal sealed record OutgoingEmbed(string Description);

/// <param name="FailIfNotExists">True: an answer to a message that has gone is refused rather than posted plainly.</param>
internal sealed record OutgoingReference(ulong MessageId, bool FailIfNotExists);

/// <summary>https://docs.discord.com/developers/resources/channel#start-thread-from-message</summary>
/// <param name="AutoArchiveDuration">Minutes without activity.</param>
internal sealed record OutgoingThread(string Name, int AutoArchiveDuration);
