namespace HcsmChatBot.Connection;

/// <summary>The clock of sockets and requests: the real one, also where a replay turns the clock of the chats.</summary>
public sealed record ConnectionClock(TimeProvider Time);
