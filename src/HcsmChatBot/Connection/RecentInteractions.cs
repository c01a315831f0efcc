namespace HcsmChatBot.Connection;

/// <summary>Those met lately: each comes ahead of the others and once more in its turn, and both again after a resume.</summary>
public sealed class RecentInteractions
{
    /// <summary>More than come between an interaction and its repetition.</summary>
    private const int Remembered = 2000;

    private readonly Lock gate = new();
    private readonly HashSet<ulong> known = [];
    private readonly Queue<ulong> order = new();

    /// <summary>Remembers it.</summary>
    /// <returns>False when it was met before.</returns>
    public bool IsFirst(ulong id)
    {
        lock (gate)
        {
            if (!known.Add(id))
                return false;
            order.Enqueue(id);
            if (order.Count > Remembered)
                known.Remove(order.Dequeue());
            return true;
        }
    }
}
