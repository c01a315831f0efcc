using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Planning;

/// <summary>What a draft says.</summary>
/// <param name="StartsAt">Null when a person is to start the chat.</param>
/// <param name="Agenda">Null where it has faults.</param>
/// <param name="Faults">In the person's language, one a line; the plan can be used when there are none.</param>
public sealed record PlanReading(Agenda? Agenda, DateTimeOffset? StartsAt, ClockJump Jump, ImmutableArray<string> Faults);
