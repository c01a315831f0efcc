namespace HcsmChatBot.Facilitation.Chats;

/// <summary>The clock stands.</summary>
/// <param name="At">Since when.</param>
/// <param name="Left">What the open topic has left of its time; null without a clock.</param>
public sealed record Pause(DateTimeOffset At, TimeSpan? Left);

/// <summary>What was done last, to tell two who press at once from one who presses twice.</summary>
/// <param name="Kind">Of the request, by name.</param>
/// <param name="At">When it came, by this machine's clock.</param>
/// <param name="PressedAt">When it was pressed, by Discord's clock; null where the clock did it.</param>
public sealed record LastAct(string Kind, DateTimeOffset At, DateTimeOffset? PressedAt = null)
{
    /// <summary>The two clocks may tell different times: each is compared with itself alone.</summary>
    public bool IsInTheMomentOf(ChatEvent.Request request) =>
        (request.Ask.PressedAt is { } pressed && PressedAt is { } before ? pressed - before : request.At - At) < ChatFacilitator.SameMoment;
}

/// <summary>When a prompt is to be brought up again.</summary>
/// <param name="Due">Put off by as long as the clock stands, and by half of what the topic is given.</param>
/// <param name="MessagesBefore">How many messages the chat had when the topic opened: with no more since, the prompt still stands in sight.</param>
public sealed record Halfway(DateTimeOffset Due, int MessagesBefore);
