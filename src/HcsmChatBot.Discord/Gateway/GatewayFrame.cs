namespace HcsmChatBot.Discord.Gateway;

/// <param name="Payload">Empty at the end.</param>
/// <param name="CloseCode">At the end: the code of the other side, or null when the network broke.</param>
internal readonly record struct GatewayFrame(FrameKind Kind, ReadOnlyMemory<byte> Payload, int? CloseCode)
{
    public static GatewayFrame Text(ReadOnlyMemory<byte> payload) => new(FrameKind.Text, payload, null);

    public static GatewayFrame Binary(ReadOnlyMemory<byte> payload) => new(FrameKind.Binary, payload, null);

    public static GatewayFrame End(int? closeCode) => new(FrameKind.End, default, closeCode);

    public static GatewayFrame TooLong => new(FrameKind.TooLong, default, null);
}

internal enum FrameKind
{
    /// <summary>JSON, always.</summary>
    Text,

    /// <summary>Compressed, where compression was asked for.</summary>
    Binary,

    End,

    /// <summary>The message grew beyond <see cref="MessageBuffer.MostBytes"/>; the rest was not read.</summary>
    TooLong,
}
