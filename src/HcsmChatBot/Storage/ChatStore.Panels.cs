using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>Where panels stand, and what was done in a chat.</summary>
public sealed partial class ChatStore
{
    /// <summary>A copy; null where the chat has no panel.</summary>
    public Task<PanelRow?> PanelAsync(ulong chatId, CancellationToken stopping) =>
        InTurnAsync(() => db.Panels.AsNoTracking().FirstOrDefaultAsync(row => row.ChatId == (long)chatId, stopping), stopping);

    /// <summary>Nothing is stored for a chat that was forgotten meanwhile.</summary>
    public Task SavePanelAsync(PanelRow panel, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (!await db.Chats.AnyAsync(row => row.Id == panel.ChatId, stopping))
                return 0;
            if (await db.Panels.FindAsync([panel.ChatId], stopping) is { } known)
                db.Entry(known).CurrentValues.SetValues(panel);
            else
                db.Panels.Add(panel);
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    public Task DropPanelAsync(ulong chatId, CancellationToken stopping) =>
        InTurnAsync(() => db.Panels.Where(row => row.ChatId == (long)chatId).ExecuteDeleteAsync(stopping), stopping);

    /// <summary>The newest deeds of these kinds in a chat, the oldest of them first; not those that changed nothing.</summary>
    public Task<ImmutableArray<Deed>> DeedsAsync(ulong chatId, IReadOnlyCollection<string> kinds, int most, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var rows = await db.Events.AsNoTracking()
                .Where(row => row.ChatId == (long)chatId && kinds.Contains(row.Kind))
                .Where(row => row.Outcome == null || (row.Outcome != nameof(ChatAnswer.Refused) && row.Outcome != nameof(ChatAnswer.JustDone) && row.Outcome != Deed.Nothing))
                .OrderByDescending(row => row.Id).Take(most).ToListAsync(stopping);
            return rows.AsEnumerable().Reverse()
                .Select(row => new Deed(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Kind, (ulong?)row.UserId, row.About, row.Outcome)).ToImmutableArray();
        },
        stopping);
}
