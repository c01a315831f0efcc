using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/channel#start-thread-from-message
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
                Body = Wire.Write(new OutgoingThread(name, ADayInMinutes)),
            },
            stopping);
}
