using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using HcsmChatBot.Benchmarks.Load;
using HcsmChatBot.Benchmarks.Serving;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Benchmarks.Micro;

/// <summary>One payload, from its bytes to what it says.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private readonly GatewaySession running = new() { Id = "one", ResumeUrl = new Uri("wss://one.test"), Heard = 2 };
    private readonly byte[] message = SampleEvents.Message(3);
    private readonly byte[] dataFirst = WithItsNameLast(SampleEvents.Message(3));
    private readonly byte[] acknowledgement = Encoding.UTF8.GetBytes(SampleEvents.Acknowledgement);

    /// <summary>All that happens between the transport and the queue to the reader.</summary>
    [Benchmark(Baseline = true)]
    public object Message() => running.Receive(GatewayPayload.TryRead(message)!.Value, committed: 2).Actions;

    [Benchmark]
    public object Acknowledgement() => running.Receive(GatewayPayload.TryRead(acknowledgement)!.Value, committed: 2).Actions;

    /// <summary>The same where the data does not end the frame, so that it is gone through for its end first.</summary>
    [Benchmark]
    public object MessageInAnotherOrder() => running.Receive(GatewayPayload.TryRead(dataFirst)!.Value, committed: 2).Actions;

    /// <summary>Instead: classes as a first draft has them, ids as texts.</summary>
    [Benchmark]
    public object? Classes() => JsonSerializer.Deserialize(message, BareContext.Default.BarePayload);

    /// <summary>Instead: a document to be asked for each field.</summary>
    [Benchmark]
    public string? Document()
    {
        using var document = JsonDocument.Parse(message);
        return document.RootElement.GetProperty("d").GetProperty("content").GetString();
    }

    private static byte[] WithItsNameLast(byte[] message)
    {
        var data = message.AsSpan()[(message.AsSpan().IndexOf("\"d\":"u8) + 4)..^1];
        return [.. """{"op":0,"d":"""u8, .. data, .. ""","s":3,"t":"MESSAGE_CREATE"}"""u8];
    }
}
