using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>From when to when a chat is expected to go on.</summary>
public readonly record struct ChatHours(DateTimeOffset From, DateTimeOffset To)
{
    public static ChatHours Of(ChatPlan plan, DateTimeOffset startsAt) =>
        new(startsAt, startsAt + (plan.Pace is { } pace ? pace.Introductions + (pace.Topic * plan.Agenda.Topics.Length) + pace.Closing : plan.Duration));

    public bool Overlaps(ChatHours other) => From < other.To && other.From < To;
}
