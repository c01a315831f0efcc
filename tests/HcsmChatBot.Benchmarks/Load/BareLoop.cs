using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json;

namespace HcsmChatBot.Benchmarks.Load;

/// <summary>No client at all: a socket, and as little around it as hears the events. For scale.</summary>
internal static class BareLoop
{
    private static readonly byte[] Identify = """{"op":2,"d":{"token":"benchmark","intents":33281,"properties":{"os":"","browser":"","device":""}}}"""u8.ToArray();

    /// <summary>Each payload becomes classes by the JSON source generator.</summary>
    public static Task HearClassesAsync(LoadPlan plan) => HearAsync(plan, json =>
        JsonSerializer.Deserialize(json, BareContext.Default.BarePayload) is { T: "MESSAGE_CREATE", D.Content.Length: > 0 });

    /// <summary>Of each payload only op, t and s are read.</summary>
    public static Task HearOpcodesAsync(LoadPlan plan) => HearAsync(plan, IsMessage);

    private static bool IsMessage(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (opcode, sequence, isMessage) = (-1, 0L, false);
        reader.Read();
        while (reader.Read() && !reader.ValueTextEquals("d"u8))
        {
            var (isOpcode, isSequence, isName) = (reader.ValueTextEquals("op"u8), reader.ValueTextEquals("s"u8), reader.ValueTextEquals("t"u8));
            reader.Read();
            if (isOpcode)
                opcode = reader.GetInt32();
            else if (isSequence && reader.TokenType == JsonTokenType.Number)
                sequence = reader.GetInt64();
            else if (isName && reader.TokenType == JsonTokenType.String)
                isMessage = reader.ValueTextEquals("MESSAGE_CREATE"u8);
        }

        return isMessage && opcode == 0 && sequence > 0;
    }

    private delegate bool Hearing(ReadOnlySpan<byte> json);

    private static async Task HearAsync(LoadPlan plan, Hearing isMessage)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(plan.Gateway, CancellationToken.None);
        var meter = new Meter(plan);
        using var inflation = new Inflation();
        var buffer = new byte[1 << 16];
        var length = 0;
        for (var goesOn = true; goesOn;)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (!part.EndOfMessage)
                continue;
            var json = plan.Compress ? inflation.Inflate(buffer.AsSpan(0, length)) : buffer.AsSpan(0, length);
            if (json.IndexOf("\"op\":10"u8) >= 0)
                await socket.SendAsync(Identify, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            else if (isMessage(json))
                goesOn = meter.Count();
            length = 0;
        }
    }

    /// <summary>One decompression for the connection.</summary>
    private sealed class Inflation : IDisposable
    {
        private readonly MemoryStream compressed = new();
        private readonly ZLibStream stream;
        private readonly byte[] json = new byte[1 << 16];

        public Inflation() => stream = new ZLibStream(compressed, CompressionMode.Decompress);

        public ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> message)
        {
            compressed.SetLength(0);
            compressed.Write(message);
            compressed.Position = 0;
            var length = 0;
            while (stream.Read(json, length, json.Length - length) is > 0 and var read)
                length += read;
            return json.AsSpan(0, length);
        }

        public void Dispose() => stream.Dispose();
    }
}
