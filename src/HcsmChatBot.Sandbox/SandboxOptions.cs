namespace HcsmChatBot.Sandbox;

/// <summary>How the sandbox is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>0 to 65535; 0 takes any free port. The sandbox listens on 127.0.0.1 only.</summary>
    public int Port { get; init; }

    /// <summary>Where the world is kept from one start to the next; null keeps it in memory.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>False lets everything through; the headers are still there.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>The folder where it is recorded, in a file of its own, what clients and sandbox say to each other; null records nothing.</summary>
    public string? RecordTo { get; init; }

    /// <summary>
    /// How long an interaction waits for its first answer. A test that is about something else gives more, for a busy machine may need it.
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
    /// </summary>
    public TimeSpan FirstAnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Real time, for deadlines, rate limits and sockets. What people in the sandbox see as "now" is <see cref="SandboxClock"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
