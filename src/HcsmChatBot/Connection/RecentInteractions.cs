namespace HcsmChatBot.Connection;

/// <summary>Those met lately: each comes ahead of the others and once more in its turn, and both again after a resume.</summary>
public sealed class RecentInteractions
{
    /// <summary>More than come between an interaction and its repetition.</summary>
    private const int Remembered = 2000;

    private readonly Lock gate = new();
    private readonly HashSet<ulong> known = [];
    private readonly Queue<ulong> order = new();

    /// <summary>Remembers it, and takes it in hand: whoever comes second finds that done, or the watermark could pass it by.</summary>
    /// <returns>Null when it was met before.</returns>
    public T? First<T>(ulong id, Func<T> take)
        where T : struct
    {
        lock (gate)
        {
            if (!known.Add(id))
                return null;
            order.Enqueue(id);
            if (order.Count > Remembered)
                known.Remove(order.Dequeue());
            return take();
        }
    }
}
