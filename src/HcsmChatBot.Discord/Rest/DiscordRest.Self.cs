using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/user and https://docs.discord.com/developers/resources/application
public sealed partial class DiscordRest
{
    private static readonly RestCall Self = new(HttpMethod.Get, "users/@me", "users/@me");

    public Task<User> GetSelfAsync(CancellationToken stopping) => AskAsync<User>(Self, stopping);

    public Task<Application> GetApplicationAsync(CancellationToken stopping) =>
        AskAsync<Application>(new RestCall(HttpMethod.Get, "applications/@me", "applications/@me"), stopping);

    public Task<IReadOnlyList<Guild>> GetOwnGuildsAsync(CancellationToken stopping) =>
        AskForListAsync<Guild>(new RestCall(HttpMethod.Get, "users/@me/guilds", "users/@me/guilds"), stopping);

    public async Task<ClockReading?> ReadClockAsync(CancellationToken stopping) => (await sender.AnswerAsync(Self, stopping)).Clock;
}
