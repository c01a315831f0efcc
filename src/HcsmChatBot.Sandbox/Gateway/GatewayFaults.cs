using System.Globalization;

namespace HcsmChatBot.Sandbox;

/// <summary>Where faults are done to what the gateway says. Guarded by the world's gate.</summary>
internal sealed class GatewayFaults(FaultBook book, TimeProvider time, Action<GatewaySession> forget)
{
    /// <summary>Puts into the queue what becomes of a saying.</summary>
    public void Pass(GatewayConnection connection, GatewaySaying saying)
    {
        if (saying.Moment is not { } moment || (book.IsEmpty && !connection.HoldsBack))
        {
            connection.Enqueue(new GatewayFrame.Payload(saying.Payload));
            return;
        }

        var waiting = Waiting(moment, saying).Where(plan => !IsDoneBeforeNumbering(plan.Fault)).ToList();
        var alone = waiting.ToLookup(plan => ((GatewayFault)plan.Fault).StandsAlone);
        var inFront = alone[true].Where(plan => plan.When.After == 0 || !saying.IsDispatch).Where(plan => plan.Strikes()).ToList();
        foreach (var plan in inFront)
            Do((GatewayFault)plan.Fault, connection, saying.Session);
        if (inFront.Count == 0 || saying.IsDispatch)
            Say(connection, saying, alone[false]);
        foreach (var plan in alone[true].Where(plan => plan.When.After > 0 && saying.IsDispatch).Where(plan => plan.StrikesBehind()))
            Do((GatewayFault)plan.Fault, connection, saying.Session);
    }

    /// <summary>Does what is planned in place of an answer to identify or resume.</summary>
    /// <returns>False when there is nothing: the answer may be given.</returns>
    public bool TakePlace(GatewayConnection connection, GatewaySaying saying)
    {
        var striking = Waiting(saying.Moment!.Value, saying).Where(plan => plan.Strikes()).ToList();
        foreach (var plan in striking)
            Do((GatewayFault)plan.Fault, connection, saying.Session);
        return striking.Count > 0;
    }

    /// <summary>Whether a dispatch is never sent at all.</summary>
    public bool Drops(GatewaySession session, string name) => StrikesNew(session, name, fault => fault is GatewayFault.Drop);

    /// <summary>Whether a dispatch is told after the next one.</summary>
    public bool Postpones(GatewaySession session, string name) => StrikesNew(session, name, fault => fault is GatewayFault.Swap { Renumbered: true });

    /// <summary>Does a fault at once.</summary>
    public void DoNow(GatewayFault fault, GatewayOccasion when, GatewaySession session)
    {
        if (!Concerns(when, session.Id, session.BotId, null))
            return;
        if (fault is not (GatewayFault.Abort or GatewayFault.Forget) && session.Connection is { } connection)
        {
            Do(fault, connection, session);
            return;
        }

        ForgetIfMeant(fault, session);
        session.Connection?.Abort();
    }

    private bool StrikesNew(GatewaySession session, string name, Func<Fault, bool> isMeant)
    {
        if (book.IsEmpty || name is "READY" or "RESUMED")
            return false;
        var saying = new GatewaySaying(GatewayMoment.Dispatch, session, name, []);
        return Waiting(GatewayMoment.Dispatch, saying).Where(plan => isMeant(plan.Fault)).ToList().Exists(plan => plan.Strikes());
    }

    private void Do(GatewayFault fault, GatewayConnection connection, GatewaySession? session)
    {
        ForgetIfMeant(fault, session);
        if (FrameOf(fault) is { } frame)
            connection.Enqueue(frame);
        // Nothing more is told until the session is resumed, which may be on the same connection.
        if (fault is GatewayFault.Invalid)
            session?.Detach(connection, time.GetTimestamp());
    }

    private void ForgetIfMeant(GatewayFault fault, GatewaySession? session)
    {
        if (session is not null && fault is GatewayFault.Forget or GatewayFault.Invalid { Resumable: false })
            forget(session!);
    }

    private static void Say(GatewayConnection connection, GatewaySaying saying, IEnumerable<PlannedFault> alterations)
    {
        List<GatewayFrame> frames = [new GatewayFrame.Payload(saying.Payload)];
        var swapped = false;
        foreach (var plan in alterations.Where(plan => plan.Fault is not GatewayFault.Swap || saying.Event is not ("READY" or "RESUMED")).Where(plan => plan.Strikes()))
        {
            if (plan.Fault is GatewayFault.Delay { Milliseconds: var late } && !saying.IsDispatch)
            {
                _ = connection.EnqueueLaterAsync(frames[0], TimeSpan.FromMilliseconds(late));
                return;
            }

            swapped |= plan.Fault is GatewayFault.Swap;
            frames = Altered(frames, plan, saying.Payload);
        }

        var earlier = saying.IsDispatch ? connection.TakeHeldBack() : null;
        if (swapped && earlier is null && frames is [var held])
            connection.HoldBack(held);
        else
            frames.ForEach(connection.Enqueue);
        if (earlier is not null)
            connection.Enqueue(earlier);
    }

    private static List<GatewayFrame> Altered(List<GatewayFrame> frames, PlannedFault plan, byte[] payload) => plan.Fault switch
    {
        GatewayFault.Withhold => [],
        GatewayFault.Delay { Milliseconds: var wait } => [new GatewayFrame.Payload(payload, TimeSpan.FromMilliseconds(wait)), .. frames.Skip(1)],
        GatewayFault.Duplicate copies => [.. frames, .. Enumerable.Repeat(new GatewayFrame.Payload(payload), plan.Chance.Next(copies.Least, copies.Most + 1) - 1)],
        GatewayFault.Corrupt => [new GatewayFrame.Corrupt(payload), .. frames.Skip(1)],
        GatewayFault.Torn => [new GatewayFrame.Torn(payload)],
        _ => frames,
    };

    /// <summary>What a fault says by itself; null when it says nothing.</summary>
    private static GatewayFrame? FrameOf(GatewayFault fault) => fault switch
    {
        GatewayFault.Close { Code: var code } => new GatewayFrame.Close(code),
        GatewayFault.Reconnect => Own(Opcodes.Reconnect),
        GatewayFault.Invalid { Resumable: var resumable } => new GatewayFrame.Payload(GatewayPayloads.Of(Opcodes.InvalidSession, resumable)),
        GatewayFault.Heartbeat => Own(Opcodes.Heartbeat),
        GatewayFault.Abort or GatewayFault.Forget => new GatewayFrame.Cut(),
        GatewayFault.Silence => new GatewayFrame.Silence(),
        GatewayFault.Nonsense nonsense => new GatewayFrame.Payload(GatewayPayloads.Of(nonsense)),
        GatewayFault.Torn => new GatewayFrame.Torn(GatewayPayloads.Of(Opcodes.HeartbeatAck, null)),
        GatewayFault.Corrupt => new GatewayFrame.Corrupt(GatewayPayloads.Of(Opcodes.HeartbeatAck, null)),
        _ => null,
    };

    private static GatewayFrame.Payload Own(int opcode) => new(GatewayPayloads.Of(opcode, null));

    private IEnumerable<PlannedFault> Waiting(GatewayMoment moment, GatewaySaying saying) =>
        from plan in book.Waiting()
        where plan.When is GatewayOccasion when && when.Moment == moment && Concerns(when, saying.Session?.Id, saying.BotId, saying.Event)
        select plan;

    private static bool Concerns(GatewayOccasion when, string? session, string? botId, string? name) =>
        (when.Bot is not { } bot || botId == bot.ToString(CultureInfo.InvariantCulture))
        && (when.Session is null || when.Session == session)
        && (when.Event is null || when.Event == name);

    private static bool IsDoneBeforeNumbering(Fault fault) => fault is GatewayFault.Drop or GatewayFault.Swap { Renumbered: true };
}
