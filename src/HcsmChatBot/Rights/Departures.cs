using HcsmChatBot.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Rights;

/// <summary>Where the bot is removed from a guild, everything of that guild goes.</summary>
public sealed partial class Departures(LiveChats chats, ChatStore store, ILogger<Departures> log)
{
    public async Task LeaveAsync(ulong guildId, CancellationToken stopping)
    {
        await chats.LetGoAsync(plan => plan.GuildId == guildId, stopping);
        await store.ForgetGuildAsync(guildId, stopping);
        LogLeft(guildId);
    }

    /// <param name="present">All the guilds that the bot is in, those that cannot be reached for a while among them.</param>
    public async Task LeaveAllButAsync(IReadOnlyCollection<ulong> present, CancellationToken stopping)
    {
        foreach (var guildId in (await store.GuildsAsync(stopping)).Except(present))
            await LeaveAsync(guildId, stopping);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot is no longer in guild {Guild}: everything kept of it was deleted")]
    private partial void LogLeft(ulong guild);
}
