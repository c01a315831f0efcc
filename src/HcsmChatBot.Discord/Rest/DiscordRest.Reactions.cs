using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/message#get-reactions
public sealed partial class DiscordRest
{
    private const int ReactionsAPage = 100;

    public async Task<IReadOnlyList<User>> GetReactionsAsync(ulong channelId, ulong messageId, Emoji emoji, CancellationToken stopping)
    {
        var path = $"{PathOfMessages(channelId)}/{Text(messageId)}/reactions/{Uri.EscapeDataString(emoji.Key)}";
        var everybody = new SortedDictionary<ulong, User>();
        var after = 0ul;
        while (true)
        {
            var page = await AskForListAsync<User>(
                new RestCall(HttpMethod.Get, ChannelMessages + "/{message}/reactions/{emoji}", $"{path}?limit={ReactionsAPage}&after={Text(after)}")
                {
                    Major = Text(channelId),
                },
                stopping);
            foreach (var user in page)
                everybody[user.Id] = user;
            var last = page.Count == 0 ? 0 : page.Max(user => user.Id);
            // A page that leads no further would be asked for without end.
            if (page.Count < ReactionsAPage || last <= after)
                return [.. everybody.Values];
            after = last;
        }
    }
}
