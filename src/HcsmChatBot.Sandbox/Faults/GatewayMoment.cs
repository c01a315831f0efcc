namespace HcsmChatBot.Sandbox;

/// <summary>Where in a connection's life a fault strikes.</summary>
public enum GatewayMoment
{
    /// <summary>At once, on every connection it is meant for.</summary>
    Now,

    /// <summary>In place of op 10.</summary>
    Hello,

    /// <summary>In place of the answer to op 2: no session is opened.</summary>
    Identify,

    /// <summary>In place of the answer to op 6: nothing is replayed.</summary>
    Resume,

    /// <summary>Among the dispatches that a resume repeats, RESUMED included.</summary>
    Replay,

    /// <summary>Among the dispatches that are sent for the first time, READY included.</summary>
    Dispatch,

    /// <summary>In place of op 11.</summary>
    Heartbeat,
}
