using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>A message about to be posted; its text has been checked.</summary>
internal sealed record Draft
{
    public string AuthorId { get; init; } = "";

    public string Content { get; init; } = "";

    public JsonArray Embeds { get; init; } = [];

    public JsonArray Components { get; init; } = [];

    public IReadOnlyList<Upload> Files { get; init; } = [];

    public long Flags { get; init; }

    /// <summary>Null: everything in the text that looks like a mention mentions.</summary>
    public JsonObject? AllowedMentions { get; init; }

    /// <summary>The message in the same channel that this one answers.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>A text or a number, handed back as it came.</summary>
    public JsonNode? Nonce { get; init; }

    /// <summary>Set for what a command answered.</summary>
    public JsonObject? Interaction { get; init; }

    /// <summary>True for the first answer to an interaction (type 20).</summary>
    public bool FirstAnswer { get; init; }

    /// <summary>An ephemeral: the person who alone sees it.</summary>
    public string? OnlyFor { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? At { get; init; }
}
