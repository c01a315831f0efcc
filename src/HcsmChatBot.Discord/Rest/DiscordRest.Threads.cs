using System.Globalization;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/channel#start-thread-from-message
// https://docs.discord.com/developers/resources/channel#modify-channel
// https://docs.discord.com/developers/resources/guild#list-active-guild-threads
// https://docs.discord.com/developers/resources/channel#list-public-archived-threads
public sealed partial class DiscordRest
{
    private const int ADayInMinutes = 1440;
    private const int ThreadsAPage = 100;

    public Task<Channel> StartThreadAsync(ulong channelId, ulong messageId, string name, CancellationToken stopping) =>
        AskAsync<Channel>(
            new RestCall(
                HttpMethod.Post, "channels/{channel}/messages/{message}/threads", $"channels/{Text(channelId)}/messages/{Text(messageId)}/threads")
            {
                Major = Text(channelId),
                Repeatable = false,
                Body = new RestBody(Wire.Write(OutgoingThread.Named(name, ADayInMinutes))),
            },
            stopping);

    public Task EditThreadAsync(ulong threadId, string? name, bool? archived, bool? locked, CancellationToken stopping) =>
        sender.SendAsync(
            new RestCall(HttpMethod.Patch, "channels/{channel}", $"channels/{Text(threadId)}")
            {
                Major = Text(threadId),
                Body = new RestBody(Wire.Write(OutgoingThreadChange.Of(name, archived, locked))),
            },
            stopping);

    public async Task<IReadOnlyList<Channel>> GetActiveThreadsAsync(ulong guildId, CancellationToken stopping)
    {
        var call = new RestCall(HttpMethod.Get, "guilds/{guild}/threads/active", $"guilds/{Text(guildId)}/threads/active") { Major = Text(guildId) };
        return (await AskAsync<ActiveThreads>(call, stopping)).Threads;
    }

    public async Task<IReadOnlyList<Channel>> GetArchivedThreadsAsync(ulong channelId, DateTimeOffset since, CancellationToken stopping)
    {
        var path = $"channels/{Text(channelId)}/threads/archived/public?limit={ThreadsAPage}";
        var call = new RestCall(HttpMethod.Get, "channels/{channel}/threads/archived/public", path) { Major = Text(channelId) };
        var threads = new Dictionary<ulong, Channel>();
        DateTimeOffset? before = null;
        while (true)
        {
            var page = await AskAsync<ArchivedThreads>(before is { } at ? call with { Path = $"{path}&before={Instant(at)}" } : call, stopping);
            foreach (var thread in page.Threads.Where(thread => thread.ArchivedAt >= since))
                threads.TryAdd(thread.Id, thread.AsChannel());
            var oldest = page.Threads.Select(thread => thread.ArchivedAt).DefaultIfEmpty().Min();
            // The latest come first. A page that leads no further would be asked for without end.
            if (!page.HasMore || oldest < since || oldest >= before)
                return [.. threads.Values];
            before = oldest;
        }
    }

    private static string Instant(DateTimeOffset at) => Uri.EscapeDataString(at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
}
