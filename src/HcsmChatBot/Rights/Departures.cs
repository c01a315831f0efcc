using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Planning;
using HcsmChatBot.Series;
using HcsmChatBot.Storage;
using HcsmChatBot.Suggestions;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Rights;

/// <summary>Where the bot is removed from a guild, everything of that guild goes.</summary>
public sealed partial class Departures(
    LiveChats chats, PlanDrafts drafts, SeriesBook series, SeriesDrafts seriesDrafts, SuggestionBook suggestions, WaitingWords words, ChatStore store, ILogger<Departures> log)
{
    public async Task LeaveAsync(ulong guildId, CancellationToken stopping)
    {
        await chats.LetGoAsync(plan => plan.GuildId == guildId, stopping);
        drafts.Forget(draft => draft.GuildId == guildId);
        suggestions.Forget(suggestion => suggestion.GuildId == guildId);
        words.Forget(word => word.GuildId == guildId);
        series.Forget(guildId);
        seriesDrafts.Forget(guildId);
        await store.ForgetGuildAsync(guildId, stopping);
        LogLeft(guildId);
    }

    /// <param name="present">All the guilds that the bot is in, those that cannot be reached for a while among them.</param>
    /// <param name="isSameBot">False where another bot kept what is here, as with the token of a new application: it may not be invited everywhere yet.</param>
    public async Task LeaveAllButAsync(IReadOnlyCollection<ulong> present, bool isSameBot, CancellationToken stopping)
    {
        foreach (var guildId in (await store.GuildsAsync(stopping)).Except(present))
        {
            if (isSameBot)
                await LeaveAsync(guildId, stopping);
            else
                LogSpared(guildId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This token is of another bot than before, and it is not in guild {Guild}, of which there are chats here. Invite it there, or stop it and use another data folder: when it connects anew, everything kept of that guild will be deleted")]
    private partial void LogSpared(ulong guild);

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot is no longer in guild {Guild}: everything kept of it was deleted")]
    private partial void LogLeft(ulong guild);
}
