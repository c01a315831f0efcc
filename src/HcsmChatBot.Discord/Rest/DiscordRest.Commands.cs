using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/interactions/application-commands#endpoints
public sealed partial class DiscordRest
{
    private const string GuildCommands = "applications/{application}/guilds/{guild}/commands";

    public Task<IReadOnlyList<ApplicationCommand>> GetGuildCommandsAsync(ulong applicationId, ulong guildId, CancellationToken stopping) =>
        AskForListAsync<ApplicationCommand>(
            new RestCall(
                HttpMethod.Get, GuildCommands, $"{PathOfCommands(applicationId, guildId)}?with_localizations=true")
            {
                Major = Text(guildId),
            },
            stopping);

    public Task<IReadOnlyList<ApplicationCommand>> OverwriteGuildCommandsAsync(
        ulong applicationId, ulong guildId, IReadOnlyList<ApplicationCommand> commands, CancellationToken stopping)
    {
        CommandLimits.Check(commands);
        var call = new RestCall(HttpMethod.Put, GuildCommands, PathOfCommands(applicationId, guildId))
        {
            Major = Text(guildId),
            Body = new RestBody(Wire.Write(commands)),
        };
        return AskForListAsync<ApplicationCommand>(call, stopping);
    }

    private static string PathOfCommands(ulong applicationId, ulong guildId) => $"applications/{Text(applicationId)}/guilds/{Text(guildId)}/commands";
}
