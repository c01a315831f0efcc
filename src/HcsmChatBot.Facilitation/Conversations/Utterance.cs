namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>Something said in a conversation: a participant's message, or a prompt.</summary>
/// <param name="PlaceId">The channel or thread it stands in; a thread has the id of the message it grew out of.</param>
/// <param name="AuthorId">0 where the author is not known; such a message is nobody's neighbour.</param>
/// <param name="AuthorName">As people would call them.</param>
/// <param name="Text">As typed, with Discord's marks: "&lt;@123&gt;". https://docs.discord.com/developers/reference#message-formatting</param>
public readonly record struct Utterance(ulong Id, ulong PlaceId, ulong AuthorId, string AuthorName, DateTimeOffset At, string Text)
{
    /// <summary>The message it explicitly replies to.</summary>
    public ulong? ReplyTo { get; init; }

    /// <summary>The prompt of the topic whose label it begins with.</summary>
    public ulong? LabelledPrompt { get; init; }

    /// <summary>A question to everybody, asked by the host or the bot: it stays a candidate until the one after the next.</summary>
    public bool IsPrompt { get; init; }

    /// <summary>What a moderator said that it answers; null where none did.</summary>
    public SaidLink? Said { get; init; }
}

/// <summary>What a person says that a message answers.</summary>
/// <param name="AnswersId">Null: nothing, it starts something of its own.</param>
public sealed record SaidLink(ulong? AnswersId);
