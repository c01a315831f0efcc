using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Newcomers;

/// <summary>Sees who is new: never posted in an open chat of this guild before, does not moderate and has not opted out.</summary>
public sealed class NewcomerFinder(ChatStore store, Guilds guilds, SeriesBook series, GuildOptions options)
{
    /// <returns>The author with the language to welcome them in; null for everybody who is not new.</returns>
    public async Task<Newcomer?> FindAsync(Chat chat, Message message, CancellationToken stopping)
    {
        if (!ChatFacilitator.WasOpen(chat, message.Timestamp))
            return null;

        var known = await store.ParticipantAsync(chat.Plan.GuildId, message.Author.Id, stopping);
        if (known is { OptedOut: true } or { FirstPostAt: not null } or { WelcomedAt: not null })
            return null;
        var moderators = series.Of(chat.Plan.SeriesChannelId)?.ModeratorRole ?? options.Of(chat.Plan.GuildId).ModeratorRole;
        return await guilds.IsByModeratorAsync(chat.Plan.GuildId, message, moderators, stopping)
            ? null
            : new Newcomer(message.Author.Id, known?.Language ?? MessageLanguage.Of(message.Content) ?? options.Of(chat.Plan.GuildId).Language.Code());
    }
}
