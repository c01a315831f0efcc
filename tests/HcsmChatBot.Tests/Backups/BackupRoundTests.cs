using HcsmChatBot.Archive;
using HcsmChatBot.Backups;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Tests.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Tests.Backups;

/// <summary>Backups by the clock: when they are due, how many stay, and what was erased goes from them too.</summary>
public sealed class BackupRoundTests : IDisposable
{
    private const string Canary = "canary-81d4";

    private readonly TestFolder folder = new();
    private readonly ManualTime time = new(ArchivedChat.Now);
    private readonly LevelLog<BackupRound> log = new();
    private readonly StorageOptions options;
    private readonly BackupState state;
    private readonly Database database;
    private readonly ChatStore store;

    public BackupRoundTests()
    {
        options = new StorageOptions { Directory = folder.File("data"), BackupDirectory = folder.File("kept"), KeepBackups = 3 };
        state = new BackupState(options);
        database = Database.OpenToWrite(options.Directory);
        store = Stores.Over(database, time: time);
    }

    public void Dispose()
    {
        store.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task One_is_made_when_the_newest_is_old_enough_and_not_before()
    {
        await RunAsync();
        time.Now += TimeSpan.FromHours(23.9);
        await RunAsync();
        Assert.Equal(["hcsmchatbot-20261104T180000Z.db"], Made());

        time.Now += TimeSpan.FromHours(3 * 24);
        await RunAsync();

        Assert.Equal(["hcsmchatbot-20261104T180000Z.db", "hcsmchatbot-20261108T175400Z.db"], Made());
        Assert.Equal((time.Now, true, true), (state.NewestAt, state.ChainsAreWhole, state.LastRoundWentWell));
    }

    [Fact]
    public async Task The_oldest_go_when_there_are_more_than_are_kept_and_other_files_stay()
    {
        Directory.CreateDirectory(options.Backups);
        await File.WriteAllTextAsync(Path.Combine(options.Backups, "hcsmchatbot-of-my-own.db"), "");
        for (var day = 0; day < 5; day++, time.Now += TimeSpan.FromDays(1))
            await RunAsync();

        Assert.Equal(["hcsmchatbot-20261106T180000Z.db", "hcsmchatbot-20261107T180000Z.db", "hcsmchatbot-20261108T180000Z.db", "hcsmchatbot-of-my-own.db"], Made());
    }

    [Fact]
    public async Task One_that_fails_is_told_earlier_ones_stay_without_what_is_erased_and_it_is_tried_again()
    {
        await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(10, Canary)), default);
        await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(11, "said", author: 5)), default);
        options.KeepBackups = 1;
        await RunAsync();
        time.Now += TimeSpan.FromDays(1);
        await store.TellSqliteAsync("UPDATE Messages SET Topic = 'T9' WHERE Id = 11");
        await RunAsync();
        Assert.Equal(["hcsmchatbot-20261104T180000Z.db"], Made());
        Assert.Equal((false, false), (state.ChainsAreWhole, state.LastRoundWentWell));
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error);
        await store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        await RunAsync();
        Assert.Empty(DatabaseFiles.With(Canary, options.Backups));

        await store.TellSqliteAsync("DELETE FROM ChainLinks; DELETE FROM Chains; DELETE FROM Messages");
        time.Now += TimeSpan.FromHours(1);
        await RunAsync();

        Assert.Equal(["hcsmchatbot-20261105T190000Z.db"], Made());
    }

    [Fact]
    public async Task Switched_off_it_makes_none()
    {
        options.BackupHours = 0;

        await RunAsync();

        Assert.False(Directory.Exists(options.Backups));
    }

    public static TheoryData<string, Func<ChatStore, Task>> Erasures => new()
    {
        { "deleted", store => store.AmendAsync(new Amendment.Deleted([10, 11], null), null, default) },
        { "edited", store => Task.WhenAll(EditAsync(store, 10), EditAsync(store, 11)) },
        { "erased", store => store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default) },
        { "withheld", store => store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default) },
        { "departed", store => store.ForgetGuildAsync(ArchivedChat.Guild, default) },
    };

    [Theory]
    [Trait("Fault", "54")]
    [MemberData(nameof(Erasures))]
    public async Task What_is_erased_is_in_no_file_once_the_next_backup_is_made(string how, Func<ChatStore, Task> erase)
    {
        foreach (var id in (ulong[])[10, 11])
            await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(id, Canary + new string('x', 5000))), default);
        await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(12, "survivor-3a", author: 5), chatId: 9, guildId: 8), default);
        for (var day = 0; day < 2; day++, time.Now += TimeSpan.FromDays(1))
            await RunAsync();
        Assert.Equal(2, DatabaseFiles.With(Canary, options.Backups).Length);

        await erase(store);
        Assert.True(await store.TryWipeAsync(default));
        await RunAsync();

        Assert.True(DatabaseFiles.With(Canary, folder.Path) is [], how);
        Assert.Equal(3, DatabaseFiles.With("survivor-3a", options.Backups).Length);
        Assert.Equal(3, Made().Length);
        foreach (var backup in new BackupFolder(options.Backups).All)
            Assert.True((await ChainVerification.OfFileAsync(backup.Path, default)).IsWhole);
        Assert.Contains(ErasureFile.Read(options.Backups), erasure => erasure.GuildId == ArchivedChat.Guild);
    }

    [Fact]
    public async Task What_cannot_be_cleaned_is_named_and_the_others_are_cleaned()
    {
        await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(10, Canary)), default);
        await RunAsync();
        var damaged = Path.Combine(options.Backups, "hcsmchatbot-20261101T000000Z.db");
        await File.WriteAllTextAsync(damaged, "no database, but long enough to be read as one would be");
        await store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        time.Now += TimeSpan.FromDays(1);

        await RunAsync();

        Assert.Empty(DatabaseFiles.With(Canary, options.Backups));
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Line.Contains(damaged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_process_left_half_made_goes()
    {
        await RunAsync();
        Directory.CreateDirectory(Path.Combine(options.Backups, "hcsmchatbot-20261104T180000Z.db.cleaning"));
        var partial = Path.Combine(options.Backups, "hcsmchatbot-20261103T180000Z.db.77.partial");
        await File.WriteAllTextAsync(partial, Canary);
        File.SetLastWriteTimeUtc(partial, ArchivedChat.Now.UtcDateTime.AddDays(-2));

        time.Now += TimeSpan.FromDays(1);
        await RunAsync();

        Assert.All(Directory.GetFileSystemEntries(options.Backups, "*.db*"), file => Assert.EndsWith(".db", file, StringComparison.Ordinal));
    }

    private static Task EditAsync(ChatStore store, ulong id) =>
        store.AmendAsync(new Amendment.Changed(ArchivedChat.Message(id, "better") with { EditedTimestamp = ArchivedChat.Now.AddMinutes(1) }), null, default);

    private Task RunAsync() => new BackupRound(database, store, options, state, time, log).RunAsync(default);

    private string[] Made() => [.. Directory.GetFiles(options.Backups, "*.db").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
