namespace HcsmChatBot.Connection;

/// <summary>The clock of sockets and requests: the real one, also where a replay turns the clock of the chats; a campaign hurries it.</summary>
public sealed record ConnectionClock(TimeProvider Time);
