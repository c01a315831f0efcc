using HcsmChatBot.Discord;

namespace HcsmChatBot.Connection;

/// <summary>A dispatch that is being dealt with.</summary>
public readonly record struct Ticket(string SessionId, long Sequence);

/// <summary>What a later process needs to go on with the session.</summary>
public sealed record StoredCursor(ulong ApplicationId, GatewayCursor Cursor)
{
    /// <summary>False where the database was brought back from a copy: whose bot it is is known, and nothing to go on with.</summary>
    public bool CanResume => Cursor.SessionId.Length > 0;
}

/// <summary>
/// The watermark: the sequence below which every dispatch of the session has been committed or deliberately ignored.
/// It is where a resume starts, so nothing that was in hand at a crash is lost.
/// </summary>
public sealed class GatewayProgress
{
    private readonly Lock gate = new();

    /// <summary>By session: an interaction may come ahead of the READY of its session.</summary>
    private readonly Dictionary<string, SortedSet<long>> inHand = [];
    private string? sessionId;
    private Uri? resumeUrl;
    private ulong applicationId;
    private long received;

    /// <summary>The committed sequence of the current session.</summary>
    public long Committed
    {
        get
        {
            lock (gate)
                return Watermark;
        }
    }

    /// <summary>The same with its session, for whoever may come too late with it; null before the first.</summary>
    public (string SessionId, long Sequence)? Mark
    {
        get
        {
            lock (gate)
                return sessionId is null ? null : (sessionId, Watermark);
        }
    }

    private long Watermark => HeldIn(sessionId ?? "") is { Count: > 0 } held ? Math.Min(received, held.Min - 1) : received;

    /// <summary>The bot's own, since the first session.</summary>
    public ulong ApplicationId
    {
        get
        {
            lock (gate)
                return applicationId;
        }
    }

    /// <summary>Goes on where an earlier process stopped.</summary>
    public void Restore(StoredCursor stored)
    {
        lock (gate)
        {
            applicationId = stored.ApplicationId;
            if (stored.CanResume)
                Enter(stored.Cursor.SessionId, stored.Cursor.ResumeUrl, stored.Cursor.Sequence);
        }
    }

    /// <summary>A new session began: sequences start again.</summary>
    public void Begin(GatewayEvent.Ready ready)
    {
        lock (gate)
        {
            applicationId = ready.ApplicationId;
            Enter(ready.SessionId, ready.ResumeUrl, 0);
        }
    }

    /// <summary>
    /// Takes a dispatch in hand, in its turn; with a READY its session begins, and at no instant is it begun and not in hand. Every ticket must be given to
    /// <see cref="Done"/>.
    /// </summary>
    public Ticket Take(Dispatch dispatch)
    {
        lock (gate)
        {
            if (dispatch.Event is GatewayEvent.Ready ready)
                Begin(ready);
            var ticket = Hold(dispatch);
            received = Math.Max(received, dispatch.Sequence);
            return ticket;
        }
    }

    /// <summary>Takes it in hand before its turn has come: those before it are still to be taken.</summary>
    public Ticket TakeAhead(Dispatch dispatch)
    {
        lock (gate)
            return Hold(dispatch);
    }

    /// <summary>The turn has come of one that was taken ahead.</summary>
    public void Pass(Dispatch dispatch)
    {
        lock (gate)
            received = Math.Max(received, dispatch.Sequence);
    }

    /// <summary>The dispatch is committed or ignored. Tickets of an earlier session change nothing.</summary>
    public void Done(Ticket ticket)
    {
        lock (gate)
            HeldIn(ticket.SessionId)?.Remove(ticket.Sequence);
    }

    /// <summary>What to store in the transaction that commits this dispatch; null before the first session.</summary>
    public StoredCursor? CursorOnceDone(Ticket? ticket)
    {
        lock (gate)
        {
            if (sessionId is null)
                return null;
            var removed = ticket is { } done && done.SessionId == sessionId && HeldIn(sessionId)?.Remove(done.Sequence) == true;
            var cursor = new StoredCursor(applicationId, new GatewayCursor(sessionId, resumeUrl!, Watermark));
            if (removed)
                inHand[sessionId].Add(ticket!.Value.Sequence);
            return cursor;
        }
    }

    private void Enter(string id, Uri url, long sequence)
    {
        (sessionId, resumeUrl, received) = (id, url, sequence);
        foreach (var other in inHand.Keys.Where(other => other != id).ToList())
            inHand.Remove(other);
    }

    /// <summary>A dispatch that comes again after a resume lowers nothing that is committed already.</summary>
    private Ticket Hold(Dispatch dispatch)
    {
        if (dispatch.SessionId != sessionId || dispatch.Sequence > Watermark)
            (HeldIn(dispatch.SessionId) ?? (inHand[dispatch.SessionId] = [])).Add(dispatch.Sequence);
        return new Ticket(dispatch.SessionId, dispatch.Sequence);
    }

    private SortedSet<long>? HeldIn(string id) => inHand.GetValueOrDefault(id);
}
