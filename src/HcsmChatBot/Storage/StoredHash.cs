using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HcsmChatBot.Storage;

/// <summary>SHA-256 of values as SQLite has them: long, double, string, bytes or null.</summary>
internal static class StoredHash
{
    public static byte[] Of(IEnumerable<object?> values)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in values)
            Append(sha, value);
        return sha.GetHashAndReset();
    }

    /// <summary>Each with its kind and length, so that no two lists of them are the same bytes.</summary>
    public static void Append(IncrementalHash sha, object? value)
    {
        var (kind, bytes) = value switch
        {
            null or DBNull => ((byte)'n', []),
            long number => ((byte)'i', BitConverter.GetBytes(BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number))),
            double number => ((byte)'f', BitConverter.GetBytes(number)),
            string text => ((byte)'t', Encoding.UTF8.GetBytes(text)),
            byte[] blob => ((byte)'b', blob),
            _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
        };
        Span<byte> before = stackalloc byte[1 + sizeof(int)];
        before[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(before[1..], bytes.Length);
        sha.AppendData(before);
        sha.AppendData(bytes);
    }
}
