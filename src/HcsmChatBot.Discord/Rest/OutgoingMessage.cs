using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#create-message and #edit-message</summary>
internal sealed record OutgoingMessage : OutgoingAnswerData
{
    public string? Content { get; init; }
    public string? Nonce { get; init; }
    public bool? EnforceNonce { get; init; }
    public IReadOnlyList<OutgoingEmbed>? Embeds { get; init; }
    public IReadOnlyList<OutgoingComponent>? Components { get; init; }
    public IReadOnlyList<OutgoingAttachment>? Attachments { get; init; }
    public OutgoingReference? MessageReference { get; init; }
    public int? Flags { get; init; }

    /// <summary>Always sent: without it Discord looks for mentions, everyone's included, in the text.</summary>
    public AllowedMentions AllowedMentions { get; init; } = new();

    /// <summary>For a channel, where a message may have a nonce and answer another.</summary>
    public static RestBody Post(MessageToSend message)
    {
        var post = New(message) with
        {
            Nonce = message.Nonce,
            EnforceNonce = message.Nonce is null ? null : true,
            MessageReference = message.ReplyTo is { } parent ? new OutgoingReference(parent, FailIfNotExists: true) : null,
        };
        return new RestBody(Wire.Write(post)) { Files = message.Files };
    }

    public static RestBody Edit(MessageToSend message) => new(Wire.Write(InsteadOf(message))) { Files = message.Files };

    /// <summary>What a new message does not have is left out.</summary>
    public static OutgoingMessage New(MessageToSend message)
    {
        var whole = InsteadOf(message);
        return whole with
        {
            Content = message.Content.Length == 0 ? null : whole.Content,
            Embeds = NullIfEmpty(whole.Embeds),
            Components = NullIfEmpty(whole.Components),
            Attachments = NullIfEmpty(whole.Attachments),
        };
    }

    /// <summary>What an edit leaves out stays as it was, so it says of everything that there is none.</summary>
    /// <exception cref="DiscordException">It goes beyond one of Discord's limits.</exception>
    public static OutgoingMessage InsteadOf(MessageToSend message)
    {
        MessageLimits.Check(message);
        return new OutgoingMessage
        {
            Content = message.Content,
            Embeds = message.EmbedDescription is null ? [] : [new OutgoingEmbed(message.EmbedDescription)],
            Components = OutgoingComponent.Rows(message),
            Attachments = [.. message.Files.Select((file, number) => new OutgoingAttachment((ulong)number, file.Name))],
            AllowedMentions = new() { Users = Distinct(message.MentionUsers), Roles = Distinct(message.MentionRoles) },
        };
    }

    private static IReadOnlyList<ulong>? Distinct(IReadOnlyList<ulong>? ids) => NullIfEmpty<ulong>([.. ids?.Distinct() ?? []]);

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}

/// <summary>https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
internal sealed record AllowedMentions
{
    public IReadOnlyList<string> Parse { get; init; } = [];
    public IReadOnlyList<ulong>? Users { get; init; }
    public IReadOnlyList<ulong>? Roles { get; init; }
}

internal sealed record OutgoingEmbed(string Description);

/// <param name="Id">The number of the file in the form. https://docs.discord.com/developers/reference#uploading-files</param>
internal sealed record OutgoingAttachment(ulong Id, string Filename);

/// <param name="FailIfNotExists">True: an answer to a message that has gone is refused rather than posted plainly.</param>
internal sealed record OutgoingReference(ulong MessageId, bool FailIfNotExists);

/// <summary>https://docs.discord.com/developers/resources/channel#start-thread-from-message</summary>
/// <param name="AutoArchiveDuration">Minutes without activity.</param>
internal sealed record OutgoingThread(string Name, int AutoArchiveDuration)
{
    public const int NameCharacters = 100;

    /// <exception cref="DiscordException">The name goes beyond Discord's limit.</exception>
    public static OutgoingThread Named(string name, int minutes)
    {
        Limit.Name(name, NameCharacters, "name");
        return new OutgoingThread(name, minutes);
    }
}
