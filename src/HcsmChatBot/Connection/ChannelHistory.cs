using System.Runtime.CompilerServices;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

internal static class ChannelHistory
{
    /// <summary>https://docs.discord.com/developers/resources/message#get-channel-messages</summary>
    private const int PageSize = 100;

    /// <summary>What was posted in a channel or thread after an id, oldest first: one request for each hundred.</summary>
    public static async IAsyncEnumerable<Message> HistoryAsync(
        this IDiscordRest rest, ulong place, ulong after, [EnumeratorCancellation] CancellationToken stopping)
    {
        while (await rest.GetMessagesAfterAsync(place, after, PageSize, stopping) is { Count: > 0 } page)
        {
            foreach (var message in page)
                yield return message;
            after = page[^1].Id;
        }
    }
}
