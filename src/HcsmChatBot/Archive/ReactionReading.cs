using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Archive;

internal static class ReactionReading
{
    /// <summary>How many Discord says there are, and who they are: a request.</summary>
    public static async Task<Amendment.Counted> CountedAsync(
        this IDiscordRest rest, Message message, Reaction reaction, Func<User, Task<string>> name, CancellationToken stopping)
    {
        var by = new List<Reactor>();
        foreach (var user in await rest.GetReactionsAsync(message.ChannelId, message.Id, reaction.Emoji, stopping))
            by.Add(new Reactor(user.Id, await name(user)));
        return new Amendment.Counted(message.Id, reaction.Emoji.Key, reaction.Count, by);
    }
}
