using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What goes whole: a guild, or chats that were kept long enough.</summary>
public sealed partial class ChatStore
{
    /// <summary>How long a deletion is remembered whose message never came: longer than any message may be late.</summary>
    private static readonly TimeSpan LatestMessage = TimeSpan.FromDays(2);

    /// <summary>Every guild of which anything is kept.</summary>
    public Task<ImmutableArray<ulong>> GuildsAsync(CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var ids = await db.Chats.Select(row => row.GuildId).Union(db.Participants.Select(row => row.GuildId)).Union(db.Drafts.Select(row => row.GuildId))
                .Union(db.Series.Select(row => row.GuildId)).Union(db.SeriesDrafts.Select(row => row.GuildId))
                .Union(db.Suggestions.Select(row => row.GuildId)).Union(db.GuildSettings.Select(row => row.GuildId)).ToListAsync(stopping);
            return ids.Select(id => (ulong)id).ToImmutableArray();
        },
        stopping);

    /// <summary>Deletes everything that is kept of a guild.</summary>
    public Task ForgetGuildAsync(ulong guildId, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            Note(ErasureKind.Guild, (long)guildId, (long)guildId);
            return await ForgetGuildNowAsync((long)guildId, stopping);
        },
        stopping);

    /// <summary>The chats that ended before an instant; of those that never opened, the ones whose hour was before it, or that were planned before it for no hour.</summary>
    public Task<ImmutableArray<ulong>> OlderThanAsync(DateTimeOffset instant, CancellationToken stopping) => InTurnAsync(
        async () => (await IdsOlderThanAsync(instant, stopping)).Select(id => (ulong)id).ToImmutableArray(),
        stopping);

    /// <summary>Deletes those chats whole, and what was typed before that instant and never became a chat.</summary>
    public Task ForgetOlderThanAsync(DateTimeOffset instant, CancellationToken stopping) => EraseAsync(
        async () =>
        {
            var (at, late) = (instant.ToUnixTimeMilliseconds(), Now - (long)LatestMessage.TotalMilliseconds);
            await db.Gone.Where(row => row.At < late).ExecuteDeleteAsync(stopping);
            await db.Drafts.Where(row => row.ChatId == null && row.UpdatedAt < at).ExecuteDeleteAsync(stopping);
            await DropOldErasuresAsync(at, stopping);
            var ids = await IdsOlderThanAsync(instant, stopping);
            foreach (var chat in await db.Chats.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.GuildId }).ToListAsync(stopping))
                Note(ErasureKind.Chat, chat.GuildId, chat.Id);
            var forgotten = await ForgetAsync(db.Chats.Where(row => ids.Contains(row.Id)), stopping);
            await ForgetSuggestionsOlderThanAsync(at, stopping);
            return forgotten;
        },
        stopping);

    /// <summary>That it went says all that went of it before.</summary>
    private async Task<int> ForgetGuildNowAsync(long guild, CancellationToken stopping)
    {
        await ForgetAsync(db.Chats.Where(row => row.GuildId == guild), stopping);
        await db.Gone.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.CoverageGaps.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.Reckonings.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.Drafts.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await db.Erasures.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        await ForgetSeriesAsync(guild, stopping);
        await ForgetSuggestionsAsync(guild, stopping);
        await db.GuildSettings.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
        return await db.Participants.Where(row => row.GuildId == guild).ExecuteDeleteAsync(stopping);
    }

    private async Task<long[]> IdsOlderThanAsync(DateTimeOffset instant, CancellationToken stopping)
    {
        var at = instant.ToUnixTimeMilliseconds();
        var ended = await db.Chats.Where(row => row.EndedAt < at).Select(row => row.Id).ToListAsync(stopping);
        var unopened = await db.Chats.AsNoTracking().Where(row => row.Status == nameof(Chat.Scheduled) || row.Status == nameof(Chat.Cancelled)).ToListAsync(stopping);
        return [.. ended, .. unopened.Where(row => HourOf(StoredJson.ReadChat(row.State)) < instant).Select(row => row.Id)];
    }

    /// <summary>Of a chat that never opened.</summary>
    private static DateTimeOffset HourOf(Chat chat) => chat switch
    {
        Chat.Scheduled { StartsAt: { } at } => at,
        Chat.Cancelled { StartsAt: { } at } => at,
        _ => Snowflake.TimeOf(chat.Plan.Id),
    };

    private async Task<int> ForgetAsync(IQueryable<ChatRow> chats, CancellationToken stopping)
    {
        var messages = db.Messages.Where(row => chats.Any(chat => chat.Id == row.ChatId));
        await db.Reactors.Where(row => messages.Any(message => message.Id == row.MessageId)).ExecuteDeleteAsync(stopping);
        await db.Reactions.Where(row => messages.Any(message => message.Id == row.MessageId)).ExecuteDeleteAsync(stopping);
        await messages.ExecuteDeleteAsync(stopping);
        await db.ChainLinks.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Chains.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Events.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Outbox.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Drafts.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.CoverageGaps.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Calendar.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Reminders.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Reckonings.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        await db.Panels.Where(row => chats.Any(chat => chat.Id == row.ChatId)).ExecuteDeleteAsync(stopping);
        return await chats.ExecuteDeleteAsync(stopping);
    }

    /// <summary>In one transaction; afterwards the files are wiped.</summary>
    private async Task<int> EraseAsync(Func<Task<int>> work, CancellationToken stopping)
    {
        using var erasing = metrics.Erasure();
        var erased = await InTurnAsync(
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(stopping);
                var count = await work();
                await db.SaveChangesAsync(stopping);
                await transaction.CommitAsync(stopping);
                return count;
            },
            stopping);
        erasures.Writer.TryWrite(true);
        erasing.Done();
        noted.Writer.TryWrite(true);
        return erased;
    }

    /// <summary>Cuts the write-ahead log off, so that nothing erased is in any file.</summary>
    /// <returns>False where somebody was reading.</returns>
    public async Task<bool> TryWipeAsync(CancellationToken stopping)
    {
        try
        {
            return await OnceAsync(
                async () =>
                {
                    await using var command = db.Database.GetDbConnection().CreateCommand();
                    command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                    return Convert.ToInt64(await command.ExecuteScalarAsync(stopping), provider: null) == 0;
                },
                stopping);
        }
        catch (Exception failure) when (FullDisk.Passes(failure))
        {
            return false;
        }
    }
}
