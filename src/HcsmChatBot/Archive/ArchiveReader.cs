using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Archive;

/// <summary>Reads chats from the archive, beside the one who writes.</summary>
public sealed partial class ArchiveReader(Database database)
{
    /// <summary>Those that have opened, newest first.</summary>
    public async Task<IReadOnlyList<ChatEntry>> ListAsync(CancellationToken stopping)
    {
        await using var db = database.Reader();
        var rows = await db.Chats.Where(row => row.OpenedAt != 0).OrderByDescending(row => row.OpenedAt)
            .Select(row => new { row.Id, row.Title, row.OpenedAt, row.Status, Messages = db.Messages.Count(message => message.ChatId == row.Id) })
            .ToListAsync(stopping);
        return [.. rows.Select(row => new ChatEntry((ulong)row.Id, row.Title, DateTimeOffset.FromUnixTimeMilliseconds(row.OpenedAt), row.Status, row.Messages))];
    }

    /// <summary>A chat with all that was said in it; null when there is none with this id.</summary>
    public async Task<ChatRecord?> FindAsync(ulong chatId, CancellationToken stopping)
    {
        await using var db = database.Reader();
        if (await db.Chats.AsNoTracking().FirstOrDefaultAsync(row => row.Id == (long)chatId, stopping) is not { } row)
            return null;

        var chat = StoredJson.ReadChat(row.State);
        var messages = await db.Messages.AsNoTracking().Where(message => message.ChatId == (long)chatId).OrderBy(message => message.Id).ToListAsync(stopping);
        var reactions = await ReactionsAsync(db, chatId, stopping);
        var answerable = await AnswerableAsync(db, chat, messages, stopping);
        return new ChatRecord(
            chatId, (ulong)row.GuildId, chat.Plan.ChannelName, chat.Plan.Agenda, chat.Plan.Hosts.FirstOrDefault()?.Name, chat.SoFar?.OpenedAt,
            row.EndedAt is { } ended ? DateTimeOffset.FromUnixTimeMilliseconds(ended) : null,
            chat.SoFar?.Prompts ?? ImmutableArray<PostedPrompt>.Empty, [.. messages.Select(message => Read(message, reactions[message.Id]) with { SaidToAnswer = SaidOf(message, answerable) })])
        {
            ChannelId = (ulong)row.ChannelId,
            ThreadId = chat.SoFar?.ThreadId,
            Coverage = await CoverageAsync(db, chatId, stopping),
        };
    }

    private static async Task<ILookup<long, ArchivedReaction>> ReactionsAsync(BotDbContext db, ulong chatId, CancellationToken stopping)
    {
        // Rows are numbered as they come.
        var counts = await db.Reactions.FromSql($"SELECT r.* FROM Reactions r JOIN Messages m ON m.Id = r.MessageId WHERE m.ChatId = {(long)chatId} ORDER BY r.rowid")
            .AsNoTracking().ToListAsync(stopping);
        var people = await db.Reactors.FromSql($"SELECT r.* FROM Reactors r JOIN Messages m ON m.Id = r.MessageId WHERE m.ChatId = {(long)chatId} ORDER BY r.rowid")
            .AsNoTracking().ToListAsync(stopping);
        var by = people.ToLookup(row => (row.MessageId, row.Emoji), row => new Reactor((ulong)row.UserId, row.Name));
        return counts.ToLookup(row => row.MessageId, row => new ArchivedReaction(NameOf(row.Emoji), row.Count, [.. by[(row.MessageId, row.Emoji)]]));
    }

    /// <summary>A guild's own emoji is kept as "name:id".</summary>
    private static string NameOf(string emoji) => emoji.Split(':') is [{ Length: > 0 } name, _] ? name : emoji;

    private static ArchivedMessage Read(MessageRow row, IEnumerable<ArchivedReaction> reactions) => new(
        (ulong)row.Id, (ulong)row.ChannelId, (ulong)row.AuthorId, row.AuthorName, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Text, (ulong?)row.ReplyTo,
        new Filing(TopicLabel.Parse(row.Topic), Enum.Parse<FiledBecause>(row.FiledBecause)))
    {
        Standing = Enum.Parse<MessageStanding>(row.Standing),
        EditedAt = row.EditedAt is { } edited ? DateTimeOffset.FromUnixTimeMilliseconds(edited) : null,
        Attachments = StoredJson.ReadFiles(row.Attachments),
        Embeds = StoredJson.ReadEmbeds(row.Embeds),
        Reactions = [.. reactions],
    };
}

/// <summary>A chat in the list of the archive.</summary>
public sealed record ChatEntry(ulong Id, string Title, DateTimeOffset OpenedAt, string Status, int Messages);
