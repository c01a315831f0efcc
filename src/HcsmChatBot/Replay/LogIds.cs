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

    public static ulong Of(string log, MeetingEntry entry)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{log}:{entry.Line}"));
        return Snowflake.At(entry.At) | (BinaryPrimitives.ReadUInt32LittleEndian(hash) & LowestBits);
    }
}
