using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>One connection, whose server side a test plays.</summary>
internal sealed class ScriptedConnection(Uri address) : IGatewayTransport
{
    private readonly Channel<GatewayFrame> incoming = Channel.CreateUnbounded<GatewayFrame>();
    private readonly Channel<JsonElement> outgoing = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int> closedByBot = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private byte[] lent = [];

    public Uri Address { get; } = address;

    /// <summary>The code the bot closed with.</summary>
    public Task<int> ClosedByBot => closedByBot.Task.WaitAsync(Patience.Limit);

    /// <summary>When set, the bot's goodbye gets no answer.</summary>
    public bool IgnoresGoodbye { get; init; }

    public bool IsClosedByBot => closedByBot.Task.IsCompleted;

    public void Say(string json) => Send(GatewayFrame.Text(Encoding.UTF8.GetBytes(json)));

    /// <summary>One binary message.</summary>
    public void Say(byte[] compressed) => Send(GatewayFrame.Binary(compressed));

    public void Send(GatewayFrame frame) => incoming.Writer.TryWrite(frame);

    public void Hello(int interval = 40_000) => Say($$"""{"op":10,"d":{"heartbeat_interval":{{interval}} } }""");

    public void Dispatch(string name, long sequence, string data = "{}") => Say($$"""{"op":0,"t":"{{name}}","s":{{sequence}},"d":{{data}} }""");

    public void Ready(string session = "one", long sequence = 1) => Dispatch("READY", sequence, $$"""
        {"v":10,"user":{"id":"10","username":"bot"},"session_id":"{{session}}","resume_gateway_url":"wss://resume-{{session}}.test","application":{"id":"11","flags":0},"guilds":[]}
        """);

    public void Interaction(long sequence) => Dispatch("INTERACTION_CREATE", sequence, $$"""{"id":"{{1000 + sequence}}","type":2,"token":"t"}""");

    public void Message(long sequence) => Dispatch("MESSAGE_CREATE", sequence, $$"""{"id":"{{1000 + sequence}}","channel_id":"7","content":"secret words"}""");

    public void Ack() => Say("""{"op":11}""");

    /// <summary>Makes sure that all before it was read.</summary>
    public async Task IsReadAsync()
    {
        AskForHeartbeat();
        await SentAsync(1);
    }

    /// <summary>Acknowledges, and makes sure that it was read: what follows it is answered.</summary>
    public async Task AcknowledgeAsync()
    {
        Ack();
        await IsReadAsync();
    }

    public void AskForHeartbeat() => Say("""{"op":1,"d":null}""");

    public void AskToReconnect() => Say("""{"op":7,"d":null}""");

    public void Invalidate(bool resumable) => Say(resumable ? """{"op":9,"d":true}""" : """{"op":9,"d":false}""");

    public void Close(int code) => Send(GatewayFrame.End(code));

    /// <summary>The cable is pulled.</summary>
    public void Tear() => Send(GatewayFrame.End(null));

    public async Task<JsonElement> SentAsync() => await outgoing.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    /// <summary>The next thing the bot sent, which must have this opcode; gives its data.</summary>
    public async Task<JsonElement> SentAsync(int opcode)
    {
        var payload = await SentAsync();
        Assert.Equal(opcode, payload.GetProperty("op").GetInt32());
        return payload.GetProperty("d");
    }

    public bool HasSentNothingMore => outgoing.Reader.Count == 0;

    /// <summary>What an earlier frame held is spoiled, since nobody may look at it any more.</summary>
    async ValueTask<GatewayFrame> IGatewayTransport.ReceiveAsync()
    {
        lent.AsSpan().Fill((byte)'!');
        if (!await incoming.Reader.WaitToReadAsync() || !incoming.Reader.TryRead(out var frame))
            return GatewayFrame.End(null);
        lent = frame.Payload.ToArray();
        return frame with { Payload = lent };
    }

    Task IGatewayTransport.SendAsync(ReadOnlyMemory<byte> payload, CancellationToken stopping)
    {
        outgoing.Writer.TryWrite(JsonDocument.Parse(payload).RootElement);
        return Task.CompletedTask;
    }

    async Task IGatewayTransport.CloseAsync(int code, CancellationToken hurry)
    {
        closedByBot.TrySetResult(code);
        var untilHurry = new TaskCompletionSource();
        await using var registration = hurry.Register(untilHurry.SetResult);
        if (IgnoresGoodbye)
            await untilHurry.Task;
        incoming.Writer.TryComplete();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => ValueTask.CompletedTask;
}
