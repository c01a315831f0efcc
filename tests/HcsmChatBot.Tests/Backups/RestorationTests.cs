using HcsmChatBot.Backups;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Tests.Storage;

namespace HcsmChatBot.Tests.Backups;

/// <summary>A backup takes the place of the database, whole or not at all, and without what was erased since.</summary>
public sealed class RestorationTests : IDisposable
{
    private const string Canary = "canary-c0de";

    private readonly TestFolder folder = new();
    private readonly ManualTime time = new(ArchivedChat.Now);
    private readonly StorageOptions options;

    public RestorationTests() => options = new StorageOptions { Directory = folder.File("data") };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_database_that_was_there_is_renamed_and_the_backup_is_in_its_place()
    {
        var backup = await BackupOfAsync("first");
        await InAsync(store => store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(11, "second")), default));

        var restored = await RestoreAsync(backup);

        Assert.Equal(folder.File("data/hcsmchatbot-before-restore-20261104T180000Z.db"), restored.PutAside);
        Assert.Equal((1, 2), (restored.Verdict.Messages, (await ChainVerification.OfFileAsync(restored.PutAside!, default)).Messages));
        Assert.Equal(1, (await ChainVerification.OfFileAsync(Database.FileIn(options.Directory), default)).Messages);
        Assert.False(Directory.Exists(folder.File("data/restoring")));
    }

    [Fact]
    [Trait("Fault", "56")]
    public async Task A_database_that_was_deleted_comes_back()
    {
        var backup = await BackupOfAsync("first");
        foreach (var file in Directory.GetFiles(options.Directory, "hcsmchatbot.db*"))
            File.Delete(file);

        Assert.Null((await RestoreAsync(backup)).PutAside);
        Assert.Equal(1, (await ChainVerification.OfFileAsync(Database.FileIn(options.Directory), default)).Messages);
    }

    [Fact]
    [Trait("Fault", "54")]
    [Trait("Fault", "56")]
    public async Task What_was_erased_since_is_in_no_file_that_the_bot_will_read()
    {
        var backup = await BackupOfAsync(Canary);
        await InAsync(store => store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default));
        Assert.NotEmpty(DatabaseFiles.With(Canary, options.Backups));

        Assert.Equal(1, (await RestoreAsync(backup)).ErasedAgain);

        Assert.Equal([Path.GetRelativePath(options.Directory, backup)], DatabaseFiles.With(Canary, options.Directory));
    }

    [Fact]
    [Trait("Fault", "54")]
    [Trait("Fault", "56")]
    public async Task Where_the_database_is_gone_the_journal_beside_the_backups_knows_what_was_erased()
    {
        var backup = await BackupOfAsync(Canary);
        await InAsync(async store =>
        {
            await store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
            ErasureFile.Write(options.Backups, await store.ErasuresAsync(default));
        });
        File.Delete(Database.FileIn(options.Directory));

        Assert.Equal(1, (await RestoreAsync(backup)).ErasedAgain);
    }

    [Fact]
    public async Task Who_opted_out_since_has_opted_out_and_who_came_back_is_kept_again()
    {
        var backup = await BackupOfAsync(Canary);
        await InAsync(async store =>
        {
            await store.OptOutAsync(ArchivedChat.Guild, 77, default);
            await store.OptOutAsync(ArchivedChat.Guild, 78, default);
            time.Now += TimeSpan.FromMinutes(1);
            await store.OptInAsync(ArchivedChat.Guild, 78, default);
        });

        await RestoreAsync(backup);

        await InAsync(async store =>
        {
            Assert.True((await store.ParticipantAsync(ArchivedChat.Guild, 77, default))!.OptedOut);
            Assert.False((await store.ParticipantAsync(ArchivedChat.Guild, 78, default))!.OptedOut);
        });
    }

    [Fact]
    public async Task While_a_bot_runs_it_is_refused()
    {
        var backup = await BackupOfAsync("first");
        using var running = Database.OpenToWrite(options.Directory);

        Assert.Contains("another bot is using it", (await Assert.ThrowsAsync<SettingsException>(() => RestoreAsync(backup))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')", "newer version")]
    [InlineData("UPDATE Messages SET Text = 'forged'", "does not hold what was recorded")]
    [InlineData("DROP TABLE __EFMigrationsHistory", "no database of this bot")]
    public async Task What_cannot_be_used_is_refused_before_anything_is_touched(string change, string why)
    {
        var backup = await BackupOfAsync("first");
        using (var staged = Database.ReaderOf(backup))
        {
            staged.ConnectionString = staged.ConnectionString.Replace("ReadOnly", "ReadWrite", StringComparison.Ordinal);
            staged.Open();
            using var command = staged.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        }

        await AssertRefusedAsync(backup, why);
    }

    [Fact]
    public async Task A_damaged_file_is_refused()
    {
        await BackupOfAsync("first");
        await File.WriteAllTextAsync(folder.File("no.db"), "no database, but long enough to be read as one would be");

        await AssertRefusedAsync(folder.File("no.db"), "is no database or is damaged");
        await AssertRefusedAsync(folder.File("none.db"), "there is no such file");
    }

    [Fact]
    [Trait("Fault", "56")]
    public async Task Cut_off_between_the_two_names_the_next_start_finishes_it()
    {
        var backup = await BackupOfAsync("first");
        File.Copy(backup, RestoredFile.In(options.Directory));
        File.Move(Database.FileIn(options.Directory), folder.File("data/hcsmchatbot-before-restore-20261104T180000Z.db"));
        await File.WriteAllTextAsync(Database.FileIn(options.Directory) + "-wal", "of the old one");

        using var started = Database.OpenToWrite(options.Directory);

        Assert.Equal(1, (await ChainVerification.OfFileAsync(started.File, default)).Messages);
        Assert.Equal("of the old one", await File.ReadAllTextAsync(folder.File("data/hcsmchatbot-before-restore-20261104T180000Z.db-wal")));
    }

    private async Task AssertRefusedAsync(string file, string why)
    {
        var before = await File.ReadAllBytesAsync(Database.FileIn(options.Directory));
        Assert.Contains(why, (await Assert.ThrowsAsync<SettingsException>(() => RestoreAsync(file))).Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database.FileIn(options.Directory)));
        Assert.Empty(RestoredFile.PutAside(options.Directory));
    }

    private Task<Restored> RestoreAsync(string file) => new Restoration(options, time).RunAsync(file, default);

    private async Task<string> BackupOfAsync(string said)
    {
        await InAsync(store => store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(10, said)), default));
        var kept = new BackupFolder(options.Backups);
        kept.Prepare();
        await Backup.WriteAsync(Database.FileIn(options.Directory), kept.FileFor(time.Now), progress: null, default);
        return kept.FileFor(time.Now);
    }

    /// <summary>In a bot that starts and stops, and wipes.</summary>
    private async Task InAsync(Func<ChatStore, Task> work)
    {
        using var database = Database.OpenToWrite(options.Directory);
        using var store = Stores.Over(database, time: time);
        await work(store);
        await store.TryWipeAsync(default);
    }
}
