using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HcsmChatBot.Suggestions;

/// <summary>Tells those who moderate, three days before an hour of a series, that nothing is planned for it yet: once for each hour.</summary>
[DisallowConcurrentExecution]
public sealed partial class TopicCalls(
    SeriesChats planned, TopicCallWords words, LiveChats chats, Guilds guilds, ModeratorsRoom room, IDiscordRest rest, ChatStore store, TimeProvider time, ILogger<TopicCalls> log) : IJob
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(3);

    /// <summary>As long as Discord surely recognises a nonce. https://docs.discord.com/developers/resources/message#create-message</summary>
    private static readonly TimeSpan NonceIsSafeFor = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public static void Schedule(IQuartzBuilder quartz) => quartz.ScheduleJob<TopicCalls>(
        trigger => trigger.WithIdentity(nameof(TopicCalls)).StartNow().WithSimpleSchedule(often => often.WithInterval(Every).RepeatForever()));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A plan that is being brought back to life would be missed.
        await chats.Revived.WaitAsync(cancellationToken);
        await RunAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        var until = time.GetUtcNow() + Before;
        foreach (var series in planned.Book.All.OrderBy(series => series.Id))
        {
            if (!await IsThereAsync(series, stopping))
                continue;
            foreach (var hour in planned.Book.Until(series, until).Where(hour => hour.TakesPlace && planned.For(series, hour.At) is null))
            {
                if (!await store.WasCalledForAsync(series.Id, hour.Key, stopping))
                    await CallAsync(series, hour, stopping);
            }
        }
    }

    /// <summary>Not where its channel is gone, nor before it is known which channels the guild has.</summary>
    private async Task<bool> IsThereAsync(ChatSeries series, CancellationToken stopping)
    {
        try
        {
            await guilds.KnowChannelsAsync(series.GuildId, stopping);
            return guilds.ChannelIn(series.GuildId, $"{series.ChannelId}") is not null;
        }
        catch (DiscordFailureException)
        {
            return false;
        }
    }

    private async Task CallAsync(ChatSeries series, Occurrence hour, CancellationToken stopping)
    {
        try
        {
            if (await room.FindAsync(series.GuildId, stopping) is not { } place)
                LogNoRoom(series.GuildId, series.ChannelId, hour.At);
            else if (words.Of(series, hour) is var message && !await WasPostedAsync(place, hour, message, stopping))
                await rest.CreateMessageAsync(place, message, stopping);
        }
        catch (DiscordException refusal) when (!ErrorCodes.SaysNotNow(refusal.Code))
        {
            LogRefused(series.GuildId, series.ChannelId, hour.At, refusal.Code);
        }
        catch (DiscordFailureException)
        {
            // It is tried again with the next look.
            return;
        }

        await store.NoteCallAsync(series, hour.Key, stopping);
    }

    /// <summary>A crash may have come between the post and its being noted; by then Discord may have forgotten its nonce.</summary>
    private async Task<bool> WasPostedAsync(ulong place, Occurrence hour, MessageToSend message, CancellationToken stopping)
    {
        var due = hour.At - Before;
        if (time.GetUtcNow() - due <= NonceIsSafeFor)
            return false;
        await foreach (var posted in rest.HistoryAsync(place, Snowflake.At(due) - 1, stopping))
        {
            if (posted.Author.Bot && posted.Content.Split('\n')[0] == message.Content.Split('\n')[0])
                return true;
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is planned yet for the chat in channel {Channel} of guild {Guild} at {Hour:u}, and the guild has no moderators' channel in which to say so")]
    private partial void LogNoRoom(ulong guild, ulong channel, DateTimeOffset hour);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is planned yet for the chat in channel {Channel} of guild {Guild} at {Hour:u}; Discord refused to have it said in the moderators' channel: code {Code}")]
    private partial void LogRefused(ulong guild, ulong channel, DateTimeOffset hour, int code);
}
