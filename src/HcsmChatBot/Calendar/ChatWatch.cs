using System.Collections.Concurrent;
using System.Threading.Channels;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Series;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Calendar;

/// <summary>Follows the chats, and brings events and reminders after them, one chat after another.</summary>
public sealed partial class ChatWatch(ChatNews news, LiveChats chats, ChatStore store, WatchTools tools, IHostApplicationLifetime lifetime, ILogger<ChatWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Channel<Chat> changed = Channel.CreateUnbounded<Chat>();
    private readonly ConcurrentDictionary<ulong, (string Entry, DateTimeOffset? StartsAt, ulong? Announced)> known = new();

    /// <summary>Before anything lives, so that nothing is missed.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        news.Changed += Hear;
        news.Gone += chatId => known.TryRemove(chatId, out _);
        tools.Series.Changed += HearOfSeries;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await chats.Revived.WaitAsync(stoppingToken);
            // What was called off or ended just before the bot stopped lives no more.
            foreach (var chat in await store.ShownChatsAsync(stoppingToken))
            {
                if (chats.Find(chat.Plan.Id) is null)
                    Add(chat);
            }

            await foreach (var chat in changed.Reader.ReadAllAsync(stoppingToken))
                await FollowAsync(chat, stoppingToken);
        }
        catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
        {
            LogBroken(bug);
            Environment.ExitCode = ExitStatus.Bug;
            lifetime.StopApplication();
        }
    }

    /// <summary>Most of what happens in a chat changes nothing of what is shown elsewhere.</summary>
    private void Hear(Chat chat)
    {
        var (planned, entry) = (chat as Chat.Scheduled, tools.Entries.Of(chat).Digest);
        var now = (entry, planned?.StartsAt, planned?.Announced.LastId);
        if (known.TryGetValue(chat.Plan.Id, out var before) && before == now)
            return;
        known[chat.Plan.Id] = now;
        Add(chat);
    }

    /// <summary>Its reminders, its duration and its hashtag are those of the chats that are planned by it.</summary>
    private void HearOfSeries(ulong channelId)
    {
        foreach (var planned in chats.PlannedIn(channelId))
        {
            known.TryRemove(planned.Current.Plan.Id, out _);
            Hear(planned.Current);
        }
    }

    private void Add(Chat chat)
    {
        tools.Work.Begin();
        changed.Writer.TryWrite(chat);
    }

    private async Task FollowAsync(Chat chat, CancellationToken stopping)
    {
        try
        {
            await tools.Alarms.SetAsync(chat, stopping);
            await tools.Reminders.RingAsync(chat.Plan.Id, stopping);
            // What Discord refused it may allow by the next time that the plan is published.
            if (!await tools.Events.ShowAsync(chat, stopping) && chat is Chat.Scheduled)
                known.TryRemove(chat.Plan.Id, out _);
        }
        catch (DiscordFailureException failure)
        {
            LogTryingAgain(chat.Plan.Id, failure.GetType().Name);
            _ = AgainAsync(chat, stopping);
        }
        finally
        {
            tools.Work.End();
        }
    }

    private async Task AgainAsync(Chat chat, CancellationToken stopping)
    {
        await Task.Delay(Pause, tools.Connection.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
            Add(chats.Find(chat.Plan.Id)?.Current ?? chat);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The event of chat {Chat} is tried again in a minute: {Failure}")]
    private partial void LogTryingAgain(ulong chat, string failure);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A bug was met while events and reminders followed the chats; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}

/// <summary>What follows the chats.</summary>
public sealed record WatchTools(CalendarEntries Entries, EventList Events, Reminders Reminders, ReminderAlarms Alarms, SeriesBook Series, WorkInHand Work, ConnectionClock Connection);
