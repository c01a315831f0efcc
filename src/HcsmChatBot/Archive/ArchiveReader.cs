using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Archive;

/// <summary>Reads chats from the archive, beside the one who writes.</summary>
public sealed class ArchiveReader(Database database)
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
        return new ChatRecord(
            chatId, (ulong)row.GuildId, chat.Plan.ChannelName, chat.Plan.Agenda, chat.Plan.Hosts.FirstOrDefault()?.Name, chat.SoFar?.OpenedAt,
            row.EndedAt is { } ended ? DateTimeOffset.FromUnixTimeMilliseconds(ended) : null,
            chat.SoFar?.Prompts ?? ImmutableArray<PostedPrompt>.Empty, [.. messages.Select(Read)]);
    }

    private static ArchivedMessage Read(MessageRow row) => new(
        (ulong)row.Id, (ulong)row.ChannelId, (ulong)row.AuthorId, row.AuthorName, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Text, (ulong?)row.ReplyTo,
        new Filing(TopicLabel.Parse(row.Topic), Enum.Parse<FiledBecause>(row.FiledBecause)));
}

/// <summary>A chat in the list of the archive.</summary>
public sealed record ChatEntry(ulong Id, string Title, DateTimeOffset OpenedAt, string Status, int Messages);
