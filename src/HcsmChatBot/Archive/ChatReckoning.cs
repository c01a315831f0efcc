using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>Compares what Discord has of a chat that is over with what the archive has, fetches what is missing, and stores what came out.</summary>
public sealed partial class ChatReckoning(
    IDiscordRest rest, ChatPlaces places, ChatReading reading, ChatStore store, TimeProvider time, ILogger<ChatReckoning> log)
{
    public async Task ReckonAsync(LiveChat chat, CancellationToken stopping)
    {
        await chat.SettleAsync(stopping);
        var at = time.GetUtcNow();
        var shown = await ShownAsync(chat.Current, stopping);
        var (ids, unread) = shown;
        var (known, missing) = await store.CompareAsync(chat.Current.Plan.Id, ids, stopping);
        var lacked = missing.Length;
        if (lacked > 0 || shown.IsOtherwise || unread.Count > 0 || (await store.OwedAsync(withAbsences: false, stopping)).Contains(chat.Current.Plan.Id))
            await reading.ReadAgainAsync(chat, stopping);
        if (lacked > 0)
            missing = (await store.CompareAsync(chat.Current.Plan.Id, ids, stopping)).Missing;
        await store.SaveReckoningAsync(chat.Current, new Reckoning(at, known + lacked, lacked - missing.Length, missing, [.. unread]), stopping);
        LogReckoned(chat.Current.Plan.Id, known + lacked, lacked, missing.Length, unread.Count);
    }

    private async Task<Shown> ShownAsync(Chat chat, CancellationToken stopping)
    {
        var (found, unlisted) = await places.OfAsync(chat, stopping);
        var shown = new Shown([], []);
        if (unlisted is not null)
            shown.Unread.Add(0);
        foreach (var place in found)
        {
            try
            {
                await LookAtAsync(chat, place, shown, stopping);
            }
            catch (DiscordFailureException failure)
            {
                // A thread that was deleted has nothing more to compare.
                if (UnreadPlace.Of(place, failure).Because != UnreadBecause.Gone)
                    shown.Unread.Add(place);
            }
        }

        return shown;
    }

    private async Task LookAtAsync(Chat chat, ulong place, Shown shown, CancellationToken stopping)
    {
        var held = (await store.HeldAsync(chat.Plan.Id, place, stopping)).ToDictionary(message => message.Id);
        await foreach (var message in rest.WholeHistoryAsync(place, chat.SinceId, stopping))
        {
            // Ids grow with time: nothing after it is the chat's either.
            if (!IsOf(chat, message, place))
                break;
            shown.IsOtherwise |= held.Remove(message.Id, out var known) && known.IsBehind(message);
            if (Participants.Wrote(message))
                shown.Ids.Add(message.Id);
        }

        shown.IsOtherwise |= held.Values.Any(message => message.Standing != MessageStanding.Deleted);
    }

    /// <summary>Talk in threads goes on for a while after the end.</summary>
    private static bool IsOf(Chat chat, Message message, ulong place) =>
        ChatFacilitator.WasOpen(chat, place == chat.Plan.ChannelId ? message.Timestamp : message.Timestamp - ChatFacilitator.Afterglow);

    [LoggerMessage(Level = LogLevel.Information, Message = "Chat {Chat} was compared with Discord: of its {Count} messages {Lacked} were not in the archive, {Missing} could not be fetched, {Unread} places could not be read")]
    private partial void LogReckoned(ulong chat, int count, int lacked, int missing, int unread);

    /// <summary>What Discord shows of a chat.</summary>
    /// <param name="Ids">Of what people wrote in its time.</param>
    /// <param name="Unread">The places that could not be read.</param>
    private sealed record Shown(HashSet<ulong> Ids, HashSet<ulong> Unread)
    {
        /// <summary>The archive holds something that was edited, deleted or reacted to since.</summary>
        public bool IsOtherwise { get; set; }
    }
}
