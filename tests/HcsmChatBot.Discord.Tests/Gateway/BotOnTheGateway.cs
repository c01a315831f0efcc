using System.Threading.Channels;
using HcsmChatBot.Discord.Gateway;
using Moq;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>A gateway client before a scripted gateway: a test plays Discord, the reader of the stream, and the clock.</summary>
internal sealed class BotOnTheGateway : IAsyncDisposable
{
    /// <summary>What the client's randomness always gives.</summary>
    public const double Random = 0.5;

    /// <summary>After the first failed connection, with that randomness.</summary>
    public static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(0.75);

    private readonly Channel<ScriptedConnection> connections = System.Threading.Channels.Channel.CreateUnbounded<ScriptedConnection>();
    private readonly CancellationTokenSource stop = new();
    private readonly IAsyncEnumerator<Dispatch> stream;
    private Task<bool>? moving;

    public BotOnTheGateway(
        GatewayCursor? resumeFrom = null,
        Func<Uri, ScriptedConnection>? connect = null,
        Mock<IDiscordRest>? rest = null,
        DiscordOptions? options = null,
        IdentifyTurns? turns = null)
    {
        connect ??= address => new ScriptedConnection(address);
        Rest = rest ?? RestThatAllows(1000);
        var edge = new GatewayEdge((address, _) => Task.FromResult<IGatewayTransport>(Opened(connect(address))), Time, () => Random)
        {
            Turns = turns ?? new(Time),
        };
        Client = new GatewayClient(options ?? Options, Rest.Object, edge, Log);
        stream = Client.ReadAllAsync(resumeFrom, stop.Token).GetAsyncEnumerator();
        moving = stream.MoveNextAsync().AsTask();
    }

    public static DiscordOptions Options { get; } = new() { Token = "secret-token" };

    public ManualTime Time { get; } = new();

    public Mock<IDiscordRest> Rest { get; }

    /// <summary>Those that the bot has made and the test has not taken yet.</summary>
    public int Connections => connections.Reader.Count;

    public ListLog<GatewayClient> Log { get; } = new();

    public GatewayClient Client { get; }

    public static Mock<IDiscordRest> RestThatAllows(int identifies)
    {
        var rest = new Mock<IDiscordRest>();
        rest.Setup(discord => discord.GetGatewayBotAsync(It.IsAny<CancellationToken>())).ReturnsAsync(Allowed(identifies));
        return rest;
    }

    public static GatewayBot Allowed(int identifies, long resetAfter = 0) => new()
    {
        Url = new Uri("wss://gateway.test"),
        SessionStartLimit = new() { Total = 1000, Remaining = identifies, ResetAfter = resetAfter },
    };

    /// <summary>The bot's next connection.</summary>
    public async Task<ScriptedConnection> ConnectedAsync() => await connections.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    /// <summary>A connection that has been greeted and identified, with its READY read.</summary>
    public async Task<ScriptedConnection> IdentifiedAsync(string session = "one")
    {
        var connection = await ConnectedAsync();
        connection.Hello();
        await connection.SentAsync(2);
        connection.Ready(session);
        Assert.IsType<GatewayEvent.Ready>((await ReadAsync()).Event);
        return connection;
    }

    /// <summary>A connection that has been greeted; gives the sequence the bot resumes from.</summary>
    public async Task<(ScriptedConnection Connection, long Sequence)> ResumingAsync()
    {
        var connection = await ConnectedAsync();
        connection.Hello();
        return (connection, (await connection.SentAsync(6)).GetProperty("seq").GetInt64());
    }

    /// <summary>Waits until the bot has told in its log why a connection is over.</summary>
    public async Task EndedAsync(int times = 1)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (Log.Lines.Count(line => line.Contains("is over", StringComparison.Ordinal)) < times)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The next dispatch of the stream.</summary>
    public async Task<Dispatch> ReadAsync()
    {
        var move = moving ?? stream.MoveNextAsync().AsTask();
        moving = null;
        Assert.True(await move.WaitAsync(Patience.Limit));
        return stream.Current;
    }

    /// <summary>The sequences of the next dispatches of the stream.</summary>
    public async Task<List<long>> ReadAsync(int count)
    {
        var sequences = new List<long>(count);
        while (sequences.Count < count)
            sequences.Add((await ReadAsync()).Sequence);
        return sequences;
    }

    public void Cancel() => stop.Cancel();

    /// <summary>How the stream ends.</summary>
    public Task<TException> EndAsync<TException>()
        where TException : Exception => Assert.ThrowsAnyAsync<TException>(ReadToTheEndAsync);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (moving is not null)
            await ((Task)moving).WaitAsync(Patience.Limit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await stream.DisposeAsync().AsTask().WaitAsync(Patience.Limit);
        stop.Dispose();
    }

    private async Task ReadToTheEndAsync()
    {
        while (true)
            await ReadAsync();
    }

    private ScriptedConnection Opened(ScriptedConnection connection)
    {
        connections.Writer.TryWrite(connection);
        return connection;
    }
}
