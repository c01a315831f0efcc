using System.IO.Compression;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// What one connection compresses into one endless stream, cut into payloads again. https://docs.discord.com/developers/events/gateway#transport-compression
/// </summary>
internal sealed class ZlibStreamReader : IDisposable
{
    /// <summary>The sync flush at the end of each payload.</summary>
    private const uint EndOfPayload = 0x0000FFFF;

    private readonly PieceStream pieces = new();
    private readonly MessageBuffer payload = new();
    private readonly ZLibStream inflate;
    private uint lastFourBytes = uint.MaxValue;

    public ZlibStreamReader() => inflate = new ZLibStream(pieces, CompressionMode.Decompress);

    private bool IsWhole => lastFourBytes == EndOfPayload;

    /// <summary>The payload, valid until the next call; null when more is to come, for a payload may come in several messages.</summary>
    /// <exception cref="InvalidDataException">
    /// It is corrupt, or inflates to more than <see cref="MessageBuffer.MostBytes"/>. This reader is then of no use any more.
    /// </exception>
    public ReadOnlyMemory<byte>? Take(ReadOnlyMemory<byte> piece)
    {
        if (IsWhole)
            Forget();
        pieces.Next = piece;
        Inflate();
        foreach (var one in piece.Span[Math.Max(0, piece.Length - sizeof(uint))..])
            lastFourBytes = (lastFourBytes << 8) | one;
        return IsWhole ? payload.Written : (ReadOnlyMemory<byte>?)null;
    }

    public void Dispose() => inflate.Dispose();

    private void Forget()
    {
        payload.Clear();
        lastFourBytes = uint.MaxValue;
    }

    private void Inflate()
    {
        try
        {
            while (inflate.Read(payload.Room().Span) is > 0 and var count)
            {
                if (!payload.TryAdvance(count))
                    throw new InvalidDataException("It is too long.");
            }
        }
        catch (IOException corrupt)
        {
            throw new InvalidDataException(corrupt.Message, corrupt);
        }
    }
}
