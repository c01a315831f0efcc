using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/guild and https://docs.discord.com/developers/resources/channel
public sealed partial class DiscordRest
{
    public Task<Guild> GetGuildAsync(ulong guildId, CancellationToken stopping) =>
        AskAsync<Guild>(new RestCall(HttpMethod.Get, "guilds/{guild}", $"guilds/{Text(guildId)}") { Major = Text(guildId) }, stopping);

    public Task<IReadOnlyList<Channel>> GetGuildChannelsAsync(ulong guildId, CancellationToken stopping) =>
        AskForListAsync<Channel>(new RestCall(HttpMethod.Get, "guilds/{guild}/channels", $"guilds/{Text(guildId)}/channels") { Major = Text(guildId) }, stopping);

    public Task<Channel> GetChannelAsync(ulong channelId, CancellationToken stopping) =>
        AskAsync<Channel>(new RestCall(HttpMethod.Get, "channels/{channel}", $"channels/{Text(channelId)}") { Major = Text(channelId) }, stopping);

    public Task<Member> GetMemberAsync(ulong guildId, ulong userId, CancellationToken stopping) =>
        AskAsync<Member>(
            new RestCall(HttpMethod.Get, "guilds/{guild}/members/{user}", $"guilds/{Text(guildId)}/members/{Text(userId)}") { Major = Text(guildId) },
            stopping);
}
