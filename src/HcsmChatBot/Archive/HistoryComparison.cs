using System.Runtime.CompilerServices;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Archive;

/// <summary>Reads what Discord has of a channel or thread, and tells where the archive is behind.</summary>
public sealed class HistoryComparison(IDiscordRest rest, ChatStore store, Guilds guilds)
{
    /// <summary>What was posted, edited, deleted and reacted to. One request for each hundred messages, and one for each reaction that differs.</summary>
    /// <param name="since">The id after which the chat began.</param>
    /// <exception cref="DiscordException">Discord refused.</exception>
    /// <exception cref="DiscordUnreachableException">Discord gave no answer.</exception>
    /// <exception cref="HiddenHistoryException">Discord shows the history not or not whole.</exception>
    public async IAsyncEnumerable<HistoryFinding> SinceAsync(ChatPlan plan, ulong since, ulong place, [EnumeratorCancellation] CancellationToken stopping)
    {
        var names = new Dictionary<ulong, Member?>();
        var held = (await store.HeldAsync(plan.Id, place, stopping)).ToDictionary(message => message.Id);
        var unseen = Unseen(held.Values);
        var last = since;
        await foreach (var message in rest.WholeHistoryAsync(place, since, stopping))
        {
            last = message.Id;
            unseen.Remove(message.Id);
            if (held.TryGetValue(message.Id, out var known))
            {
                if (known.DiffersFrom(message))
                    yield return new HistoryFinding.Differs(new Amendment.Changed(message));
                await foreach (var counted in CountedAnewAsync(plan, known, message, names, stopping))
                    yield return new HistoryFinding.Differs(counted);
            }
            else if (Participants.Wrote(message))
            {
                // History comes without the author's nick.
                yield return new HistoryFinding.Missed(message with { Member = await MemberAsync(plan, message.Author.Id, names, stopping) });
                await foreach (var counted in CountedAnewAsync(plan, HeldMessage.WithoutReactions(message.Id), message, names, stopping))
                    yield return new HistoryFinding.Differs(counted);
            }
        }

        if (await GoneAsync(place, unseen, last, stopping) is { Count: > 0 } gone)
            yield return new HistoryFinding.Differs(new Amendment.Deleted(gone, AwaitedIn: null));
    }

    /// <summary>What was edited or deleted since, of what the archive has: no further than that. Between two pages the caller may take its time.</summary>
    /// <exception cref="DiscordException">Discord refused.</exception>
    /// <exception cref="DiscordUnreachableException">Discord gave no answer.</exception>
    public async IAsyncEnumerable<Amendment> OfWhatIsHeldAsync(ulong chatId, ulong place, [EnumeratorCancellation] CancellationToken stopping)
    {
        var held = (await store.HeldAsync(chatId, place, stopping)).ToDictionary(message => message.Id);
        if (held.Count == 0)
            yield break;

        var unseen = Unseen(held.Values);
        var (last, newest) = (chatId, held.Keys.Max());
        await foreach (var message in rest.HistoryAsync(place, held.Keys.Min() - 1, stopping))
        {
            last = message.Id;
            unseen.Remove(message.Id);
            if (held.TryGetValue(message.Id, out var known) && known.DiffersFrom(message))
                yield return new Amendment.Changed(message);
            if (last >= newest)
                break;
        }

        if (await GoneAsync(place, unseen, last, stopping) is { Count: > 0 } gone)
            yield return new Amendment.Deleted(gone, AwaitedIn: null);
    }

    private static SortedSet<ulong> Unseen(IEnumerable<HeldMessage> held) =>
        [.. held.Where(message => message.Standing != MessageStanding.Deleted).Select(message => message.Id)];

    /// <summary>
    /// What is missing among messages that were read is gone. After the last of them Discord may only be hiding its history (without
    /// READ_MESSAGE_HISTORY it is empty, not an error), so each is asked for. https://docs.discord.com/developers/resources/message#get-channel-messages
    /// </summary>
    private async Task<IReadOnlyList<ulong>> GoneAsync(ulong place, SortedSet<ulong> unseen, ulong last, CancellationToken stopping)
    {
        var gone = new List<ulong>();
        foreach (var id in unseen)
        {
            if (id < last || await IsGoneAsync(place, id, stopping))
                gone.Add(id);
        }

        return gone;
    }

    private async Task<bool> IsGoneAsync(ulong place, ulong messageId, CancellationToken stopping)
    {
        try
        {
            await rest.GetMessageAsync(place, messageId, stopping);
            return false;
        }
        catch (DiscordException refusal)
        {
            return refusal.Code == ErrorCodes.UnknownMessage;
        }
    }

    private async IAsyncEnumerable<Amendment> CountedAnewAsync(
        ChatPlan plan, HeldMessage known, Message message, Dictionary<ulong, Member?> names, [EnumeratorCancellation] CancellationToken stopping)
    {
        foreach (var reaction in known.CountedOtherwiseIn(message))
            yield return await rest.CountedAsync(message, reaction, async user => (await MemberAsync(plan, user.Id, names, stopping))?.Nick ?? user.Name, stopping);
        foreach (var emoji in known.ReactionsGoneFrom(message))
            yield return new Amendment.Counted(message.Id, emoji, 0, []);
    }

    private async Task<Member?> MemberAsync(ChatPlan plan, ulong userId, Dictionary<ulong, Member?> names, CancellationToken stopping) =>
        names.TryGetValue(userId, out var member) ? member : names[userId] = await guilds.MemberAsync(plan.GuildId, userId, stopping);
}
