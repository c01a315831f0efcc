using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Panel;

/// <summary>Reads from the archive, beside the one who writes, what the panel shows of the talk.</summary>
public sealed class AttentionReader(Database database, ArchiveReader archive)
{
    /// <param name="chat">One that has opened.</param>
    /// <param name="talk">What the same reader followed at the looks before.</param>
    public async Task<Attention> ReadAsync(Chat chat, FollowedTalk talk, DateTimeOffset at, CancellationToken stopping)
    {
        await using var db = database.Reader();
        var (chatId, guildId, openedAt) = ((long)chat.Plan.Id, (long)chat.Plan.GuildId, chat.SoFar!.OpenedAt.ToUnixTimeMilliseconds());
        var said = await db.Database.SqlQuery<SaidRow>(
            $"""
            SELECT Id, ChannelId, AuthorId, At, ReplyTo, SaidToAnswer, Topic, FiledBecause, Standing, EditedAt,
                CASE WHEN instr(Text, '<@') > 0 OR instr(Text, '?') > 0 OR instr(Text, '？') > 0 OR instr(Text, '؟') > 0 THEN Text ELSE '' END AS Text
            FROM Messages WHERE ChatId = {chatId}
            """).OrderBy(row => row.Id).ToListAsync(stopping);
        var welcomed = await db.Participants
            .Where(row => row.GuildId == guildId && row.WelcomedAt != null && row.FirstPostAt >= openedAt)
            .Select(row => row.UserId).ToListAsync(stopping);
        var linked = (await talk.FollowAsync(chat, said, archive, stopping)).Where(row => row.Standing != nameof(MessageStanding.Deleted)).ToArray();
        return Attention.Of(chat, linked, new HashSet<long>([.. welcomed, .. AboutToBeWelcomed(chat)]), at);
    }

    /// <summary>While the bot holds its welcome back, people have time to be faster.</summary>
    private static IEnumerable<long> AboutToBeWelcomed(Chat chat) => chat is Chat.Open open ? open.Held.Select(held => (long)held.Welcome.Newcomer.UserId) : [];
}
