using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Everything that happens, for the page: {name, data, only_for}, through a socket or as server-sent events. A reader too slow to follow is let go, so
/// that it comes again and reads everything anew.
/// </summary>
internal sealed class EventFeed(CancellationToken stopping)
{
    /// <summary>A browser opens six connections to a host for all its windows, but many more sockets.</summary>
    public const string Socket = "/rehearsal/socket";

    private const int LongestQueue = 20_000;
    private readonly Lock gate = new();
    private readonly List<Channel<byte[]>> readers = [];

    public void Deliver(Happening happening)
    {
        lock (gate)
        {
            if (readers.Count == 0)
                return;
            var told = new JsonObject { ["name"] = happening.Name, ["only_for"] = happening.OnlyFor, ["data"] = happening.Data.DeepClone() }.Bytes();
            foreach (var reader in readers.Where(reader => !reader.Writer.TryWrite(told)))
                reader.Writer.TryComplete();
        }
    }

    public async Task ServeAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        await FollowAsync(http, async (told, over) =>
        {
            await http.Response.WriteAsync(told.IsEmpty ? ": hello\n\n" : $"data: {Encoding.UTF8.GetString(told.Span)}\n\n", over);
            await http.Response.Body.FlushAsync(over);
        });
    }

    public async Task ServeSocketAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var leaving = socket.ReceiveAsync(Memory<byte>.Empty, http.RequestAborted).AsTask();
        await FollowAsync(http, (told, over) => leaving.IsCompleted
            ? throw new OperationCanceledException()
            : socket.SendAsync(told, WebSocketMessageType.Text, endOfMessage: true, over).AsTask());
        socket.Abort();
        await leaving.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <param name="write">Is given nothing first, as a greeting: from then on all is told.</param>
    private async Task FollowAsync(HttpContext http, Func<ReadOnlyMemory<byte>, CancellationToken, Task> write)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, http.RequestAborted);
        try
        {
            await foreach (var told in Happenings(over.Token))
                await write(told, over.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // the page was closed, or the sandbox is stopping
        }
    }

    private async IAsyncEnumerable<byte[]> Happenings([EnumeratorCancellation] CancellationToken over)
    {
        var reader = Channel.CreateBounded<byte[]>(LongestQueue);
        lock (gate)
            readers.Add(reader);
        try
        {
            yield return [];
            await foreach (var told in reader.Reader.ReadAllAsync(over))
                yield return told;
        }
        finally
        {
            lock (gate)
                readers.Remove(reader);
        }
    }
}
