using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What people say that messages answer. Who said it is with the event alone.</summary>
public sealed partial class ChatStore
{
    private const long AnswersNothing = 0;

    /// <summary>What stands of it; null where the message is not kept.</summary>
    public Task<StandingLink?> StandingLinkAsync(ulong messageId, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            if (await db.Messages.FindAsync([(long)messageId], stopping) is not { Standing: nameof(MessageStanding.Kept) } row)
                return null;
            if (row.SaidToAnswer is null or AnswersNothing)
                return new StandingLink(row.SaidToAnswer is null ? null : new SaidLink(null));
            var answered = await db.Messages.AsNoTracking().FirstOrDefaultAsync(
                message => message.Id == row.SaidToAnswer && message.ChatId == row.ChatId && message.Standing != nameof(MessageStanding.Deleted), stopping);
            return new StandingLink(new SaidLink((ulong)row.SaidToAnswer)) { PlaceId = (ulong?)answered?.ChannelId, AuthorName = answered?.AuthorName };
        },
        stopping);

    /// <summary>Of what is not kept nothing is said any more.</summary>
    private async Task RelinkAsync(Commit commit, CancellationToken stopping)
    {
        if (commit.Transition.Effects.OfType<ChatEffect.Relink>().FirstOrDefault() is { } relink
            && await db.Messages.FindAsync([(long)relink.MessageId], stopping) is { Standing: nameof(MessageStanding.Kept) } row
            && row.ChatId == (long)commit.Transition.Chat.Plan.Id)
            row.SaidToAnswer = relink.Said is { } said ? (long?)said.AnswersId ?? AnswersNothing : null;
    }
}
