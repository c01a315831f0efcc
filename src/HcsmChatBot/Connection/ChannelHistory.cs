using System.Runtime.CompilerServices;
using HcsmChatBot.Archive;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

internal static class ChannelHistory
{
    /// <summary>https://docs.discord.com/developers/resources/message#get-channel-messages</summary>
    private const int PageSize = 100;

    /// <summary>What was posted in a channel or thread after an id, each once, in the order of ids: one request for each hundred, and one that finds nothing new.</summary>
    /// <remarks>
    /// Discord may tell messages of one millisecond again on the next page, or only there, so pages overlap by the last millisecond:
    /// https://github.com/discord/discord-api-docs/issues/2816
    /// </remarks>
    public static async IAsyncEnumerable<Message> HistoryAsync(
        this IDiscordRest rest, ulong place, ulong after, [EnumeratorCancellation] CancellationToken stopping)
    {
        var walk = new HistoryWalk(after);
        while (!walk.IsOver)
        {
            foreach (var message in walk.Take(await rest.GetMessagesAfterAsync(place, walk.After, PageSize, stopping), PageSize))
                yield return message;
        }
    }

    /// <summary>The same, where it is sure at the end that it was all: without READ_MESSAGE_HISTORY Discord's pages are empty, which is no error.</summary>
    /// <exception cref="HiddenHistoryException">There is more, and the bot is not shown it.</exception>
    public static async IAsyncEnumerable<Message> WholeHistoryAsync(
        this IDiscordRest rest, ulong place, ulong after, [EnumeratorCancellation] CancellationToken stopping)
    {
        var last = after;
        await foreach (var message in rest.HistoryAsync(place, after, stopping))
        {
            last = message.Id;
            yield return message;
        }

        if (await rest.HidesAsync(place, last, stopping))
            throw new HiddenHistoryException(place);
    }

    /// <summary>The channel tells its last message even to whoever may not read it; that one may have been deleted since, or posted just now.</summary>
    private static async Task<bool> HidesAsync(this IDiscordRest rest, ulong place, ulong last, CancellationToken stopping)
    {
        if ((await rest.GetChannelAsync(place, stopping)).LastMessageId is not { } newest || newest <= last)
            return false;
        try
        {
            await rest.GetMessageAsync(place, newest, stopping);
            return false;
        }
        catch (DiscordException refusal)
        {
            return refusal.Code != ErrorCodes.UnknownMessage;
        }
    }
}
