using System.Collections.Immutable;
using HcsmChatBot.Calendar;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>Where chats stand in Discord's list of events, and which reminders of them were posted.</summary>
public sealed partial class ChatStore
{
    /// <summary>Null where no event shows the chat, as far as is known.</summary>
    public Task<ShownEvent?> ShownEventAsync(ulong chatId, CancellationToken stopping) => InTurnAsync(
        async () => await db.Calendar.AsNoTracking().FirstOrDefaultAsync(row => row.ChatId == (long)chatId, stopping) is { } row ? new ShownEvent((ulong)row.EventId, row.Shown) : null,
        stopping);

    public Task SaveShownEventAsync(ChatPlan plan, ShownEvent shown, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var row = await db.Calendar.FindAsync([(long)plan.Id], stopping)
                ?? db.Calendar.Add(new CalendarRow { ChatId = (long)plan.Id, GuildId = (long)plan.GuildId, Shown = "" }).Entity;
            (row.EventId, row.Shown) = ((long)shown.Id, shown.Digest);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    public Task DropShownEventAsync(ulong chatId, CancellationToken stopping) =>
        InTurnAsync(() => db.Calendar.Where(row => row.ChatId == (long)chatId).ExecuteDeleteAsync(stopping), stopping);

    /// <summary>The chats that an event shows, the ones that are over or were called off among them.</summary>
    public Task<ImmutableArray<Chat>> ShownChatsAsync(CancellationToken stopping) => InTurnAsync(
        async () => (await db.Chats.AsNoTracking().Where(chat => db.Calendar.Any(row => row.ChatId == chat.Id)).Select(chat => chat.State).ToListAsync(stopping))
            .Select(StoredJson.ReadChat).ToImmutableArray(),
        stopping);

    /// <summary>Notes that a reminder is about to be posted.</summary>
    public Task<ReminderStanding> BeginReminderAsync(ChatPlan plan, Reminder reminder, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (await FindReminderAsync(plan.Id, reminder, stopping) is { } row)
                return row.PostedAt is null ? ReminderStanding.Tried : ReminderStanding.Posted;
            db.Reminders.Add(new ReminderRow
            {
                ChatId = (long)plan.Id,
                GuildId = (long)plan.GuildId,
                MinutesBefore = (int)reminder.Before.TotalMinutes,
                StartsAt = reminder.StartsAt.ToUnixTimeMilliseconds(),
                TriedAt = Now,
            });
            await db.SaveChangesAsync(stopping);
            return ReminderStanding.New;
        },
        stopping);

    public Task EndReminderAsync(ulong chatId, Reminder reminder, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (await FindReminderAsync(chatId, reminder, stopping) is { } row)
                row.PostedAt = Now;
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    private ValueTask<ReminderRow?> FindReminderAsync(ulong chatId, Reminder reminder, CancellationToken stopping) =>
        db.Reminders.FindAsync([(long)chatId, (int)reminder.Before.TotalMinutes, reminder.StartsAt.ToUnixTimeMilliseconds()], stopping);
}
