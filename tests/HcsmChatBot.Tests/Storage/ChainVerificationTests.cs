using System.Globalization;
using HcsmChatBot.Archive;
using HcsmChatBot.Backups;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Tests.Storage;

/// <summary>What is archived is held against what was recorded of it; what the bot itself erases or edits is no fault.</summary>
public sealed class ChainVerificationTests : IDisposable
{
    private const int Flips = 250;

    private readonly ArchivedChat chat = new();

    public void Dispose() => chat.Dispose();

    [Fact]
    public void All_that_is_stored_of_a_message_is_in_its_hash()
    {
        var stored = chat.Store.Writer.Model.FindEntityType(typeof(MessageRow))!.GetProperties().Select(property => property.Name);

        Assert.Equal(MessageSeal.Columns.Append("Salt").Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_bot_keeps_edits_and_erases_is_as_it_was_recorded()
    {
        await FillAsync();
        await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(10, "better") with { EditedTimestamp = ArchivedChat.Now }));
        await chat.AmendAsync(new Amendment.Deleted([11], AwaitedIn: null));
        await chat.Store.OptOutAsync(ArchivedChat.Guild, 5, default);
        await chat.Store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        var verdict = await VerifyAsync();

        Assert.True(verdict.IsWhole);
        Assert.Equal((1, 90), (verdict.Chats, verdict.Messages));
    }

    [Fact]
    public async Task What_is_erased_loses_its_salt_and_the_hash_of_it_stays_in_the_chain()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "yes"));
        var recorded = await ReadAsync(db => db.ChainLinks.SingleAsync());
        Assert.Equal(MessageSeal.SaltLength, (await ReadAsync(db => db.Messages.SingleAsync())).Salt!.Length);

        await chat.Store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        Assert.Null((await ReadAsync(db => db.Messages.SingleAsync())).Salt);
        Assert.Equal(recorded.Hash, (await ReadAsync(db => db.ChainLinks.OrderBy(link => link.Number).FirstAsync())).Hash);
        Assert.True((await VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task The_same_words_have_another_hash_each_time_so_that_none_can_be_guessed()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "yes"));
        await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(10, "no") with { EditedTimestamp = ArchivedChat.Now }));
        await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(10, "yes") with { EditedTimestamp = ArchivedChat.Now.AddMinutes(1) }));

        Assert.Equal(3, (await ReadAsync(db => db.ChainLinks.ToListAsync())).DistinctBy(link => Convert.ToHexString(link.Hash)).Count());
    }

    [Theory]
    [Trait("Fault", "33")]
    [InlineData("UPDATE Messages SET Text = 'forged' WHERE Id = 20", "1 0 0 False")]
    [InlineData("UPDATE Messages SET Topic = 'T9' WHERE Id = 20", "1 0 0 False")]
    [InlineData("UPDATE Messages SET Text = '', AuthorId = 0, AuthorName = '', Standing = 'Deleted', Salt = NULL WHERE Id = 20", "1 0 0 False")]
    [InlineData("UPDATE Messages SET Salt = zeroblob(16) WHERE Id = 20", "1 0 0 False")]
    [InlineData("DELETE FROM Messages WHERE Id = 20", "0 1 0 False")]
    [InlineData("UPDATE Messages SET Id = 9999 WHERE Id = 20", "0 1 1 False")]
    [InlineData("DELETE FROM ChainLinks WHERE Number = 5", "0 0 1 True")]
    [InlineData("DELETE FROM ChainLinks WHERE Number = 90; DELETE FROM Messages WHERE Id = 99", "0 0 0 True")]
    [InlineData("UPDATE ChainLinks SET MessageId = MessageId + 1 WHERE Number = 90", "0 1 1 True")]
    [InlineData("DELETE FROM Chains", "0 0 0 True")]
    public async Task What_somebody_else_changed_is_found_and_its_chat_is_named(string change, string found)
    {
        await FillAsync();

        await chat.Store.TellSqliteAsync(change);

        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal((ArchivedChat.ChatId, found), (finding.ChatId, $"{finding.Altered} {finding.Missing} {finding.Unrecorded} {finding.IsBroken}"));
    }

    [Fact]
    public async Task Chats_of_before_there_were_chains_get_theirs_at_the_start()
    {
        using var folder = new TestFolder();
        using (var database = Database.OpenToWrite(folder.Path))
        using (var store = Stores.Over(database))
        {
            await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(10, "yes")), default);
            await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(11, "no", author: 5)), default);
            await store.OptOutAsync(ArchivedChat.Guild, 5, default);
            await store.TellSqliteAsync("DELETE FROM ChainLinks; DELETE FROM Chains; UPDATE Messages SET Salt = NULL");
        }

        using var again = Database.OpenToWrite(folder.Path);

        var verdict = await ChainVerification.OfFileAsync(again.File, default);
        Assert.True(verdict.IsWhole);
        Assert.Equal((1, 2), (verdict.Chats, verdict.Messages));
    }

    /// <summary>Any bit of the file, again and again: whenever what is read of a message is another thing, or cannot be read, it is found.</summary>
    [Fact]
    [Trait("Fault", "33")]
    public async Task Every_flipped_bit_that_changes_what_is_kept_is_found()
    {
        await FillAsync();
        using var folder = new TestFolder();
        var copy = folder.File("copy.db");
        await Backup.WriteAsync(chat.Database.File, copy, progress: null, default);
        var (whole, random) = (Stored(copy), new Random(20261104));
        var (changed, tried) = (0, 0);
        for (; changed < Flips; tried++)
        {
            var (offset, bit) = (random.NextInt64(new FileInfo(copy).Length), 1 << random.Next(8));
            Flip(copy, offset, bit);
            if (Stored(copy) != whole)
            {
                changed++;
                Assert.False(await IsWholeAsync(copy), string.Create(CultureInfo.InvariantCulture, $"bit {bit} at {offset}, try {tried}"));
            }

            Flip(copy, offset, bit);
        }

        Assert.True(await IsWholeAsync(copy));
    }

    private static void Flip(string file, long offset, int bit)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = offset;
        var value = stream.ReadByte();
        stream.Position = offset;
        stream.WriteByte((byte)(value ^ bit));
    }

    /// <summary>By other means than the verification's.</summary>
    private static string? Stored(string file)
    {
        try
        {
            using var reader = Database.ReaderOf(file);
            reader.Open();
            using var command = reader.CreateCommand();
            command.CommandText = "SELECT group_concat(quote(Id) || quote(ChatId) || quote(GuildId) || quote(ChannelId) || quote(AuthorId) || quote(AuthorName) || quote(At) || quote(Text)"
                + " || quote(ReplyTo) || quote(Topic) || quote(FiledBecause) || quote(SaidToAnswer) || quote(Standing) || quote(EditedAt) || quote(Attachments) || quote(Embeds)) FROM Messages NOT INDEXED";
            return (string)command.ExecuteScalar()!;
        }
        catch (Exception failure) when (failure is Microsoft.Data.Sqlite.SqliteException or InvalidCastException)
        {
            return null;
        }
    }

    private static async Task<bool> IsWholeAsync(string file)
    {
        try
        {
            return (await ChainVerification.OfFileAsync(file, default)).IsWhole;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return false;
        }
    }

    /// <summary>90 messages, some with files and previews, some longer than a page.</summary>
    private async Task FillAsync()
    {
        for (ulong id = 10; id < 100; id++)
        {
            await chat.KeepAsync(ArchivedChat.Message(id, string.Concat(Enumerable.Repeat($"{id}: Größe \uFFFD 👍 ", (int)(id % 30 == 0 ? 400 : id % 7 * 6))), author: id % 2 == 0 ? 5UL : ArchivedChat.Pat) with
            {
                Attachments = id % 5 == 0 ? [new Attachment { Filename = $"{id}.pdf" }] : [],
                Embeds = id % 9 == 0 ? [new Embed { Title = "A page", Url = $"https://example.org/{id}" }] : [],
            });
        }
    }

    private Task<ChainVerdict> VerifyAsync() => ChainVerification.OfFileAsync(chat.Database.File, default);

    private async Task<T> ReadAsync<T>(Func<BotDbContext, Task<T>> read)
    {
        await using var reader = chat.Database.Reader();
        return await read(reader);
    }
}
