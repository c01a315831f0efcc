using HcsmChatBot.Discord;

namespace HcsmChatBot.Connection;

/// <summary>A dispatch that is being dealt with.</summary>
public readonly record struct Ticket(int Session, long Sequence);

/// <summary>What a later process needs to go on with the session.</summary>
public sealed record StoredCursor(ulong ApplicationId, GatewayCursor Cursor);

/// <summary>
/// The watermark: the sequence below which every dispatch of the session has been committed or deliberately ignored.
/// It is where a resume starts, so nothing that was in hand at a crash is lost.
/// </summary>
public sealed class GatewayProgress
{
    private readonly Lock gate = new();
    private readonly SortedSet<long> inHand = [];
    private string? sessionId;
    private Uri? resumeUrl;
    private ulong applicationId;
    private int session;
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

    private long Watermark => inHand.Count == 0 ? received : inHand.Min - 1;

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

    /// <summary>Takes a dispatch in hand. Every ticket must be given to <see cref="Done"/>.</summary>
    public Ticket Take(long sequence)
    {
        lock (gate)
        {
            // A dispatch that comes again after a resume lowers nothing that is committed already.
            if (sequence > Watermark)
                inHand.Add(sequence);
            received = Math.Max(received, sequence);
            return new Ticket(session, sequence);
        }
    }

    /// <summary>The dispatch is committed or ignored. Tickets of an earlier session change nothing.</summary>
    public void Done(Ticket ticket)
    {
        lock (gate)
        {
            if (ticket.Session == session)
                inHand.Remove(ticket.Sequence);
        }
    }

    /// <summary>What to store in the transaction that commits this dispatch; null before the first session.</summary>
    public StoredCursor? CursorOnceDone(Ticket? ticket)
    {
        lock (gate)
        {
            if (sessionId is null)
                return null;
            var removed = ticket is { } done && done.Session == session && inHand.Remove(done.Sequence);
            var cursor = new StoredCursor(applicationId, new GatewayCursor(sessionId, resumeUrl!, Watermark));
            if (removed)
                inHand.Add(ticket!.Value.Sequence);
            return cursor;
        }
    }

    private void Enter(string id, Uri url, long sequence)
    {
        (sessionId, resumeUrl, received) = (id, url, sequence);
        session++;
        inHand.Clear();
    }
}
