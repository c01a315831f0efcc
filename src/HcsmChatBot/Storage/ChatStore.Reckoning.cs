using System.Collections.Immutable;
using System.Text.Json;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What Discord has and the archive has not.</summary>
public sealed partial class ChatStore
{
    /// <summary>How long after its end a chat may still be completed.</summary>
    public static readonly TimeSpan Completable = TimeSpan.FromDays(14);

    private const string Nothing = "[]";

    /// <summary>How many of these messages the archive knows of a chat, and which of them it does not know at all.</summary>
    public Task<(int Known, ImmutableArray<ulong> Missing)> CompareAsync(ulong chatId, IReadOnlyCollection<ulong> ids, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var asked = ids.Select(id => (long)id).ToArray();
            var met = await db.Messages.Where(row => asked.Contains(row.Id)).Select(row => new { row.Id, row.ChatId }).ToListAsync(stopping);
            var gone = await db.Gone.Where(row => asked.Contains(row.Id)).Select(row => row.Id).ToListAsync(stopping);
            var missing = asked.Except(met.Select(row => row.Id)).Except(gone).Select(id => (ulong)id).Order().ToImmutableArray();
            return (met.Where(row => row.ChatId == (long)chatId).Select(row => row.Id).Union(gone).Count(), missing);
        },
        stopping);

    /// <summary>In place of the one before it. What that one fetched is counted with it.</summary>
    public Task SaveReckoningAsync(Chat chat, Reckoning reckoning, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (!await IsKeptAsync(chat, stopping))
                return 0;
            var row = await db.Reckonings.FindAsync([(long)chat.Plan.Id], stopping)
                ?? db.Reckonings.Add(new ReckoningRow { ChatId = (long)chat.Plan.Id, GuildId = (long)chat.Plan.GuildId, Missing = "", Unread = "" }).Entity;
            (row.At, row.InDiscord, row.Fetched) = (reckoning.At.ToUnixTimeMilliseconds(), reckoning.InDiscord, row.Fetched + reckoning.Fetched);
            (row.Missing, row.Unread) = (JsonSerializer.Serialize(reckoning.Missing), JsonSerializer.Serialize(reckoning.Unread));
            row.IsFinal = row.At >= LastOf(chat) && reckoning.Unread.IsEmpty;
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>When a chat was last compared with Discord; null if never.</summary>
    public Task<DateTimeOffset?> ReckonedAtAsync(ulong chatId, CancellationToken stopping) => InTurnAsync(
        async () => await db.Reckonings.Where(row => row.ChatId == (long)chatId).Select(row => (long?)row.At).FirstOrDefaultAsync(stopping) is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : (DateTimeOffset?)null,
        stopping);
}
