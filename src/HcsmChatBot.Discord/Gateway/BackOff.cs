namespace HcsmChatBot.Discord.Gateway;

/// <summary>How long to wait before the next connection: not at all after one that brought something, else twice as long each time.</summary>
/// <param name="random">In [0,1): so that bots which lost their connection together do not come back together.</param>
internal sealed class BackOff(Func<double> random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private const int MostDoublings = 6;

    /// <summary>A gateway that takes the session up and ends the connection at once, time and again, is not to be stormed.</summary>
    private const int MostSessionsAlone = 3;

    private int sessionsAlone;

    /// <summary>Connections in a row that brought nothing or ended by the bot's own fault.</summary>
    public int Failures { get; private set; }

    public TimeSpan After(ConnectionEnd end, ConnectionYield brought)
    {
        sessionsAlone = brought == ConnectionYield.SessionAlone ? sessionsAlone + 1 : 0;
        var isFruitful = brought == ConnectionYield.Events || sessionsAlone is > 0 and <= MostSessionsAlone;
        Failures = isFruitful && !IsOurFault(end) ? 0 : Failures + 1;
        return end is ConnectionEnd.SessionInvalid { Resumable: false } ? Longer(InvalidSessionPause(), Wait()) : Wait();
    }

    private static bool IsOurFault(ConnectionEnd end) => end switch
    {
        ConnectionEnd.Closed { Code: var code } => CloseCodes.Meaning(code) == AfterClose.ResumeSlowly,
        ConnectionEnd.Unreadable => true,
        _ => false,
    };

    private TimeSpan Wait() =>
        Failures == 0 ? TimeSpan.Zero : Shorter(First * Math.Pow(2, Math.Min(Failures - 1, MostDoublings)), Longest) * (0.5 + (random() / 2));

    /// <summary>Between one and five seconds: the documentation's old advice for op 9, which also answers an identify that came too soon.</summary>
    private TimeSpan InvalidSessionPause() => TimeSpan.FromSeconds(1 + (4 * random()));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
