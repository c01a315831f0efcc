using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Archive;

/// <summary>Where a chat is held: its channel, and the threads in it.</summary>
public sealed class ChatPlaces(IDiscordRest rest)
{
    /// <summary>
    /// The channel first, since talk in a thread is filed by the message the thread grew from; then the chat's own threads and those that people opened
    /// since, archived ones too.
    /// </summary>
    /// <returns>With the failure that kept the threads of people from being listed; null where there was none.</returns>
    public async Task<(IReadOnlyList<ulong> Places, DiscordFailureException? Unlisted)> OfAsync(Chat chat, CancellationToken stopping)
    {
        ulong[] own = [chat.Plan.ChannelId, .. OwnThreads(chat)];
        try
        {
            var threads = await ThreadsAsync(chat, stopping);
            return ([.. own.Union(threads.Where(thread => thread.Id > chat.SinceId).Select(thread => thread.Id))], null);
        }
        catch (DiscordFailureException failure)
        {
            return (own, failure);
        }
    }

    private static IEnumerable<ulong> OwnThreads(Chat chat) => chat.SoFar is { } soFar
        ? soFar.Prompts.Select(prompt => prompt.ThreadId).Append(soFar.ThreadId).OfType<ulong>()
        : [];

    private async Task<IEnumerable<Channel>> ThreadsAsync(Chat chat, CancellationToken stopping)
    {
        var active = await rest.GetActiveThreadsAsync(chat.Plan.GuildId, stopping);
        var archived = await rest.GetArchivedThreadsAsync(chat.Plan.ChannelId, chat.SoFar?.OpenedAt ?? Snowflake.TimeOf(chat.SinceId), stopping);
        return active.Where(thread => thread.ParentId == chat.Plan.ChannelId).Concat(archived);
    }
}
