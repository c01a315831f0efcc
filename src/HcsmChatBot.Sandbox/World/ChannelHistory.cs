namespace HcsmChatBot.Sandbox;

/// <summary>The ids of a channel's messages in order.</summary>
internal sealed class ChannelHistory
{
    private readonly List<ulong> ids = [];

    public int Count => ids.Count;

    /// <summary>With those that were deleted since.</summary>
    public int EverPosted { get; private set; }

    public string? Last => ids.Count == 0 ? null : Snowflake.Text(ids[^1]);

    public void Add(ulong id)
    {
        var place = ids.BinarySearch(id);
        if (place >= 0)
            return;
        ids.Insert(~place, id);
        EverPosted++;
    }

    public void Remove(ulong id)
    {
        var place = ids.BinarySearch(id);
        if (place >= 0)
            ids.RemoveAt(place);
    }

    public IEnumerable<string> All => ids.Select(Snowflake.Text);

    /// <summary>At most <paramref name="limit"/> ids below <paramref name="bound"/>, newest first.</summary>
    public IEnumerable<string> Before(ulong bound, int limit)
    {
        var end = FirstAtOrAbove(bound);
        for (var place = end - 1; place >= Math.Max(0, end - limit); place--)
            yield return Snowflake.Text(ids[place]);
    }

    /// <summary>The first <paramref name="limit"/> ids above <paramref name="bound"/>, newest first.</summary>
    public IEnumerable<string> After(ulong bound, int limit)
    {
        var start = bound == ulong.MaxValue ? ids.Count : FirstAtOrAbove(bound + 1);
        for (var place = Math.Min(ids.Count, start + limit) - 1; place >= start; place--)
            yield return Snowflake.Text(ids[place]);
    }

    /// <summary>Half older, half newer, and the message itself, newest first.</summary>
    public IEnumerable<string> Around(ulong middle, int limit)
    {
        var older = Before(middle, limit / 2);
        var itself = ids.BinarySearch(middle) >= 0 ? new[] { Snowflake.Text(middle) } : [];
        return After(middle, Math.Max(0, limit - (limit / 2) - 1)).Concat(itself).Concat(older);
    }

    private int FirstAtOrAbove(ulong bound)
    {
        var place = ids.BinarySearch(bound);
        return place < 0 ? ~place : place;
    }
}
