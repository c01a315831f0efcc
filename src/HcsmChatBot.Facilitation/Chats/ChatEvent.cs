using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Something that happened to a chat, at an instant. No event carries what a participant wrote.</summary>
public abstract record ChatEvent
{
    private ChatEvent(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; init; }

    public sealed record StartRequested(DateTimeOffset At, Ask Ask) : ChatEvent(At);

    /// <param name="Prompt">An unplanned topic; null for the next planned one.</param>
    public sealed record NextRequested(DateTimeOffset At, Ask Ask, string? Prompt) : ChatEvent(At);

    /// <param name="Minutes">1 to <see cref="ChatFacilitator.MaxExtensionMinutes"/>.</param>
    public sealed record ExtendRequested(DateTimeOffset At, Ask Ask, int Minutes) : ChatEvent(At);

    public sealed record EndRequested(DateTimeOffset At, Ask Ask) : ChatEvent(At);

    public sealed record StatusRequested(DateTimeOffset At, Ask Ask) : ChatEvent(At);

    public sealed record TopicDue(DateTimeOffset At, TopicLabel Label) : ChatEvent(At);

    public sealed record EndDue(DateTimeOffset At) : ChatEvent(At);

    public sealed record OpeningPosted(DateTimeOffset At, ulong MessageId, ulong? ThreadId) : ChatEvent(At);

    public sealed record PromptPosted(DateTimeOffset At, TopicLabel Label, ulong MessageId, ulong? ThreadId) : ChatEvent(At);

    public sealed record SummaryPosted(DateTimeOffset At, ulong MessageId) : ChatEvent(At);

    /// <summary>Discord will not take a post, now or later.</summary>
    public sealed record PostRefused(DateTimeOffset At, ChatEffect Effect, int DiscordCode) : ChatEvent(At);

    /// <param name="PlaceId">The channel or thread it was posted in.</param>
    /// <param name="InThread">It was posted in a thread of the chat's channel.</param>
    /// <param name="ThreadTopic">What the message that the thread grew out of is filed under, if it is archived.</param>
    /// <param name="ReplyTo">The message it explicitly answers.</param>
    /// <param name="ReplyToTopic">What that message is filed under, if it is archived.</param>
    /// <param name="Said">The label it begins with.</param>
    public sealed record MessagePosted(
        DateTimeOffset At, ulong MessageId, ulong PlaceId, bool InThread, TopicLabel? ThreadTopic, ulong? ReplyTo, TopicLabel? ReplyToTopic,
        SpokenLabel? Said) : ChatEvent(At);
}

/// <summary>Who asks for something by a command.</summary>
/// <param name="IsModerator">Has the moderators' role or may manage events.</param>
/// <param name="AnswerTo">Opaque to the core: how the shell reaches this person with the answer.</param>
public sealed record Ask(ulong UserId, bool IsModerator, string AnswerTo);
