using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Connection;

/// <summary>
/// After a session that could not be resumed, and after an outage: fetches what was posted, edited, deleted and reacted to meanwhile in the channels and
/// threads of the chats that live, before new events are shown to them. What it could not fetch stays owed.
/// </summary>
public sealed class CatchUp(ChatReading reading, OwedHistory owed, LiveChats chats, ChatStore store, TimeProvider time)
{
    /// <summary>Notes that the bot was away, or is from now on, before anything else is done about it: then no crash makes it forget.</summary>
    public async Task NoteAsync(GatewayEvent happened, CancellationToken stopping)
    {
        if (happened is GatewayEvent.Ready)
            await store.NoteAwayAsync(Living(_ => true).Select(chat => chat.Current), since: null, stopping);
        else if (happened is GatewayEvent.GuildGone(var guildId, Outage: true))
            await store.NoteAwayAsync(Living(plan => plan.GuildId == guildId).Select(chat => chat.Current), time.GetUtcNow(), stopping);
        owed.Note(happened);
    }

    /// <summary>Of a guild that has come into sight.</summary>
    public Task OfGuildAsync(ulong guildId, CancellationToken stopping) => ReadAsync(plan => plan.GuildId == guildId, stopping);

    /// <summary>Of channels that the bot sees again. Since when it did not nobody says; it has heard what was said last.</summary>
    /// <param name="channelIds">Empty: all of the guild's.</param>
    public async Task OfChannelsAsync(ulong guildId, IReadOnlyCollection<ulong> channelIds, CancellationToken stopping)
    {
        bool IsMeant(ChatPlan plan) => plan.GuildId == guildId && (channelIds.Count == 0 || channelIds.Contains(plan.ChannelId));

        foreach (var chat in Living(IsMeant).Select(chat => chat.Current))
            await store.NoteAwayAsync([chat], await store.LastHeardInAsync(chat, chat.Plan.ChannelId, stopping), stopping);
        await ReadAsync(IsMeant, stopping);
    }

    /// <summary>Fetches what was posted in the channel while the chat's start was being acknowledged.</summary>
    public async Task RunAsync(LiveChat started, CancellationToken stopping)
    {
        await started.SettleAsync(stopping);
        if (started.Current.SoFar is not null)
            await reading.ReadAsync(started, started.Current.Plan.ChannelId, stopping);
    }

    private async Task ReadAsync(Func<ChatPlan, bool> which, CancellationToken stopping)
    {
        foreach (var chat in Living(which))
            await reading.ReadAsync(chat, stopping);
    }

    private IEnumerable<LiveChat> Living(Func<ChatPlan, bool> which) => chats.All.Where(chat => chat.Current is { SoFar: not null, Plan.IsRehearsal: false } && which(chat.Current.Plan));
}
