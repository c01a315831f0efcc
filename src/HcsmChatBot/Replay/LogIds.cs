using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Replay;

/// <summary>Ids of what a log's lines become: derived from log and line, so that a second replay meets the same messages.</summary>
internal static class LogIds
{
    /// <summary>The lowest 22 bits of a snowflake tell apart what happens in one millisecond. https://docs.discord.com/developers/reference#snowflakes</summary>
    private const uint LowestBits = (1 << 22) - 1;

    private static readonly DateTimeOffset DiscordBegan = Snowflake.TimeOf(0);

    /// <summary>The calendar repeats after 28 years: what a log tells of before Discord had ids gets those of 28 years later, as in the sandbox.</summary>
    private static readonly TimeSpan CalendarCycle = TimeSpan.FromDays(10_227);

    public static ulong Of(string log, MeetingEntry entry)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{log}:{entry.Line}"));
        var at = entry.At < DiscordBegan ? entry.At + CalendarCycle : entry.At;
        return Snowflake.At(at) | (BinaryPrimitives.ReadUInt32LittleEndian(hash) & LowestBits);
    }
}
