using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Planning;

/// <summary>What a draft would make if it were published now.</summary>
/// <param name="Plan">Null exactly when there are faults. Its id is the chat's, where one was published from the draft before.</param>
/// <param name="StartsAt">Null when a person is to start the chat.</param>
/// <param name="Faults">In the person's language, one a line.</param>
public sealed record Proposal(PlanDraft Draft, ChatPlan? Plan, DateTimeOffset? StartsAt, ClockJump Jump, ImmutableArray<string> Faults);
