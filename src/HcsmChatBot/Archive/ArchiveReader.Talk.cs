using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Archive;

/// <summary>Who answers whom, as far as people have said it.</summary>
public sealed partial class ArchiveReader
{
    /// <summary>What was said in a chat from one message to another, without what came of it; all its prompts.</summary>
    /// <param name="chat">One that has opened.</param>
    public async Task<ChatRecord> TalkAsync(Chat chat, ulong after, ulong until, CancellationToken stopping)
    {
        await using var db = database.Reader();
        var (plan, soFar) = (chat.Plan, chat.SoFar!);
        var rows = await db.Messages.AsNoTracking()
            .Where(row => row.ChatId == (long)plan.Id && row.Id > (long)after && row.Id <= (long)until).OrderBy(row => row.Id).ToListAsync(stopping);
        var answerable = await AnswerableAsync(db, chat, rows, stopping);
        return new ChatRecord(
            plan.Id, plan.GuildId, plan.ChannelName, plan.Agenda, HostName: null, soFar.OpenedAt, EndedAt: null, soFar.Prompts,
            [.. rows.Select(row => Read(row, []) with { SaidToAnswer = SaidOf(row, answerable) })])
        {
            ChannelId = plan.ChannelId,
            ThreadId = soFar.ThreadId,
        };
    }

    /// <summary>Of what people said is answered, what is still there.</summary>
    private static async Task<HashSet<long>> AnswerableAsync(BotDbContext db, Chat chat, List<MessageRow> rows, CancellationToken stopping)
    {
        var said = rows.Select(row => row.SaidToAnswer).OfType<long>().Distinct().ToArray();
        if (said is [])
            return [];
        var messages = await db.Messages
            .Where(row => said.Contains(row.Id) && row.ChatId == (long)chat.Plan.Id && row.Standing != nameof(MessageStanding.Deleted)).Select(row => row.Id).ToListAsync(stopping);
        return [.. messages, .. chat.SoFar?.Prompts.Select(prompt => (long)prompt.MessageId) ?? []];
    }

    private static SaidLink? SaidOf(MessageRow row, HashSet<long> answerable) => row.SaidToAnswer switch
    {
        0 => new SaidLink(null),
        { } id when answerable.Contains(id) => new SaidLink((ulong)id),
        _ => null,
    };
}
