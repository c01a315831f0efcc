using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Archive;

internal static class ReactionReading
{
    /// <summary>How many Discord says there are, and who they are as the guild calls them: a request, and one for each person.</summary>
    public static async Task<Amendment.Counted> CountedAsync(
        this IDiscordRest rest, Message message, Reaction reaction, Func<ulong, Task<Member?>> member, CancellationToken stopping)
    {
        var by = new List<Reactor>();
        foreach (var user in await rest.GetReactionsAsync(message.ChannelId, message.Id, reaction.Emoji, stopping))
            by.Add(new Reactor(user.Id, (await member(user.Id))?.Nick ?? user.Name));
        return new Amendment.Counted(message.Id, reaction.Emoji.Key, reaction.Count, by);
    }
}
