using System.Runtime.CompilerServices;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/message#get-reactions
public sealed partial class DiscordRest
{
    private const int ReactionsAPage = 100;

    /// <summary>Asked for no type, Discord leaves out super reactions, which its counts include.</summary>
    private static readonly ulong[] ReactionTypes = [0, 1];

    public async Task<IReadOnlyList<User>> GetReactionsAsync(ulong channelId, ulong messageId, Emoji emoji, CancellationToken stopping)
    {
        var everybody = new SortedDictionary<ulong, User>();
        foreach (var type in ReactionTypes)
        {
            var path = $"{PathOfMessages(channelId)}/{Text(messageId)}/reactions/{Uri.EscapeDataString(emoji.Key)}?type={Text(type)}&limit={ReactionsAPage}";
            var call = new RestCall(HttpMethod.Get, ChannelMessages + "/{message}/reactions/{emoji}", path) { Major = Text(channelId) };
            await foreach (var user in PagesAsync(call, stopping))
                everybody[user.Id] = user;
        }

        return [.. everybody.Values];
    }

    private async IAsyncEnumerable<User> PagesAsync(RestCall first, [EnumeratorCancellation] CancellationToken stopping)
    {
        var (after, isLast) = (0ul, false);
        while (!isLast)
        {
            var page = await AskForListAsync<User>(first with { Path = $"{first.Path}&after={Text(after)}" }, stopping);
            foreach (var user in page)
                yield return user;
            var reached = page.Select(user => user.Id).DefaultIfEmpty().Max();
            // A page that leads no further would be asked for without end.
            isLast = page.Count < ReactionsAPage || reached <= after;
            after = reached;
        }
    }
}
