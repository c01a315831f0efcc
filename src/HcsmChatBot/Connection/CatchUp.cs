using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>
/// After a session that could not be resumed: fetches what was posted, edited, deleted and reacted to meanwhile in the channels and threads of the
/// chats that live, before new events are shown to them.
/// </summary>
public sealed partial class CatchUp(IDiscordRest rest, LiveChats chats, HistoryComparison history, ILogger<CatchUp> log)
{
    /// <summary>Of a guild that has come into sight.</summary>
    public Task OfGuildAsync(ulong guildId, CancellationToken stopping) => OfAsync(plan => plan.GuildId == guildId, stopping);

    /// <summary>Of channels that the bot sees again.</summary>
    /// <param name="channelIds">Empty: all of the guild's.</param>
    public Task OfChannelsAsync(ulong guildId, IReadOnlyCollection<ulong> channelIds, CancellationToken stopping) =>
        OfAsync(plan => plan.GuildId == guildId && (channelIds.Count == 0 || channelIds.Contains(plan.ChannelId)), stopping);

    private async Task OfAsync(Func<ChatPlan, bool> which, CancellationToken stopping)
    {
        foreach (var chat in chats.All.Where(chat => which(chat.Current.Plan)))
        {
            if (chat.Current.SoFar is not { } soFar)
                continue;
            await chat.SettleAsync(stopping);
            // The channel first: talk in a thread is filed by the message the thread grew from.
            await FetchAsync(chat, chat.Current.Plan.ChannelId, stopping);
            foreach (var thread in await ThreadsAsync(chat.Current, soFar, stopping))
                await FetchAsync(chat, thread, stopping);
            await chat.SettleAsync(stopping);
        }
    }

    /// <summary>Fetches what was posted in the channel while the chat's start was being acknowledged.</summary>
    public async Task RunAsync(LiveChat started, CancellationToken stopping)
    {
        await started.SettleAsync(stopping);
        if (started.Current.SoFar is not null)
            await FetchAsync(started, started.Current.Plan.ChannelId, stopping);
    }

    /// <summary>The chat's own threads, and those that people opened in its channel meanwhile.</summary>
    private async Task<IEnumerable<ulong>> ThreadsAsync(Chat chat, Proceedings soFar, CancellationToken stopping)
    {
        var plan = chat.Plan;
        var own = soFar.Prompts.Select(prompt => prompt.ThreadId).Append(soFar.ThreadId).OfType<ulong>();
        try
        {
            var active = await rest.GetActiveThreadsAsync(plan.GuildId, stopping);
            return own.Union(active.Where(thread => thread.ParentId == plan.ChannelId && thread.Id > chat.SinceId).Select(thread => thread.Id)).ToArray();
        }
        catch (DiscordFailureException failure)
        {
            LogMissed(plan.ChannelId, failure.Message);
            return own;
        }
    }

    private async Task FetchAsync(LiveChat chat, ulong place, CancellationToken stopping)
    {
        var fetched = 0;
        var inThread = place != chat.Current.Plan.ChannelId;
        try
        {
            await foreach (var finding in history.SinceAsync(chat.Current.Plan, chat.Current.SinceId, place, stopping))
            {
                await chat.DeliverAsync(
                    finding switch
                    {
                        HistoryFinding.Missed(var message) => new Delivery.Posted(message, inThread, Ticket: null),
                        HistoryFinding.Differs(var amendment) => new Delivery.Amended(amendment, inThread, Ticket: null),
                        _ => throw new System.Diagnostics.UnreachableException(),
                    },
                    stopping);
                fetched++;
            }
        }
        catch (DiscordFailureException failure)
        {
            LogMissed(place, failure.Message);
        }

        if (fetched > 0)
            LogFetched(fetched, place);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} changes of {Place} were found in its history")]
    private partial void LogFetched(int count, ulong place);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was missed in {Place} could not be fetched: {Reason}")]
    private partial void LogMissed(ulong place, string reason);
}
