using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>Reads what Discord has of a chat that lives, gives it what it missed, and notes what could not be read.</summary>
public sealed partial class ChatReading(ChatPlaces places, HistoryComparison history, ChatStore store, TimeProvider time, ILogger<ChatReading> log, ChatMetrics? metrics = null)
{
    /// <summary>All its places, now that the bot hears again. What it was away for is known from now on as far as it can be; what could not be read is owed.</summary>
    public Task ReadAsync(LiveChat chat, CancellationToken stopping) => ReadAsync(chat, endsAbsences: true, stopping);

    /// <summary>The same while the bot may be away: that goes on.</summary>
    public Task ReadAgainAsync(LiveChat chat, CancellationToken stopping) => ReadAsync(chat, endsAbsences: false, stopping);

    private async Task ReadAsync(LiveChat chat, bool endsAbsences, CancellationToken stopping)
    {
        if (chat.Current.SoFar is null)
            return;
        await chat.SettleAsync(stopping);
        var at = time.GetUtcNow();
        var (found, unlisted) = await places.OfAsync(chat.Current, stopping);
        var unread = new List<UnreadPlace>();
        if (unlisted is not null)
            unread.Add(Unread(null, unlisted));
        foreach (var place in found)
        {
            if (await ReadAsync(chat, place, stopping) is { } failure)
                unread.Add(Unread(place, failure));
        }

        await chat.SettleAsync(stopping);
        await store.NoteReadingAsync(chat.Current, new Reading(at, unread, endsAbsences), stopping);
    }

    /// <summary>One place of it.</summary>
    /// <returns>Why it could not be read to its end; null where it was.</returns>
    public async Task<DiscordFailureException?> ReadAsync(LiveChat chat, ulong place, CancellationToken stopping)
    {
        var (fetched, plan) = (0, chat.Current.Plan);
        try
        {
            await foreach (var finding in history.SinceAsync(plan, chat.Current.SinceId, place, stopping))
            {
                await chat.DeliverAsync(DeliveryOf(finding, place != plan.ChannelId), stopping);
                metrics?.Fetched(finding);
                fetched++;
            }

            return null;
        }
        catch (DiscordFailureException failure)
        {
            LogMissed(place, failure.Message);
            return failure;
        }
        finally
        {
            if (fetched > 0)
                LogFetched(fetched, place);
        }
    }

    private static Delivery DeliveryOf(HistoryFinding finding, bool inThread) => finding switch
    {
        HistoryFinding.Missed(var message) => new Delivery.Posted(message, inThread, Ticket: null),
        HistoryFinding.Differs(var amendment) => new Delivery.Amended(amendment, inThread, Ticket: null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private UnreadPlace Unread(ulong? place, DiscordFailureException failure)
    {
        if (place is null)
            LogUnlisted(failure.Message);
        return UnreadPlace.Of(place, failure);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} changes of {Place} were found in its history")]
    private partial void LogFetched(int count, ulong place);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was missed in {Place} could not be fetched, and will be tried again: {Reason}")]
    private partial void LogMissed(ulong place, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The threads of a chat could not be listed, and will be asked for again: {Reason}")]
    private partial void LogUnlisted(string reason);
}
