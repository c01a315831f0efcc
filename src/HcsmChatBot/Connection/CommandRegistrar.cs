using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>Writes the slash commands into a guild, only when they differ: Discord allows 200 creates a day.</summary>
public sealed partial class CommandRegistrar(IDiscordRest rest, IEnumerable<InteractionDesk> desks, ILogger<CommandRegistrar> log)
{
    public async Task RegisterAsync(ulong applicationId, ulong guildId, CancellationToken stopping)
    {
        try
        {
            var wanted = desks.SelectMany(desk => desk.Commands).ToArray();
            var existing = await rest.GetGuildCommandsAsync(applicationId, guildId, stopping);
            if (!CommandDifference.Differs(existing, wanted))
                return;
            await rest.OverwriteGuildCommandsAsync(applicationId, guildId, wanted, stopping);
            LogWritten(guildId);
        }
        catch (DiscordFailureException failure)
        {
            LogFailed(guildId, failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The commands of guild {Guild} were written")]
    private partial void LogWritten(ulong guild);

    [LoggerMessage(Level = LogLevel.Error, Message = "The commands of guild {Guild} could not be written: {Reason}. Members there cannot use /chat until the bot is started again")]
    private partial void LogFailed(ulong guild, string reason);
}
