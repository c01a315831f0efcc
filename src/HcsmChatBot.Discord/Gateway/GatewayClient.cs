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

    public GatewayClient(DiscordOptions options, IDiscordRest rest, TimeProvider time, ILogger<GatewayClient> log)
        : this(options, rest, GatewayEdge.OfTheWorld(time), log)
    {
    }

    internal GatewayClient(DiscordOptions options, IDiscordRest rest, GatewayEdge edge, ILogger<GatewayClient> log) =>
        (this.options, this.rest, this.edge, this.log, signs) = (options, rest, edge, log, new SignsOfLife(edge.Time));

    public GatewayVitals Vitals => signs.Now(progress?.Deliveries.Reader.Count > 0);

    public async IAsyncEnumerable<Dispatch> ReadAllAsync(GatewayCursor? resumeFrom, [EnumeratorCancellation] CancellationToken stopping)
    {
        var progress = this.progress = new SessionProgress(resumeFrom, interactions.Writer, signs);
        signs.Heard();
        reading = progress.Committed;
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var connected = StayConnectedAsync(progress, leaving.Token);
        try
        {
            await foreach (var delivery in progress.Deliveries.Reader.ReadAllAsync(stopping))
            {
                stopping.ThrowIfCancellationRequested();
                reading = delivery.Committed;
                signs.Taken();
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
        var address = new GatewayAddress(rest, edge, progress.Signs);
        var backOff = new BackOff(edge.Random);
        try
        {
            while (true)
            {
                var (end, fruitful) = await ConnectOnceAsync(progress, address, backOff.Failures, leaving);
                if (end is ConnectionEnd.Closed { Code: { } code } && CloseCodes.Meaning(code) == AfterClose.Never)
                    throw new GatewayClosedForGoodException(code, CloseCodes.WhyNever(code));
                progress.Session = progress.Session.After(end);
                var pause = backOff.After(end, fruitful);
                log.LogInformation("The gateway connection is over: {End}. The next is made in {Pause}.", end, pause);
                await Task.Delay(pause, edge.Time, leaving);
            }
        }
        catch (Exception last)
        {
            progress.Deliveries.Writer.Complete(last);
        }
    }

    private async Task<(ConnectionEnd End, bool Fruitful)> ConnectOnceAsync(
        SessionProgress progress, GatewayAddress address, int failures, CancellationToken leaving)
    {
        try
        {
            var url = await address.NextAsync(progress.Session, failures, leaving);
            await using var transport = await edge.Open(url, leaving);
            address.Opened(progress.Session);
            var connection = new GatewayConnection(transport, progress, options, edge, log);
            return (await connection.RunAsync(leaving), connection.Fruitful);
        }
        catch (DiscordException refused) when (refused.Status == HttpStatusCode.Unauthorized)
        {
            throw new GatewayClosedForGoodException(CloseCodes.AuthenticationFailed, CloseCodes.WhyNever(CloseCodes.AuthenticationFailed));
        }
        catch (DiscordFailureException failure)
        {
            log.LogWarning("No connection to the gateway: {Reason}", failure.Message);
            return (new ConnectionEnd.Unreached(), false);
        }
    }
}
