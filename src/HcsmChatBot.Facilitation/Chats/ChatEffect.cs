using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Something to be done, as data. <see cref="Archive"/> and <see cref="FileAgain"/> are done with the commit, the others after it.</summary>
[JsonDerivedType(typeof(Answer), nameof(Answer))]
[JsonDerivedType(typeof(PostOpening), nameof(PostOpening))]
[JsonDerivedType(typeof(PostPrompt), nameof(PostPrompt))]
[JsonDerivedType(typeof(LinkPrompt), nameof(LinkPrompt))]
[JsonDerivedType(typeof(PostSummary), nameof(PostSummary))]
public abstract record ChatEffect
{
    private ChatEffect()
    {
    }

    /// <summary>Tells the person who asked, and nobody else.</summary>
    public sealed record Answer(string AnswerTo, ChatAnswer Said) : ChatEffect;

    public sealed record PostOpening : ChatEffect;

    public sealed record PostPrompt(TopicLabel Label) : ChatEffect;

    /// <summary>Says in an earlier topic's thread where the talk goes on.</summary>
    public sealed record LinkPrompt(ulong ThreadId, TopicLabel Label, ulong PromptId) : ChatEffect;

    public sealed record PostSummary : ChatEffect;

    /// <summary>Keeps the message that was posted.</summary>
    public sealed record Archive(Filing Filing) : ChatEffect;

    /// <summary>Files again what was said about a prompt before the prompt's id was known.</summary>
    public sealed record FileAgain(TopicLabel Label, ulong PromptId, ulong? ThreadId) : ChatEffect;
}

/// <summary>What a command is answered. The shell puts it into the person's language.</summary>
[JsonDerivedType(typeof(Started), nameof(Started))]
[JsonDerivedType(typeof(WentOn), nameof(WentOn))]
[JsonDerivedType(typeof(Extended), nameof(Extended))]
[JsonDerivedType(typeof(Finished), nameof(Finished))]
[JsonDerivedType(typeof(Status), nameof(Status))]
[JsonDerivedType(typeof(Refused), nameof(Refused))]
public abstract record ChatAnswer
{
    private ChatAnswer()
    {
    }

    /// <param name="Next">What the clock brings next, or null when there is no clock.</param>
    public sealed record Started(int Topics, DateTimeOffset? Next) : ChatAnswer;

    public sealed record WentOn(TopicLabel Label) : ChatAnswer;

    public sealed record Extended(TopicLabel Label, DateTimeOffset Until) : ChatAnswer;

    public sealed record Finished(ulong ChatId, int Messages) : ChatAnswer;

    /// <param name="Current">The open topic.</param>
    /// <param name="Next">The label that comes next; null when the end does.</param>
    /// <param name="Due">When that comes; null without a clock.</param>
    /// <param name="Trouble">As in <see cref="Proceedings.Trouble"/>.</param>
    public sealed record Status(bool IsOver, TopicLabel Current, TopicLabel? Next, DateTimeOffset? Due, int Messages, int? Trouble) : ChatAnswer;

    public sealed record Refused(Refusal Why) : ChatAnswer;
}

/// <summary>Why a request changes nothing.</summary>
public enum Refusal
{
    NotYours,
    NotOpenYet,
    AlreadyRunning,
    AlreadyEnded,
    NoTopicLeft,
    PromptTooLong,
    TooManyTopics,
    NoClock,
    MinutesOutOfRange,
}
