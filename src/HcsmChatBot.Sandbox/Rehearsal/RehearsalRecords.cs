using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Somebody to bring into a guild.</summary>
/// <param name="Key">The id is derived from it, the same in every guild and at every start.</param>
/// <param name="Name">The name people see, unless there is a nick.</param>
/// <param name="Roles">Ids of roles of the guild; @everyone need not be named.</param>
/// <param name="Locale">en-US, en-GB, fr, …; null leaves what it was, en-US at first.</param>
public sealed record RehearsalMember(
    string Key, string Name, string? Nick = null, IReadOnlyList<ulong>? Roles = null, string? Locale = null)
{
    /// <summary>Another bot, one that is not connected to anything.</summary>
    public bool Bot { get; init; }

    /// <summary>False for somebody to whom bots cannot write in private.</summary>
    public bool TakesDirectMessages { get; init; } = true;
}

/// <summary>What a bot needs to connect.</summary>
public sealed record RehearsalBot(ulong ApplicationId, ulong UserId, string Token);

/// <summary>Something a member says.</summary>
/// <param name="Author">The id of a member who may write there.</param>
/// <param name="Content">At most 2,000 code points; trimmed as Discord does, otherwise kept as it is.</param>
/// <param name="ReplyTo">A message of the same channel.</param>
/// <param name="Id">Null for one of the moment. A message that exists already is left as it is; the id of somebody else's, or of one elsewhere, is refused.</param>
/// <param name="At">Null for the instant in the id, or now.</param>
public sealed record RehearsalMessage(ulong Author, string Content, ulong? ReplyTo = null, ulong? Id = null, DateTimeOffset? At = null)
{
    /// <summary>Files {filename, content (base64), contentType?, description?}; with one the content may be empty.</summary>
    public JsonArray? Attachments { get; init; }

    /// <summary>What a link in the text would have unfolded to. https://docs.discord.com/developers/resources/message#embed-object</summary>
    public JsonArray? Embeds { get; init; }
}

/// <summary>A command a member runs.</summary>
/// <param name="Name">With its subcommands: "chat start".</param>
/// <param name="Options">Values by name: texts, numbers, booleans; people, channels and roles by id; a file is {filename, content (base64), contentType?}.</param>
/// <param name="Id">Null for one of the moment. An id seen before does nothing.</param>
/// <param name="Locale">The language of the member's client; null for the member's own.</param>
public sealed record RehearsalCommand(ulong Member, string Name, JsonObject? Options = null, ulong? Id = null, string? Locale = null)
{
    /// <summary>For a command on a person or a message: whom or what it was called on. Null for a slash command.</summary>
    public ulong? Target { get; init; }
}

/// <summary>A member presses a button or picks from a select.</summary>
/// <param name="Values">What is picked: values of options, ids of people.</param>
/// <param name="Id">Null for one of the moment. An id seen before does nothing.</param>
/// <param name="Locale">The language of the member's client; null for the member's own.</param>
public sealed record RehearsalPress(ulong Member, string CustomId, IReadOnlyList<string>? Values = null, ulong? Id = null, string? Locale = null);

/// <summary>A member sends off a modal.</summary>
/// <param name="Values">By custom id: a text, a list of ids or values, or a list of files {filename, content (base64), contentType?}. A field left out keeps what it was prefilled with.</param>
/// <param name="Id">Null for one of the moment. An id seen before does nothing.</param>
/// <param name="Locale">The language of the member's client; null for the member's own.</param>
public sealed record RehearsalSubmission(ulong Member, JsonObject? Values = null, ulong? Id = null, string? Locale = null);

/// <summary>Ways in which a gateway connection ends.</summary>
public enum GatewayDrop
{
    /// <summary>The TCP connection is cut without a word.</summary>
    Abort,

    /// <summary>A close frame with a code.</summary>
    Close,

    /// <summary>Op 7: the client is asked to reconnect and resume.</summary>
    Reconnect,

    /// <summary>Op 9 with d true: the session may be resumed.</summary>
    Invalid,

    /// <summary>The connections are cut and the sessions forgotten, so that a resume fails.</summary>
    Forget,

    /// <summary>Op 1: the client is asked for a heartbeat at once; nothing is dropped.</summary>
    Heartbeat,
}
