using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Something that happened to a chat, at an instant. No event carries what a participant wrote.</summary>
public abstract record ChatEvent
{
    private ChatEvent(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; init; }

    /// <summary>Somebody asks for something, and will be answered.</summary>
    public abstract record Request : ChatEvent
    {
        private protected Request(DateTimeOffset at, Ask ask)
            : base(at) => Ask = ask;

        public Ask Ask { get; init; }
    }

    /// <summary>Somebody plans the chat, or plans it anew.</summary>
    /// <param name="StartsAt">Null when a person is to start it.</param>
    /// <param name="Jump">What daylight saving did to the hour that was written.</param>
    public sealed record PlanRequested(DateTimeOffset At, Ask Ask, ChatPlan Plan, DateTimeOffset? StartsAt, ClockJump Jump = ClockJump.None) : Request(At, Ask);

    public sealed record CancelRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    /// <summary>A host says that they will be there.</summary>
    public sealed record HostConfirmed(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    /// <param name="SinceId">As in <see cref="Proceedings.SinceId"/>.</param>
    public sealed record StartRequested(DateTimeOffset At, Ask Ask, ulong SinceId = 0) : Request(At, Ask);

    /// <param name="SinceId">As in <see cref="Proceedings.SinceId"/>.</param>
    public sealed record StartDue(DateTimeOffset At, ulong SinceId = 0) : ChatEvent(At);

    /// <param name="Prompt">An unplanned topic; null for the next planned one.</param>
    public sealed record NextRequested(DateTimeOffset At, Ask Ask, string? Prompt) : Request(At, Ask);

    /// <param name="Minutes">1 to <see cref="ChatFacilitator.MaxExtensionMinutes"/>.</param>
    public sealed record ExtendRequested(DateTimeOffset At, Ask Ask, int Minutes) : Request(At, Ask);

    public sealed record EndRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    public sealed record StatusRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    public sealed record TopicDue(DateTimeOffset At, TopicLabel Label) : ChatEvent(At);

    public sealed record EndDue(DateTimeOffset At) : ChatEvent(At);

    public sealed record WelcomeDue(DateTimeOffset At) : ChatEvent(At);

    public sealed record OpeningPosted(DateTimeOffset At, ulong MessageId, ulong? ThreadId) : ChatEvent(At);

    public sealed record PromptPosted(DateTimeOffset At, TopicLabel Label, ulong MessageId, ulong? ThreadId) : ChatEvent(At);

    public sealed record SummaryPosted(DateTimeOffset At, ulong MessageId) : ChatEvent(At);

    public sealed record AnnouncementPosted(DateTimeOffset At, ulong MessageId) : ChatEvent(At);

    /// <summary>Somebody wishes that nothing of theirs be kept: a host's name goes from the plan.</summary>
    public sealed record PersonErased(DateTimeOffset At, ulong UserId) : ChatEvent(At);

    /// <summary>Discord will not take a post, now or later.</summary>
    public sealed record PostRefused(DateTimeOffset At, ChatEffect Effect, int DiscordCode) : ChatEvent(At);

    /// <summary>A channel or thread was deleted, with all that stood in it.</summary>
    public sealed record PlaceGone(DateTimeOffset At, ulong PlaceId) : ChatEvent(At);

    /// <param name="PlaceId">The channel or thread it was posted in.</param>
    /// <param name="InThread">It was posted in a thread of the chat's channel.</param>
    /// <param name="ThreadTopic">What the message that the thread grew out of is filed under, if it is archived.</param>
    /// <param name="ReplyTo">The message it explicitly answers.</param>
    /// <param name="ReplyToTopic">What that message is filed under, if it is archived.</param>
    /// <param name="Said">The label it begins with.</param>
    /// <param name="Newcomer">Its author, where they never posted in a chat of this guild before; null for everybody else, moderators and bots.</param>
    public sealed record MessagePosted(
        DateTimeOffset At, ulong MessageId, ulong PlaceId, bool InThread, TopicLabel? ThreadTopic, ulong? ReplyTo, TopicLabel? ReplyToTopic,
        SpokenLabel? Said, Newcomer? Newcomer = null) : ChatEvent(At);
}

/// <summary>Somebody who posts for the first time.</summary>
/// <param name="Language">The language to welcome them in, as "en" or "fr".</param>
public sealed record Newcomer(ulong UserId, string Language);

/// <summary>Who asks for something by a command.</summary>
/// <param name="IsModerator">Has the moderators' role or may manage events.</param>
/// <param name="AnswerTo">Opaque to the core: how the shell reaches this person with the answer.</param>
public sealed record Ask(ulong UserId, bool IsModerator, string AnswerTo);
