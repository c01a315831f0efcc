using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A chat as the archive holds it: what the transcript and the summary are made from.</summary>
/// <param name="Id">The snowflake of the interaction that started it.</param>
/// <param name="ChannelName">Without the #.</param>
/// <param name="HostName">As shown in the guild, or null when unknown.</param>
/// <param name="EndedAt">Null while the chat goes on.</param>
/// <param name="Messages">In the order of their ids.</param>
public sealed record ChatRecord(
    ulong Id, ulong GuildId, string ChannelName, Agenda Agenda, string? HostName, DateTimeOffset? OpenedAt, DateTimeOffset? EndedAt,
    ImmutableArray<PostedPrompt> Prompts, ImmutableArray<ArchivedMessage> Messages)
{
    /// <summary>0 where it is not known.</summary>
    public ulong ChannelId { get; init; }

    /// <summary>The chat's one thread, where all its prompts stand; null where they stand in the channel.</summary>
    public ulong? ThreadId { get; init; }

    public Coverage Coverage { get; init; } = Coverage.Unknown;
}

/// <summary>A prompt that was asked, and where it stands in Discord.</summary>
public sealed record PostedPrompt(TopicLabel Label, DateTimeOffset At, ulong MessageId, ulong? ThreadId)
{
    /// <summary>How many messages were filed under it when they came.</summary>
    public int Answers { get; init; }

    /// <summary>It was taken back after people had answered it: it stands, marked, with its thread.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>A participant's message.</summary>
/// <param name="AuthorId">0 where the author is not kept: deleted, erased, or by somebody who opted out.</param>
/// <param name="AuthorName">As shown in the guild when it was posted; empty where the author is not kept.</param>
/// <param name="ChannelId">The channel or thread it was posted in.</param>
/// <param name="Text">As it was last edited; empty where <see cref="Standing"/> is not <see cref="MessageStanding.Kept"/>.</param>
/// <param name="ReplyTo">The id of the message it explicitly replies to.</param>
public sealed record ArchivedMessage(
    ulong Id, ulong ChannelId, ulong AuthorId, string AuthorName, DateTimeOffset At, string Text, ulong? ReplyTo, Filing Filing)
{
    public MessageStanding Standing { get; init; }

    /// <summary>What a moderator said that it answers; null where nobody did.</summary>
    public SaidLink? SaidToAnswer { get; init; }

    /// <summary>When its text was last changed; null if never.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The names of the files that came with it; the files themselves are not kept.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    public ImmutableArray<ArchivedEmbed> Embeds { get; init; } = [];

    /// <summary>In the order in which they were first given.</summary>
    public ImmutableArray<ArchivedReaction> Reactions { get; init; } = [];
}

/// <summary>How much of a message the archive holds.</summary>
public enum MessageStanding
{
    Kept,

    /// <summary>Deleted in Discord or erased at its author's wish: a tombstone without text or author.</summary>
    Deleted,

    /// <summary>By somebody who opted out: it stands as "a participant", without text.</summary>
    Withheld,
}

/// <summary>The preview of a link, or what another program attached. https://docs.discord.com/developers/resources/message#embed-object</summary>
/// <param name="Url">As it came: any scheme.</param>
public sealed record ArchivedEmbed(string? Title, string? Url, string? Description, string? Author);

/// <param name="Emoji">A character, or the name of a guild's own emoji.</param>
/// <param name="Count">All who gave it.</param>
/// <param name="By">Those of them who did not opt out.</param>
public sealed record ArchivedReaction(string Emoji, int Count, ImmutableArray<Reactor> By);

/// <param name="Name">As shown in the guild when they reacted.</param>
public sealed record Reactor(ulong UserId, string Name);
