using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// Connects, resumes and reconnects for as long as it is read. One reader at a time.
/// https://docs.discord.com/developers/events/gateway#connection-lifecycle
/// </summary>
public sealed class GatewayClient : IGateway
{
    private readonly DiscordOptions options;
    private readonly IDiscordRest rest;
    private readonly GatewayEdge edge;
    private readonly ILogger<GatewayClient> log;

    /// <summary>More than a person waits for. One that finds no room here still comes in its turn.</summary>
    private const int MostInteractionsAhead = 256;

    private readonly Channel<Dispatch> interactions = Channel.CreateBounded<Dispatch>(MostInteractionsAhead);
    private readonly SignsOfLife signs;
    private volatile SessionProgress? progress;

    /// <summary>Of the session whose dispatch the reader got last.</summary>
    private volatile Watermark? reading;

    /// <param name="turns">Shared by the clients of all shards in this process; left out where there is one.</param>
    public GatewayClient(DiscordOptions options, IDiscordRest rest, TimeProvider time, ILogger<GatewayClient> log, IdentifyTurns? turns = null)
        : this(options, rest, GatewayEdge.OfTheWorld(time, turns), log)
    {
    }

    internal GatewayClient(DiscordOptions options, IDiscordRest rest, GatewayEdge edge, ILogger<GatewayClient> log) =>
        (this.options, this.rest, this.edge, this.log, signs) = (options, rest, edge, log, new SignsOfLife(edge.Time));

    public DiscordMetrics Metrics
    {
        init => edge = edge with { Metrics = value };
    }

    public GatewayLink Link => signs.Link(progress?.Lag ?? 0);

    // In this order: what is told after the sign of life was looked up is not counted in for it.
    public GatewayVitals Vitals => signs.Now(progress?.Deliveries.Count > 0) with { Told = progress?.Deliveries.Told };

    public async IAsyncEnumerable<Dispatch> ReadAllAsync(GatewayCursor? resumeFrom, [EnumeratorCancellation] CancellationToken stopping)
    {
        var progress = this.progress = new SessionProgress(resumeFrom, interactions.Writer, new DeliveryQueue(edge.Time, signs), signs);
        signs.Heard();
        reading = progress.Committed;
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping, rest.TokenRefused);
        var connected = StayConnectedAsync(progress, leaving.Token);
        try
        {
            await foreach (var delivery in progress.Deliveries.ReadAllAsync(stopping))
            {
                stopping.ThrowIfCancellationRequested();
                reading = delivery.Committed;
                yield return delivery.Dispatch;
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await connected;
        }
    }

    public IAsyncEnumerable<Dispatch> ReadInteractionsAsync(CancellationToken stopping) => interactions.Reader.ReadAllAsync(stopping);

    public void Committed(string sessionId, long sequence)
    {
        if (reading is { } mark && mark.SessionId == sessionId)
            mark.Raise(sequence);
    }

    /// <summary>Never throws: whatever ends it also ends the reader's stream, once the reader has had all that came before.</summary>
    private async Task StayConnectedAsync(SessionProgress progress, CancellationToken leaving)
    {
        var address = new GatewayAddress(rest, options, edge, signs);
        var backOff = new BackOff(edge.Random);
        try
        {
            while (true)
            {
                leaving.ThrowIfCancellationRequested();
                if (progress.Deliveries.BeginAgain() is > 0 and var passedOver)
                    log.LogInformation("The reader of the gateway has caught up; {Count} events that were passed over are asked for again.", passedOver);
                var (end, brought) = await ConnectOnceAsync(progress, address, backOff.Failures, leaving);
                signs.Down();
                if (end is ConnectionEnd.Closed { Code: { } code } && CloseCodes.Meaning(code) == AfterClose.Never)
                {
                    edge.Metrics.Closed(code);
                    throw ForGood(code);
                }

                edge.Metrics.ConnectionOver(end);
                progress.Session = progress.Session.After(end);
                var pause = backOff.After(end, brought);
                Tell(end, pause);
                await Task.Delay(pause, edge.Time, leaving);
            }
        }
        catch (OperationCanceledException) when (rest.TokenRefused.IsCancellationRequested)
        {
            progress.Deliveries.Complete(ForGood(CloseCodes.AuthenticationFailed));
        }
        catch (Exception last)
        {
            progress.Deliveries.Complete(last);
        }
    }

    private async Task<(ConnectionEnd End, ConnectionYield Brought)> ConnectOnceAsync(
        SessionProgress progress, GatewayAddress address, int failures, CancellationToken leaving)
    {
        try
        {
            var (url, turn) = await address.NextAsync(progress.Session, failures, leaving);
            using var untilUsed = turn;
            await using var transport = await edge.Open(url, leaving);
            var connection = new GatewayConnection(transport, progress, options, edge, log) { Turn = turn };
            return (await connection.RunAsync(leaving), connection.Brought);
        }
        catch (DiscordException refused) when (refused.Status == HttpStatusCode.Unauthorized)
        {
            throw ForGood(CloseCodes.AuthenticationFailed);
        }
        catch (DiscordFailureException failure)
        {
            return (new ConnectionEnd.Unreached(failure.Message), ConnectionYield.Nothing);
        }
    }

    private static GatewayClosedForGoodException ForGood(int code) => new(code, CloseCodes.WhyNever(code));

    private void Tell(ConnectionEnd end, TimeSpan pause)
    {
        var isFault = end is ConnectionEnd.Unreached or ConnectionEnd.Unreadable
            || (end is ConnectionEnd.Closed { Code: { } code } && CloseCodes.IsOurBug(code));
        log.Log(
            isFault ? LogLevel.Warning : LogLevel.Information, "The gateway connection is over: {End} The next is made in {Pause:0.0} s.", end, pause.TotalSeconds);
    }
}
