using System.Collections.Immutable;
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

    /// <summary>On to a planned topic out of its turn, or back to one.</summary>
    public sealed record TopicRequested(DateTimeOffset At, Ask Ask, TopicLabel Label) : Request(At, Ask);

    public sealed record BackRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    /// <param name="Label">A topic that is still to come; null for the next.</param>
    public sealed record SkipRequested(DateTimeOffset At, Ask Ask, TopicLabel? Label) : Request(At, Ask);

    public sealed record PauseRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    public sealed record ResumeRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    /// <summary>Takes the last step back: a topic that was opened or passed over, minutes that were given, the end.</summary>
    /// <param name="IsChannelTaken">Another chat is open in its channel: one that is over cannot go on.</param>
    public sealed record UndoRequested(DateTimeOffset At, Ask Ask, bool IsChannelTaken = false) : Request(At, Ask);

    /// <param name="Prompt">1 to <see cref="Topic.MaxPromptLength"/> characters.</param>
    public sealed record RewordRequested(DateTimeOffset At, Ask Ask, TopicLabel Label, string Prompt) : Request(At, Ask)
    {
        /// <summary>The same in the topic's other language; null where that stays as it is.</summary>
        public string? Translation { get; init; }
    }

    /// <summary>A message belongs to another topic than it was filed under.</summary>
    public sealed record RefileRequested(DateTimeOffset At, Ask Ask, ulong MessageId, TopicLabel Label) : Request(At, Ask);

    /// <summary>A person knows what a message answers.</summary>
    /// <param name="Said">Null where the bot is to decide again.</param>
    public sealed record RelinkRequested(DateTimeOffset At, Ask Ask, ulong MessageId, SaidLink? Said) : Request(At, Ask);

    /// <summary>Somebody more leads this chat.</summary>
    public sealed record CohostRequested(DateTimeOffset At, Ask Ask, Host Cohost) : Request(At, Ask);

    /// <param name="Minutes">1 to <see cref="ChatFacilitator.MaxExtensionMinutes"/>.</param>
    public sealed record ExtendRequested(DateTimeOffset At, Ask Ask, int Minutes) : Request(At, Ask);

    public sealed record EndRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    public sealed record StatusRequested(DateTimeOffset At, Ask Ask) : Request(At, Ask);

    public sealed record TopicDue(DateTimeOffset At, TopicLabel Label) : ChatEvent(At);

    public sealed record HalfwayDue(DateTimeOffset At, TopicLabel Label) : ChatEvent(At);

    public sealed record EndDue(DateTimeOffset At) : ChatEvent(At);

    public sealed record WelcomeDue(DateTimeOffset At) : ChatEvent(At);

    public sealed record OpeningPosted(DateTimeOffset At, ulong MessageId, ulong? ThreadId) : ChatEvent(At);

    public sealed record PromptPosted(DateTimeOffset At, TopicLabel Label, ulong MessageId, ulong? ThreadId) : ChatEvent(At);

    public sealed record SummaryPosted(DateTimeOffset At, ulong MessageId) : ChatEvent(At);

    /// <param name="WasDeleted">Nobody had answered it; else it stands, marked as withdrawn.</param>
    public sealed record PromptWithdrawn(DateTimeOffset At, ulong MessageId, bool WasDeleted) : ChatEvent(At);

    /// <summary>A host is no member of the guild any more.</summary>
    public sealed record HostLeft(DateTimeOffset At, ulong UserId) : ChatEvent(At);

    public sealed record AnnouncementPosted(DateTimeOffset At, ulong MessageId) : ChatEvent(At);

    /// <summary>Somebody wishes that nothing of theirs be kept: a host's name goes from the plan.</summary>
    public sealed record PersonErased(DateTimeOffset At, ulong UserId) : ChatEvent(At);

    /// <summary>Whoever suggested a question is to be named beside it no more.</summary>
    /// <param name="Credits">What stands beside a question: "(suggested by Pat)".</param>
    public sealed record CreditErased(DateTimeOffset At, ImmutableArray<string> Credits) : ChatEvent(At);

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
public sealed record Ask(ulong UserId, bool IsModerator, string AnswerTo)
{
    /// <summary>When it was pressed or sent; null where only the arrival is known.</summary>
    public DateTimeOffset? PressedAt { get; init; }

    /// <summary>The topic that was open where it was pressed; null where that does not show.</summary>
    public TopicLabel? Seen { get; init; }
}
