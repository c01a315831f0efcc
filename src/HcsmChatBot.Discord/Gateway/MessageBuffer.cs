using System.Buffers;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>Room for one message after another. What a very long one took is given back with the next.</summary>
internal sealed class MessageBuffer
{
    /// <summary>Far above any READY: nobody may fill the bot's memory with one message.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Kept from message to message.</summary>
    public const int MostKept = 1024 * 1024;

    private const int AtOnce = 16 * 1024;

    private ArrayBufferWriter<byte> bytes = new(AtOnce);

    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

    /// <summary>What it holds of the machine's memory, in bytes.</summary>
    public int Capacity => bytes.Capacity;

    /// <summary>Where the next part goes; then <see cref="TryAdvance"/> is told how long that part was.</summary>
    public Memory<byte> Room() => bytes.GetMemory(AtOnce);

    /// <summary>False when the message is too long.</summary>
    public bool TryAdvance(int count)
    {
        bytes.Advance(count);
        return bytes.WrittenCount <= MostBytes;
    }

    public void Clear()
    {
        if (bytes.Capacity > MostKept)
            bytes = new(AtOnce);
        bytes.ResetWrittenCount();
    }
}
