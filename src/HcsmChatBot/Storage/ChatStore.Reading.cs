using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What the running bot must know of what was stored.</summary>
public sealed partial class ChatStore
{
    /// <summary>
    /// The chats that are not over, were not at <paramref name="since"/>, or are so lately over that they may still be completed, with their effects that
    /// wait; of those called off only where some wait.
    /// </summary>
    public Task<ImmutableArray<StoredChat>> LoadAsync(DateTimeOffset since, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var sinceMs = since.ToUnixTimeMilliseconds();
            var completable = sinceMs - (long)Completable.TotalMilliseconds;
            var chats = await db.Chats
                .Where(row => row.EndedAt == null || row.EndedAt >= sinceMs || row.Status != nameof(Chat.Ended)
                    || (row.EndedAt >= completable
                        && (!db.Reckonings.Any(reckoning => reckoning.ChatId == row.Id && reckoning.IsFinal) || db.CoverageGaps.Any(gap => gap.ChatId == row.Id && gap.To == null))))
                .ToListAsync(stopping);
            var pending = await db.Outbox.Where(row => row.DoneAt == null).OrderBy(row => row.ChatId).ThenBy(row => row.Number).ToListAsync(stopping);
            return chats
                .Where(row => row.Status != nameof(Chat.Cancelled) || pending.Exists(effect => effect.ChatId == row.Id))
                .Select(row => new StoredChat(StoredJson.ReadChat(row.State), [.. pending.Where(effect => effect.ChatId == row.Id).Select(Read)]))
                .ToImmutableArray();
        },
        stopping);

    /// <summary>One chat, however long it is over, with its effects that wait; null where there is none.</summary>
    public Task<StoredChat?> FindChatAsync(ulong chatId, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (await db.Chats.FindAsync([(long)chatId], stopping) is not { } row)
                return null;
            var pending = await db.Outbox.Where(effect => effect.ChatId == row.Id && effect.DoneAt == null).OrderBy(effect => effect.Number).ToListAsync(stopping);
            return new StoredChat(StoredJson.ReadChat(row.State), [.. pending.Select(Read)]);
        },
        stopping);

    public Task<StoredCursor?> LoadCursorAsync(CancellationToken stopping) => InTurnAsync(
        async () => await db.Cursor.FindAsync([CursorRow.OnlyId], stopping) is { } row
            ? new StoredCursor((ulong)row.ApplicationId, new GatewayCursor(row.SessionId, new Uri(row.ResumeUrl), row.Sequence))
            : null,
        stopping);

    public Task<bool> WasHandledAsync(ulong interactionId, CancellationToken stopping) =>
        InTurnAsync(() => db.Events.AnyAsync(row => row.InteractionId == (long)interactionId, stopping), stopping);

    public Task<bool> HoldsMessageAsync(ulong messageId, CancellationToken stopping) =>
        InTurnAsync(() => db.Messages.AnyAsync(row => row.Id == (long)messageId, stopping), stopping);

    /// <summary>It is in the archive, or was deleted before it could be.</summary>
    public Task<bool> WasMetAsync(ulong messageId, CancellationToken stopping) => InTurnAsync(() => WasMetAsync((long)messageId, stopping), stopping);

    /// <summary>What an archived message of this chat is filed under; null when there is none with this id.</summary>
    public Task<TopicLabel?> TopicOfAsync(ulong chatId, ulong messageId, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var topic = await db.Messages.Where(row => row.Id == (long)messageId && row.ChatId == (long)chatId).Select(row => row.Topic).FirstOrDefaultAsync(stopping);
            return topic is null ? (TopicLabel?)null : TopicLabel.Parse(topic);
        },
        stopping);

    /// <summary>Where a message stands in the archive; null where it is not kept, or in another guild.</summary>
    public Task<ArchivedPlace?> PlaceOfAsync(ulong guildId, ulong messageId, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var row = await db.Messages.AsNoTracking().FirstOrDefaultAsync(row => row.Id == (long)messageId && row.GuildId == (long)guildId, stopping);
            return row is null || row.Standing == nameof(MessageStanding.Deleted) ? null : new ArchivedPlace((ulong)row.ChatId, TopicLabel.Parse(row.Topic));
        },
        stopping);

    private static PendingEffect Read(OutboxRow row) => new(
        (ulong)row.ChatId, row.Number, StoredJson.ReadEffect(row.Effect), DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt), row.TriedAt is not null);
}
