namespace HcsmChatBot.Discord.Models;

/// <summary>An id that carries its time. https://docs.discord.com/developers/reference#snowflakes</summary>
public static class Snowflake
{
    /// <summary>The first second of 2015, in Unix milliseconds.</summary>
    private const long Epoch = 1420070400000;

    private const int BitsBelowTheTime = 22;

    /// <summary>When Discord made the id, to the millisecond, in UTC.</summary>
    public static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> BitsBelowTheTime) + Epoch);

    /// <summary>The lowest id of that millisecond, 0 before 2015: everything made since has an id at least as great.</summary>
    public static ulong At(DateTimeOffset time) => (ulong)Math.Max(0, time.ToUnixTimeMilliseconds() - Epoch) << BitsBelowTheTime;
}
