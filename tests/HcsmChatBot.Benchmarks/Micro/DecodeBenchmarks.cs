using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using HcsmChatBot.Benchmarks.Load;
using HcsmChatBot.Benchmarks.Serving;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Benchmarks.Micro;

/// <summary>One payload, from its bytes to what it says.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private readonly GatewaySession running = new() { Id = "one", ResumeUrl = new Uri("wss://one.test"), Heard = 2 };
    private readonly byte[] message = SampleEvents.Message(3);
    private readonly byte[] acknowledgement = Encoding.UTF8.GetBytes(SampleEvents.Acknowledgement);

    /// <summary>All that happens between the transport and the queue to the reader.</summary>
    [Benchmark(Baseline = true)]
    public object Message() => running.Receive(GatewayPayload.TryRead(message)!.Value, committed: 2).Actions;

    [Benchmark]
    public object Acknowledgement() => running.Receive(GatewayPayload.TryRead(acknowledgement)!.Value, committed: 2).Actions;

    /// <summary>The first half of it: where the data lies.</summary>
    [Benchmark]
    public int Slice() => GatewayPayload.TryRead(message)!.Value.Data.Length;

    /// <summary>The second half.</summary>
    [Benchmark]
    public Message Data() => Wire.Read<Message>(GatewayPayload.TryRead(message)!.Value.Data.Span);

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
}
