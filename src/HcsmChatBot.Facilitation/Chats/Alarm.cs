using System.Diagnostics;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What wakes a chat, and when.</summary>
public abstract record Alarm
{
    private Alarm(DateTimeOffset due) => Due = due;

    public DateTimeOffset Due { get; init; }

    public sealed record ForTopic(TopicLabel Label, DateTimeOffset Due) : Alarm(Due);

    /// <summary>The open topic's prompt is brought up again.</summary>
    public sealed record ForHalfway(TopicLabel Label, DateTimeOffset Due) : Alarm(Due);

    public sealed record ForEnd(DateTimeOffset Due) : Alarm(Due);

    public sealed record ForStart(DateTimeOffset Due) : Alarm(Due);

    public sealed record ForWelcome(DateTimeOffset Due) : Alarm(Due);

    /// <summary>The event to put into the chat's mailbox when it rings.</summary>
    public ChatEvent Ring(DateTimeOffset at) => this switch
    {
        ForTopic(var label, _) => new ChatEvent.TopicDue(at, label),
        ForHalfway(var label, _) => new ChatEvent.HalfwayDue(at, label),
        ForEnd => new ChatEvent.EndDue(at),
        ForStart => new ChatEvent.StartDue(at),
        ForWelcome => new ChatEvent.WelcomeDue(at),
        _ => throw new UnreachableException(),
    };
}
