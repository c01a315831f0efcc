using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>
/// One occurrence of a chat. It holds the agenda, the clock, ids and counters, never what people wrote.
/// <see cref="ChatFacilitator.Advance"/> is the only way from one state to the next.
/// </summary>
[JsonDerivedType(typeof(Scheduled), nameof(Scheduled))]
[JsonDerivedType(typeof(Open), nameof(Open))]
[JsonDerivedType(typeof(WrappingUp), nameof(WrappingUp))]
[JsonDerivedType(typeof(Ended), nameof(Ended))]
public abstract record Chat
{
    private Chat(ChatPlan plan) => Plan = plan;

    public ChatPlan Plan { get; init; }

    /// <summary>What wakes this chat next; the shell sets its clock by it. Null when only people can move it.</summary>
    [JsonIgnore]
    public virtual Alarm? Alarm => null;

    /// <summary>Null before the opening.</summary>
    [JsonIgnore]
    public virtual Proceedings? SoFar => null;

    public sealed record Scheduled(ChatPlan Plan) : Chat(Plan);

    /// <param name="TopicEndsAt">When the introductions or the open topic have had their time; null without a clock.</param>
    public sealed record Open(ChatPlan Plan, Proceedings Proceedings, DateTimeOffset? TopicEndsAt) : Chat(Plan)
    {
        [JsonIgnore]
        public override Proceedings SoFar => Proceedings;

        [JsonIgnore]
        public override Alarm? Alarm => (TopicEndsAt, Proceedings.Next(Plan.Agenda)) switch
        {
            (null, _) => null,
            ({ } due, { } next) => new Alarm.ForTopic(next.Label, due),
            ({ } due, null) => new Alarm.ForEnd(due + ClosingTime),
        };

        private TimeSpan ClosingTime => Proceedings.IsUnplanned ? TimeSpan.Zero : Plan.Pace?.Closing ?? TimeSpan.Zero;
    }

    /// <summary>The chat is over, its summary is not posted yet.</summary>
    public sealed record WrappingUp(ChatPlan Plan, Proceedings Proceedings, DateTimeOffset EndedAt) : Chat(Plan)
    {
        [JsonIgnore]
        public override Proceedings SoFar => Proceedings;
    }

    public sealed record Ended(ChatPlan Plan, Proceedings Proceedings, DateTimeOffset EndedAt) : Chat(Plan)
    {
        [JsonIgnore]
        public override Proceedings SoFar => Proceedings;
    }
}

/// <summary>How far a chat has come.</summary>
/// <param name="CurrentIndex">Of the open topic in the agenda; -1 during the introductions.</param>
/// <param name="IsUnplanned">It began without a planned topic.</param>
/// <param name="ThreadId">The chat's one thread, where the plan says so.</param>
/// <param name="Trouble">The code of Discord's last refusal to post, until a post succeeds. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</param>
public sealed record Proceedings(
    DateTimeOffset OpenedAt, int CurrentIndex, bool IsUnplanned, ulong? OpeningId, ulong? ThreadId,
    ImmutableArray<PostedPrompt> Prompts, int MessageCount, int? Trouble)
{
    public static Proceedings Begin(DateTimeOffset at, Agenda agenda) => new(at, -1, agenda.Topics.IsEmpty, null, null, [], 0, null);

    /// <summary>The topic that comes after the open one, or null at the end of the agenda.</summary>
    public Topic? Next(Agenda agenda) => CurrentIndex + 1 < agenda.Topics.Length ? agenda.Topics[CurrentIndex + 1] : null;

    public TopicLabel Current(Agenda agenda) => CurrentIndex < 0 ? TopicLabel.Introductions : agenda.Topics[CurrentIndex].Label;

    public PostedPrompt? PromptOf(TopicLabel label) => Prompts.FirstOrDefault(prompt => prompt.Label == label);
}

/// <summary>What wakes a chat, and when.</summary>
public abstract record Alarm
{
    private Alarm(DateTimeOffset due) => Due = due;

    public DateTimeOffset Due { get; init; }

    public sealed record ForTopic(TopicLabel Label, DateTimeOffset Due) : Alarm(Due);

    public sealed record ForEnd(DateTimeOffset Due) : Alarm(Due);

    /// <summary>The event to put into the chat's mailbox when it rings.</summary>
    public ChatEvent Ring(DateTimeOffset at) => this switch
    {
        ForTopic(var label, _) => new ChatEvent.TopicDue(at, label),
        ForEnd => new ChatEvent.EndDue(at),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
