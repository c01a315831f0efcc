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
    ImmutableArray<PostedPrompt> Prompts, ImmutableArray<ArchivedMessage> Messages);

/// <summary>A prompt that was asked, and where it stands in Discord.</summary>
public sealed record PostedPrompt(TopicLabel Label, DateTimeOffset At, ulong MessageId, ulong? ThreadId);

/// <summary>A participant's message.</summary>
/// <param name="AuthorName">As shown in the guild when it was posted.</param>
/// <param name="ChannelId">The channel or thread it was posted in.</param>
/// <param name="ReplyTo">The id of the message it explicitly replies to.</param>
public sealed record ArchivedMessage(
    ulong Id, ulong ChannelId, ulong AuthorId, string AuthorName, DateTimeOffset At, string Text, ulong? ReplyTo, Filing Filing);
