using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What a command is answered. The shell puts it into the person's language.</summary>
[JsonDerivedType(typeof(Planned), nameof(Planned))]
[JsonDerivedType(typeof(Confirmed), nameof(Confirmed))]
[JsonDerivedType(typeof(CalledOff), nameof(CalledOff))]
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

    /// <param name="StartsAt">Null when a person is to start it.</param>
    /// <param name="IsConfirmed">It will start by itself.</param>
    /// <param name="Jump">What daylight saving did to the hour that was written.</param>
    public sealed record Planned(ulong ChatId, int Topics, DateTimeOffset? StartsAt, bool IsConfirmed, ClockJump Jump = ClockJump.None) : ChatAnswer;

    /// <param name="StartsAt">When it starts by itself; null when a person is to start it.</param>
    public sealed record Confirmed(DateTimeOffset? StartsAt) : ChatAnswer;

    public sealed record CalledOff : ChatAnswer;

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
