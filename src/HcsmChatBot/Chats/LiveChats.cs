using System.Collections.Concurrent;
using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Logs;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Chats;

/// <summary>The chats that are planned, open, or so lately over that talk in their threads still belongs to them. A channel has at most one that is open.</summary>
public sealed partial class LiveChats(LiveChatTools tools, ChatStore store, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LiveChats> log)
{
    private readonly ConcurrentDictionary<ulong, LiveChat> chats = new();
    private readonly ConcurrentDictionary<ulong, Task> leaving = new();
    private readonly Lock opening = new();
    private readonly TaskCompletionSource revived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IEnumerable<LiveChat> All => chats.Values;

    public LiveChat? Find(ulong chatId) => chats.GetValueOrDefault(chatId);

    /// <summary>The chat that occupies a channel, or else the one that was there last.</summary>
    public LiveChat? InChannel(ulong channelId) => BegunIn(channelId).FirstOrDefault();

    public IEnumerable<LiveChat> PlannedIn(ulong channelId) => chats.Values
        .Where(live => live is { IsOpening: false, Current: Chat.Scheduled { Announced.Wanted: > 0 } } && live.Current.Plan.ChannelId == channelId);

    /// <summary>The chat a message may belong to.</summary>
    /// <param name="channelId">The channel, for a thread its parent.</param>
    public LiveChat? For(Message message, ulong channelId) => For(message.Id, message.ChannelId, channelId);

    /// <param name="placeId">The channel or thread.</param>
    /// <param name="channelId">The channel, for a thread its parent.</param>
    public LiveChat? For(ulong messageId, ulong placeId, ulong channelId)
    {
        var here = BegunIn(channelId).ToArray();
        return here.FirstOrDefault(live => live.Current.SoFar is { } soFar && soFar.Prompts.Any(prompt => prompt.ThreadId == placeId))
            ?? here.FirstOrDefault(live => live.Current.SoFar?.ThreadId == placeId)
            ?? here.FirstOrDefault(live => live.Current.SinceId <= messageId);
    }

    /// <summary>The chat, brought back to life where it is over for long: what belongs to it can still be put right.</summary>
    /// <returns>Null where none is stored.</returns>
    public async Task<LiveChat?> ReachAsync(ulong chatId, CancellationToken stopping)
    {
        if (Find(chatId) is { } living)
            return living;
        await leaving.GetValueOrDefault(chatId, Task.CompletedTask).WaitAsync(stopping);
        if (await store.FindChatAsync(chatId, stopping) is not { } stored)
            return null;
        lock (opening)
        {
            return Find(chatId) ?? Live(new LiveChat(stored.Chat, tools) { Claim = Claim }, stored.Pending);
        }
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

        await Task.WhenAll(leaving.Values).WaitAsync(stopping);
    }

    /// <summary>The guilds of the chats that live.</summary>
    public IEnumerable<ulong> GuildIds => chats.Values.Select(live => live.Current.Plan.GuildId).Distinct();

    /// <summary>Completes when what the database holds has been brought back to life.</summary>
    public Task Revived => revived.Task;

    /// <summary>Brings back to life what the database holds.</summary>
    public async Task ReviveAsync(CancellationToken stopping)
    {
        foreach (var stored in await store.LoadAsync(time.GetUtcNow() - ChatFacilitator.Afterglow, stopping))
        {
            tools.Metrics?.Replayed(stored.Pending.Length);
            Live(new LiveChat(stored.Chat, tools) { Claim = Claim }, stored.Pending);
        }

        LogRevived(chats.Count);
        revived.TrySetResult();
    }

    /// <summary>The chat that occupies the channel, or the new one if there is none. Two who start at once get the same chat.</summary>
    public LiveChat Open(ChatPlan plan)
    {
        lock (opening)
        {
            if (InChannel(plan.ChannelId) is { Occupies: true } occupant)
                return occupant;
            Forget();
            return Live(new LiveChat(new Chat.Scheduled(plan), tools) { Claim = Claim, IsOpening = true }, []);
        }
    }

    /// <summary>The chat that occupies the channel, or the planned one, which does from now on: it is about to be asked to open.</summary>
    public LiveChat Begin(LiveChat planned)
    {
        lock (opening)
        {
            if (InChannel(planned.Current.Plan.ChannelId) is { Occupies: true } occupant)
                return occupant;
            planned.IsOpening = true;
            return planned;
        }
    }

    /// <summary>Whether a chat that is over may go on in its channel, which it then occupies.</summary>
    private bool Claim(LiveChat over)
    {
        lock (opening)
        {
            if (!chats.ContainsKey(over.Current.Plan.Id) || InChannel(over.Current.Plan.ChannelId) is { Occupies: true } occupant && occupant != over)
                return false;
            over.IsOpening = true;
            return true;
        }
    }

    /// <summary>The chat that this plan is for, new or planned before.</summary>
    /// <param name="taken">The chat of the same channel whose hours it would run into; then there is none for the plan.</param>
    public LiveChat? Schedule(ChatPlan plan, DateTimeOffset? startsAt, out Chat.Scheduled? taken)
    {
        lock (opening)
        {
            taken = startsAt is { } start ? RunInto(plan, ChatHours.Of(plan, start)) : null;
            if (taken is not null)
                return null;
            Forget();
            return Find(plan.Id) ?? Live(new LiveChat(new Chat.Scheduled(plan, startsAt), tools) { Claim = Claim }, []);
        }
    }

    private Chat.Scheduled? RunInto(ChatPlan plan, ChatHours hours) => chats.Values
        .Select(live => live.Current)
        .OfType<Chat.Scheduled>()
        .FirstOrDefault(other => other.Plan.ChannelId == plan.ChannelId && other.Plan.Id != plan.Id
            && other.StartsAt is { } start && ChatHours.Of(other.Plan, start).Overlaps(hours));

    /// <summary>The one that is open or about to be comes first, then the latest.</summary>
    private IEnumerable<LiveChat> BegunIn(ulong channelId) => chats.Values
        .Where(live => live.Current.Plan.ChannelId == channelId && (live.IsOpening || live.Current.SoFar is not null))
        .OrderByDescending(live => live.Occupies)
        .ThenByDescending(live => live.Current.SinceId);

    private LiveChat Live(LiveChat live, ImmutableArray<PendingEffect> leftOver)
    {
        chats[live.Current.Plan.Id] = live;
        _ = WatchAsync(live, stopping => live.RunAsync(leftOver, stopping));
        return live;
    }

    /// <summary>A bug stops the bot rather than leaving a chat deaf: it is started again and goes on from the last commit.</summary>
    private async Task WatchAsync(LiveChat live, Func<CancellationToken, Task> life)
    {
        var stopping = lifetime.ApplicationStopping;
        using var trace = log.Follow(live.Current.Plan.Id);
        try
        {
            await life(stopping);
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

    /// <summary>Lets go of chats that were called off or whose afterglow is over, once they have nothing left to do.</summary>
    private void Forget()
    {
        var over = time.GetUtcNow() - ChatFacilitator.Afterglow;
        foreach (var live in chats.Values)
        {
            var isOver = live.Current is Chat.Cancelled || (live.Current is Chat.Ended ended && ended.EndedAt < over);
            if (isOver && live.IsAtRest && chats.TryRemove(live.Current.Plan.Id, out _))
                leaving[live.Current.Plan.Id] = WatchAsync(live, stopping => LeaveAsync(live, stopping));
        }
    }

    /// <summary>Whoever reaches for it meanwhile waits, so that it never lives twice.</summary>
    private async Task LeaveAsync(LiveChat live, CancellationToken stopping)
    {
        await Task.Yield();
        await live.SettleAsync(stopping);
        await live.LetGoAsync(stopping);
        live.Dispose();
        lock (opening)
            leaving.TryRemove(live.Current.Plan.Id, out _);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Chats that go on from the database: {Count}")]
    private partial void LogRevived(int count);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Chat {Chat} cannot go on; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug, ulong chat);
}
