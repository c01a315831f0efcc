using System.Collections.Immutable;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Suggestions;

/// <summary>What is kept of those who suggest topics goes when they wish so.</summary>
public sealed class Suggesters(SuggestionBook book, SuggestionWords suggestions, WaitingWords words, LiveChats chats, PlanDrafts drafts, ChatStore store, TimeProvider time)
{
    /// <summary>What of theirs waits goes, and they are named beside what was accepted no more, in no chat that was or will be.</summary>
    public async Task ForgetAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        var credits = (await store.CreditedAsync(guildId, userId, stopping)).SelectMany(suggestions.Credits).ToImmutableArray();
        book.Forget(guildId, userId);
        words.Forget(word => word.GuildId == guildId && word.UserId == userId);
        if (credits.IsEmpty)
            return;

        foreach (var chat in chats.All.Where(chat => chat.Current.Plan.GuildId == guildId))
        {
            await chat.DeliverAsync(new Delivery.Told(new ChatEvent.CreditErased(time.GetUtcNow(), credits)), stopping);
            await chat.SettleAsync(stopping);
        }

        drafts.ForgetCredits(guildId, credits);
        await store.EraseCreditsAsync(guildId, credits, stopping);
    }
}
