using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>Reactions: how many, and who, as far as they may be known.</summary>
public sealed partial class ChatStore
{
    /// <summary>The guild of a message that can be reacted to, and the names of those who are known to have done so; null where the archive has none.</summary>
    public Task<(ulong GuildId, Dictionary<ulong, string> Names)?> ReactorsAsync(ulong messageId, CancellationToken stopping) => InTurnAsync<(ulong, Dictionary<ulong, string>)?>(
        async () =>
        {
            if (await db.Messages.FindAsync([(long)messageId], stopping) is not { Standing: not nameof(MessageStanding.Deleted) } message)
                return null;
            var people = await db.Reactors.AsNoTracking().Where(row => row.MessageId == message.Id).ToListAsync(stopping);
            return ((ulong)message.GuildId, people.DistinctBy(row => row.UserId).ToDictionary(row => (ulong)row.UserId, row => row.Name));
        },
        stopping);

    /// <summary>Where all who reacted are known, the count is theirs. Else only Discord knows it.</summary>
    private async Task<Doubt> ReactAsync(Amendment.Reacted reacted, CancellationToken stopping)
    {
        var (id, emoji) = ((long)reacted.MessageId, reacted.Emoji);
        if (await db.Messages.FindAsync([id], stopping) is not { Standing: not nameof(MessageStanding.Deleted) } message)
            return await DoubtOfAbsentAsync(id, stopping);
        var known = await db.Reactors.CountAsync(row => row.MessageId == id && row.Emoji == emoji, stopping);
        var reaction = await db.Reactions.FindAsync([id, emoji], stopping);
        var change = await KnowAsync(reacted, message.GuildId, stopping);
        // Given twice or taken back before it was given: something between came late, or this comes again.
        if (change == 0)
            return Doubt.Order;
        if (change is null || (reaction?.Count ?? 0) != known)
            return Doubt.Count;
        Set(reaction, (id, emoji), known + change.Value);
        return Doubt.None;
    }

    /// <summary>Nobody can see of a reaction that is there whether it was given before or after.</summary>
    private async Task<Doubt> ClearAsync(Amendment.Cleared cleared, CancellationToken stopping)
    {
        var id = (long)cleared.MessageId;
        if (await db.Messages.FindAsync([id], stopping) is not { Standing: not nameof(MessageStanding.Deleted) })
            return await DoubtOfAbsentAsync(id, stopping);
        await DropReactionsAsync(id, emoji => cleared.Emoji is null || cleared.Emoji == emoji, stopping);
        return Doubt.Order;
    }

    private async Task<Doubt> DoubtOfAbsentAsync(long id, CancellationToken stopping) => await WasMetAsync(id, stopping) ? Doubt.None : Doubt.Unmet;

    private async Task DropReactionsAsync(long id, Func<string, bool> which, CancellationToken stopping)
    {
        db.Reactions.RemoveRange((await db.Reactions.Where(row => row.MessageId == id).ToListAsync(stopping)).Where(row => which(row.Emoji)));
        db.Reactors.RemoveRange((await db.Reactors.Where(row => row.MessageId == id).ToListAsync(stopping)).Where(row => which(row.Emoji)));
    }

    /// <returns>By how many the known ones became more or fewer; null where the person is not to be known.</returns>
    private async Task<int?> KnowAsync(Amendment.Reacted reacted, long guildId, CancellationToken stopping)
    {
        var userId = (long)reacted.UserId;
        if (await IsOptedOutAsync(guildId, userId, stopping))
            return null;
        var row = await db.Reactors.FindAsync([(long)reacted.MessageId, reacted.Emoji, userId], stopping);
        switch (row, reacted.Name)
        {
            case (null, { } name):
                db.Reactors.Add(new ReactorRow { MessageId = (long)reacted.MessageId, Emoji = reacted.Emoji, UserId = userId, Name = name });
                return 1;
            case ({ } gone, null):
                db.Reactors.Remove(gone);
                return -1;
            default:
                return 0;
        }
    }

    private async Task CountAsync(Amendment.Counted counted, CancellationToken stopping)
    {
        var (id, emoji) = ((long)counted.MessageId, counted.Emoji);
        if (await db.Messages.FindAsync([id], stopping) is not { Standing: not nameof(MessageStanding.Deleted) } message)
            return;
        Set(await db.Reactions.FindAsync([id, emoji], stopping), (id, emoji), counted.Count);
        var known = await db.Reactors.Where(row => row.MessageId == id && row.Emoji == emoji).ToListAsync(stopping);
        if (counted is { Count: > 0, By: null })
            return;

        var by = counted.By ?? [];
        db.Reactors.RemoveRange(known.Where(row => by.All(reactor => reactor.UserId != (ulong)row.UserId)));
        foreach (var reactor in by.Where(reactor => known.All(row => row.UserId != (long)reactor.UserId)).DistinctBy(reactor => reactor.UserId))
        {
            if (!await IsOptedOutAsync(message.GuildId, (long)reactor.UserId, stopping))
                db.Reactors.Add(new ReactorRow { MessageId = id, Emoji = emoji, UserId = (long)reactor.UserId, Name = reactor.Name });
        }
    }

    private void Set(ReactionRow? row, (long MessageId, string Emoji) reaction, int count)
    {
        if (row is null && count > 0)
            db.Reactions.Add(new ReactionRow { MessageId = reaction.MessageId, Emoji = reaction.Emoji, Count = count });
        else if (row is not null && count > 0)
            row.Count = count;
        else if (row is not null)
            db.Reactions.Remove(row);
    }

    private Task<bool> IsOptedOutAsync(long guildId, long userId, CancellationToken stopping) =>
        db.Participants.AnyAsync(row => row.GuildId == guildId && row.UserId == userId && row.OptedOut, stopping);
}
