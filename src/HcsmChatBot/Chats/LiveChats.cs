using System.Collections.Concurrent;
using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Chats;

/// <summary>The chats that are open, or so lately over that talk in their threads still belongs to them.</summary>
public sealed partial class LiveChats(LiveChatTools tools, ChatStore store, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LiveChats> log)
{
    private readonly ConcurrentDictionary<ulong, LiveChat> chats = new();
    private readonly Lock opening = new();

    public IEnumerable<LiveChat> All => chats.Values;

    public LiveChat? Find(ulong chatId) => chats.GetValueOrDefault(chatId);

    /// <summary>The chat that occupies a channel, or else the one that was there last.</summary>
    public LiveChat? InChannel(ulong channelId) => chats.Values
        .Where(live => live.Current.Plan.ChannelId == channelId)
        .OrderByDescending(live => live.Current is Chat.Scheduled or Chat.Open)
        .ThenByDescending(live => live.Current.Plan.Id)
        .FirstOrDefault();

    /// <summary>The chat a message may belong to.</summary>
    /// <param name="channelId">The channel, for a thread its parent.</param>
    public LiveChat? For(Message message, ulong channelId) => For(message.Id, message.ChannelId, channelId);

    /// <param name="placeId">The channel or thread.</param>
    /// <param name="channelId">The channel, for a thread its parent.</param>
    public LiveChat? For(ulong messageId, ulong placeId, ulong channelId)
    {
        var here = chats.Values.Where(live => live.Current.Plan.ChannelId == channelId).OrderByDescending(live => live.Current.Plan.Id).ToArray();
        return here.FirstOrDefault(live => live.Current.SoFar is { } soFar && soFar.Prompts.Any(prompt => prompt.ThreadId == placeId))
            ?? here.FirstOrDefault(live => live.Current.SoFar?.ThreadId == placeId)
            ?? here.FirstOrDefault(live => live.Current.Plan.Id <= messageId);
    }

    /// <summary>Lets chats go that are to be deleted, or are over for long.</summary>
    public async Task LetGoAsync(Func<ChatPlan, bool> which, CancellationToken stopping)
    {
        foreach (var live in chats.Values.Where(live => which(live.Current.Plan)))
        {
            chats.TryRemove(live.Current.Plan.Id, out _);
            await live.LetGoAsync(stopping);
            live.Dispose();
        }
    }

    /// <summary>The guilds of the chats that live.</summary>
    public IEnumerable<ulong> GuildIds => chats.Values.Select(live => live.Current.Plan.GuildId).Distinct();

    /// <summary>Brings back to life what the database holds.</summary>
    public async Task ReviveAsync(CancellationToken stopping)
    {
        foreach (var stored in await store.LoadAsync(time.GetUtcNow() - ChatFacilitator.Afterglow, stopping))
            Live(stored.Chat, stored.Pending);
        LogRevived(chats.Count);
    }

    /// <summary>The chat that occupies the channel, or the new one if there is none. Two who start at once get the same chat.</summary>
    public LiveChat Open(ChatPlan plan)
    {
        lock (opening)
        {
            if (InChannel(plan.ChannelId) is { Current: Chat.Scheduled or Chat.Open } occupant)
                return occupant;
            Forget();
            return Live(new Chat.Scheduled(plan), []);
        }
    }

    private LiveChat Live(Chat chat, ImmutableArray<PendingEffect> leftOver)
    {
        var live = new LiveChat(chat, tools);
        chats[chat.Plan.Id] = live;
        _ = WatchAsync(live, leftOver, lifetime.ApplicationStopping);
        return live;
    }

    /// <summary>A bug stops the bot rather than leaving a chat deaf: it is started again and goes on from the last commit.</summary>
    private async Task WatchAsync(LiveChat live, ImmutableArray<PendingEffect> leftOver, CancellationToken stopping)
    {
        try
        {
            await live.RunAsync(leftOver, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception bug)
        {
            LogBroken(bug, live.Current.Plan.Id);
            Environment.ExitCode = ExitStatus.Bug;
            lifetime.StopApplication();
        }
    }

    /// <summary>Lets go of chats whose afterglow is over.</summary>
    private void Forget()
    {
        var over = time.GetUtcNow() - ChatFacilitator.Afterglow;
        foreach (var live in chats.Values)
        {
            if (live.Current is Chat.Ended ended && ended.EndedAt < over)
                chats.TryRemove(ended.Plan.Id, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Chats that go on from the database: {Count}")]
    private partial void LogRevived(int count);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Chat {Chat} cannot go on; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug, ulong chat);
}
