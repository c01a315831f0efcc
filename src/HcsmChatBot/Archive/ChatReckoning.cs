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
        var (ids, unread) = await ShownAsync(chat.Current, stopping);
        var (known, missing) = await store.CompareAsync(chat.Current.Plan.Id, ids, stopping);
        var lacked = missing.Length;
        if (lacked > 0 || unread.Count > 0 || (await store.OwedAsync(withAbsences: false, stopping)).Contains(chat.Current.Plan.Id))
            await reading.ReadAsync(chat, stopping);
        if (lacked > 0)
            missing = (await store.CompareAsync(chat.Current.Plan.Id, ids, stopping)).Missing;
        await store.SaveReckoningAsync(chat.Current, new Reckoning(at, known + lacked, lacked - missing.Length, missing, [.. unread]), stopping);
        LogReckoned(chat.Current.Plan.Id, known + lacked, lacked, missing.Length, unread.Count);
    }

    /// <summary>The ids of what people wrote in the chat's time, and the places that could not be read.</summary>
    private async Task<(HashSet<ulong> Ids, HashSet<ulong> Unread)> ShownAsync(Chat chat, CancellationToken stopping)
    {
        var (found, unlisted) = await places.OfAsync(chat, stopping);
        var (ids, unread) = (new HashSet<ulong>(), new HashSet<ulong>());
        if (unlisted is not null)
            unread.Add(0);
        foreach (var place in found)
        {
            try
            {
                await foreach (var message in rest.WholeHistoryAsync(place, chat.SinceId, stopping))
                {
                    // Ids grow with time: nothing after it is the chat's either.
                    if (!IsOf(chat, message, place))
                        break;
                    if (Participants.Wrote(message))
                        ids.Add(message.Id);
                }
            }
            catch (DiscordFailureException failure)
            {
                // A thread that was deleted has nothing more to compare.
                if (UnreadPlace.Of(place, failure).Because != UnreadBecause.Gone)
                    unread.Add(place);
            }
        }

        return (ids, unread);
    }

    /// <summary>Talk in threads goes on for a while after the end.</summary>
    private static bool IsOf(Chat chat, Message message, ulong place) =>
        ChatFacilitator.WasOpen(chat, place == chat.Plan.ChannelId ? message.Timestamp : message.Timestamp - ChatFacilitator.Afterglow);

    [LoggerMessage(Level = LogLevel.Information, Message = "Chat {Chat} was compared with Discord: of its {Count} messages {Lacked} were not in the archive, {Missing} could not be fetched, {Unread} places could not be read")]
    private partial void LogReckoned(ulong chat, int count, int lacked, int missing, int unread);
}
