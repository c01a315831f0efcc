using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What a person may ask of the archive about themselves, in one guild.</summary>
public sealed partial class ChatStore
{
    /// <summary>From now on nothing of theirs is kept, and what was kept before is withheld.</summary>
    /// <returns>How many messages were.</returns>
    public Task<int> OptOutAsync(ulong guildId, ulong userId, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            Note(ErasureKind.OptOut, (long)guildId, (long)userId);
            return await WithholdAsync(guildId, userId, stopping);
        },
        stopping);

    public Task OptInAsync(ulong guildId, ulong userId, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            Note(ErasureKind.OptIn, (long)guildId, (long)userId);
            return await KeepFromNowOnAsync(guildId, userId, stopping);
        },
        stopping);

    /// <summary>Erases what is kept of them, but for the row that says whom not to welcome again and who opted out.</summary>
    /// <returns>How many messages became tombstones.</returns>
    public Task<int> ErasePersonAsync(ulong guildId, ulong userId, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            Note(ErasureKind.Person, (long)guildId, (long)userId);
            return await ErasePersonNowAsync(guildId, userId, stopping);
        },
        stopping);

    private async Task<int> WithholdAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        (await PersonAsync(guildId, userId, stopping)).OptedOut = true;
        var messages = await MessagesOf(guildId, userId).ToListAsync(stopping);
        foreach (var row in messages)
            Withdraw(row, MessageStanding.Withheld);
        await ReactorsOf(guildId, userId).ExecuteDeleteAsync(stopping);
        await EraseSuggestionsAsync(guildId, userId, stopping);
        return messages.Count;
    }

    private Task<int> KeepFromNowOnAsync(ulong guildId, ulong userId, CancellationToken stopping) =>
        db.Participants.Where(row => row.GuildId == (long)guildId && row.UserId == (long)userId)
            .ExecuteUpdateAsync(row => row.SetProperty(participant => participant.OptedOut, false), stopping);

    private async Task<int> ErasePersonNowAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        var (guild, user) = ((long)guildId, (long)userId);
        await ReactorsOf(guildId, userId).ExecuteDeleteAsync(stopping);
        var theirs = MessagesOf(guildId, userId);
        await db.Reactors.Where(row => theirs.Any(message => message.Id == row.MessageId)).ExecuteDeleteAsync(stopping);
        await db.Reactions.Where(row => theirs.Any(message => message.Id == row.MessageId)).ExecuteDeleteAsync(stopping);
        var messages = await theirs.ToListAsync(stopping);
        foreach (var row in messages)
            Withdraw(row, MessageStanding.Deleted);
        await EraseFromDraftsAsync(guild, user, stopping);
        await EraseSuggestionsAsync(guildId, userId, stopping);
        await db.Participants.Where(row => row.GuildId == guild && row.UserId == user)
            .ExecuteUpdateAsync(row => row.SetProperty(participant => participant.Language, (string?)null), stopping);
        await EraseFromChatsAsync(guild, userId, stopping);
        return messages.Count;
    }

    private async Task EraseFromDraftsAsync(long guild, long user, CancellationToken stopping)
    {
        await db.Drafts.Where(row => row.GuildId == guild && row.UserId == user).ExecuteDeleteAsync(stopping);
        foreach (var row in await db.Drafts.Where(row => row.GuildId == guild && (row.HostId == user || row.CohostId == user)).ToListAsync(stopping))
            (row.HostId, row.CohostId) = (row.HostId == user ? row.CohostId : row.HostId, null);
    }

    /// <summary>With the welcomes that still wait for them.</summary>
    private async Task EraseFromChatsAsync(long guild, ulong userId, CancellationToken stopping)
    {
        var (user, field) = ((long)userId, $"\"UserId\":{userId}");
        var chats = await db.Chats.Where(row => row.GuildId == guild).ToListAsync(stopping);
        foreach (var row in chats.Where(row => row.State.Contains(field, StringComparison.Ordinal)))
            row.State = StoredJson.Write(ChatFacilitator.Advance(StoredJson.ReadChat(row.State), new ChatEvent.PersonErased(time.GetUtcNow(), userId)).Chat);
        var ids = chats.Select(row => row.Id).ToArray();
        await db.Events.Where(row => row.UserId == user && ids.Contains(row.ChatId)).ExecuteUpdateAsync(row => row.SetProperty(happened => happened.UserId, (long?)null), stopping);
        await db.Events.Where(row => row.Kind == nameof(ChatEvent.CohostRequested) && row.About == $"{userId}" && ids.Contains(row.ChatId))
            .ExecuteUpdateAsync(row => row.SetProperty(happened => happened.About, (string?)null), stopping);
        var theirs = await db.Outbox.Where(row => ids.Contains(row.ChatId) && row.Effect.Contains(field)).ToListAsync(stopping);
        db.Outbox.RemoveRange(theirs.Where(row => row.Effect.Contains(field + ",", StringComparison.Ordinal) || row.Effect.Contains(field + "}", StringComparison.Ordinal)));
    }

    private IQueryable<MessageRow> MessagesOf(ulong guildId, ulong userId) =>
        db.Messages.Where(row => row.GuildId == (long)guildId && row.AuthorId == (long)userId);

    private IQueryable<ReactorRow> ReactorsOf(ulong guildId, ulong userId) =>
        db.Reactors.Where(row => row.UserId == (long)userId && db.Messages.Any(message => message.Id == row.MessageId && message.GuildId == (long)guildId));
}
