using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HcsmChatBot.Sandbox;

/// <summary>Discord's ids: milliseconds since 2015, then 22 bits. https://docs.discord.com/developers/reference#snowflakes</summary>
internal static class Snowflake
{
    private const long DiscordEpoch = 1420070400000;

    /// <summary>The first of January 2016. Derived ids lie in the 33 weeks after it, older than anything that is said.</summary>
    private const ulong DerivedFrom = (1451606400000UL - DiscordEpoch) << 22;
    private const ulong DerivedBits = (1UL << 56) - 1;

    /// <summary>The calendar repeats after 28 years. What a log says happened before Discord had ids gets those of 28 years later; its timestamp stays true.</summary>
    private const long CalendarCycle = 10_227L * 24 * 60 * 60 * 1000;

    public static string At(DateTimeOffset instant, uint counter)
    {
        var since = instant.ToUnixTimeMilliseconds() - DiscordEpoch;
        return Text(((ulong)(since < 0 ? since + CalendarCycle : since) << 22) | (counter & 0x3FFFFF));
    }

    public static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + DiscordEpoch);

    /// <summary>The same names give the same id on every machine and every start, so that a second rehearsal meets the same people.</summary>
    public static string Derived(string kind, params string[] names)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(kind + "\n" + string.Join('\n', names)));
        return Text(DerivedFrom + (BinaryPrimitives.ReadUInt64BigEndian(hash) & DerivedBits));
    }

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static bool IsOne(string? text, out ulong id) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    public static ulong Parse(string text) => ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
