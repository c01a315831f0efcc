using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What is done to messages after they were posted.</summary>
public sealed partial class ChatStore
{
    /// <summary>Does it once however often it comes; of messages that are not in the archive it keeps nothing.</summary>
    /// <returns>What Discord must be asked for.</returns>
    public async Task<Doubt> AmendAsync(Amendment amendment, Ticket? ticket, CancellationToken stopping)
    {
        var doubt = await InTurnAsync(
            async () =>
            {
                var left = await DoAsync(amendment, stopping);
                if (db.ChangeTracker.HasChanges())
                    await SaveCursorAsync(ticket, stopping);
                await db.SaveChangesAsync(stopping);
                return left;
            },
            stopping);
        if (amendment is Amendment.Changed or Amendment.Deleted or Amendment.Seen)
        {
            erasures.Writer.TryWrite(true);
            noted.Writer.TryWrite(true);
        }

        return doubt;
    }

    /// <summary>What the archive holds of a place of a chat, in the order of ids.</summary>
    public Task<ImmutableArray<HeldMessage>> HeldAsync(ulong chatId, ulong placeId, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var rows = await db.Messages.AsNoTracking().Where(row => row.ChatId == (long)chatId && row.ChannelId == (long)placeId).OrderBy(row => row.Id).ToListAsync(stopping);
            var reactions = await db.Reactions.AsNoTracking()
                .Where(reaction => db.Messages.Any(row => row.Id == reaction.MessageId && row.ChatId == (long)chatId && row.ChannelId == (long)placeId))
                .ToListAsync(stopping);
            var counts = reactions.ToLookup(reaction => reaction.MessageId);
            return rows.Select(row => HeldMessage.Of(row, counts[row.Id])).ToImmutableArray();
        },
        stopping);

    /// <summary>Every channel and thread in which the archive has something that could still be edited or deleted: those of the newest chat first.</summary>
    public Task<ImmutableArray<(ulong ChatId, ulong PlaceId)>> PlacesAsync(CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var places = await db.Messages.Where(row => row.Standing != nameof(MessageStanding.Deleted))
                .Select(row => new { row.ChatId, row.ChannelId }).Distinct().OrderByDescending(row => row.ChatId).ThenBy(row => row.ChannelId).ToListAsync(stopping);
            return places.Select(place => ((ulong)place.ChatId, (ulong)place.ChannelId)).ToImmutableArray();
        },
        stopping);

    private async Task<Doubt> DoAsync(Amendment amendment, CancellationToken stopping)
    {
        switch (amendment)
        {
            case Amendment.Changed(var message):
                return await ChangeAsync(message, stopping);
            case Amendment.Deleted deleted:
                foreach (var id in deleted.Ids.Distinct())
                    await DeleteAsync((long)id, deleted.AwaitedIn, stopping);
                return Doubt.None;
            case Amendment.Reacted reacted:
                return await ReactAsync(reacted, stopping);
            case Amendment.Cleared cleared:
                return await ClearAsync(cleared, stopping);
            case Amendment.Counted counted:
                await CountAsync(counted, stopping);
                return Doubt.None;
            case Amendment.Seen(var message, var reactions):
                await ChangeAsync(message, stopping);
                await DropReactionsAsync((long)message.Id, reaction => reactions.All(seen => seen.Emoji != reaction), stopping);
                foreach (var counted in reactions)
                    await CountAsync(counted, stopping);
                return Doubt.None;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Its filing stays. An older state of the message changes nothing; the preview of a link is no edit.</summary>
    /// <returns>A doubt where a preview went: it may have been told before the edit that it came after, for both bear the instant of the edit.</returns>
    private async Task<Doubt> ChangeAsync(Message message, CancellationToken stopping)
    {
        if (await db.Messages.FindAsync([(long)message.Id], stopping) is not { Standing: nameof(MessageStanding.Kept) } row)
            return Doubt.None;
        var edited = message.EditedTimestamp?.ToUnixTimeMilliseconds() ?? 0;
        var known = row.EditedAt ?? 0;
        if (edited < known)
            return Doubt.None;
        var mayBeOlder = edited == known && row.Embeds is not null && message.Embeds.Count < StoredJson.ReadEmbeds(row.Embeds).Length;
        var (files, embeds) = (StoredJson.WriteFiles(message), StoredJson.WriteEmbeds(message));
        if (edited > known || (row.Attachments ?? files, row.Embeds ?? embeds) != (files, embeds))
            Note(ErasureKind.Edit, row.GuildId, row.Id);
        if (edited > known)
            (row.Text, row.EditedAt) = (message.Content, edited);
        (row.Attachments, row.Embeds) = (files, embeds);
        return mayBeOlder ? Doubt.Order : Doubt.None;
    }

    private async Task DeleteAsync(long id, ulong? awaitedIn, CancellationToken stopping)
    {
        if (await db.Messages.FindAsync([id], stopping) is { } row)
        {
            if (row.Standing != nameof(MessageStanding.Deleted))
                Note(ErasureKind.Message, row.GuildId, id);
            await BuryAsync(row, stopping);
        }
        else if (awaitedIn is { } guild && await db.Gone.FindAsync([id], stopping) is null)
            db.Gone.Add(new GoneRow { Id = id, GuildId = (long)guild, At = Now });
    }

    /// <summary>Leaves a tombstone: its place among the others, and nothing of what it said, who said it and who reacted.</summary>
    private async Task BuryAsync(MessageRow row, CancellationToken stopping)
    {
        Withdraw(row, MessageStanding.Deleted);
        await DropReactionsAsync(row.Id, _ => true, stopping);
    }

    private static void Withdraw(MessageRow row, MessageStanding standing)
    {
        (row.AuthorId, row.AuthorName, row.Text, row.Standing) = (0, "", "", standing.ToString());
        (row.Attachments, row.Embeds, row.EditedAt, row.SaidToAnswer) = (null, null, null, null);
    }

    private async Task<bool> WasMetAsync(long id, CancellationToken stopping) =>
        await db.Messages.AnyAsync(row => row.Id == id, stopping) || await db.Gone.AnyAsync(row => row.Id == id, stopping);
}
