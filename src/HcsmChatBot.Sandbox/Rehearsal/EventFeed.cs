using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Everything that happens, for the page: server-sent events whose data is {name, data, only_for}. A reader too slow to follow misses the oldest ones.
/// </summary>
internal sealed class EventFeed(CancellationToken stopping)
{
    private const int LongestQueue = 1000;
    private readonly Lock gate = new();
    private readonly List<Channel<byte[]>> readers = [];

    public void Deliver(Happening happening)
    {
        lock (gate)
        {
            if (readers.Count == 0)
                return;
            var told = new JsonObject { ["name"] = happening.Name, ["only_for"] = happening.OnlyFor, ["data"] = happening.Data.DeepClone() };
            var text = Encoding.UTF8.GetBytes($"data: {Encoding.UTF8.GetString(told.Bytes())}\n\n");
            foreach (var reader in readers)
                reader.Writer.TryWrite(text);
        }
    }

    public async Task ServeAsync(HttpContext http)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, http.RequestAborted);
        var reader = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(LongestQueue) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
            readers.Add(reader);
        try
        {
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsync(": hello\n\n", over.Token);
            await http.Response.Body.FlushAsync(over.Token);
            await foreach (var text in reader.Reader.ReadAllAsync(over.Token))
            {
                await http.Response.Body.WriteAsync(text, over.Token);
                await http.Response.Body.FlushAsync(over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was closed, or the sandbox is stopping
        }
        finally
        {
            lock (gate)
                readers.Remove(reader);
        }
    }
}
