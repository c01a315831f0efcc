using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/channel#start-thread-from-message
// https://docs.discord.com/developers/resources/guild#list-active-guild-threads
public sealed partial class DiscordRest
{
    private const int ADayInMinutes = 1440;

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

    public async Task<IReadOnlyList<Channel>> GetActiveThreadsAsync(ulong guildId, CancellationToken stopping)
    {
        var call = new RestCall(HttpMethod.Get, "guilds/{guild}/threads/active", $"guilds/{Text(guildId)}/threads/active") { Major = Text(guildId) };
        return (await AskAsync<ActiveThreads>(call, stopping)).Threads;
    }
}
