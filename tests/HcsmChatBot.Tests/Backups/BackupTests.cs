using HcsmChatBot.Backups;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;

namespace HcsmChatBot.Tests.Backups;

/// <summary>A copy is made while the bot writes, is held against what it was made of, and is there whole or not at all.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly ArchivedChat chat = new();
    private readonly TestFolder folder = new();

    public void Dispose()
    {
        chat.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_copy_that_is_made_while_the_bot_writes_is_of_one_instant_and_verifies()
    {
        for (ulong id = 10; id < 60; id++)
            await chat.KeepAsync(ArchivedChat.Message(id, new string('x', 3000)));
        using var over = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var id = 1000UL;
            for (; !over.IsCancellationRequested; id++)
                await chat.KeepAsync(ArchivedChat.Message(id, new string('y', 2000)));
            return id;
        });

        var before = 0;
        for (var i = 0; i < 5; i++)
        {
            var verdict = await Backup.WriteAsync(chat.Database.File, folder.File($"{i}.db"), progress: null, default);
            Assert.InRange(verdict.Messages, Math.Max(before, 50), int.MaxValue);
            before = verdict.Messages;
        }

        await over.CancelAsync();
        var written = await writing - 1000;
        Assert.Equal(written + 50, (ulong)(await chat.AllAsync()).Length);
        Assert.True((await ChainVerification.OfFileAsync(chat.Database.File, default)).IsWhole);
        Assert.Equal(["0.db", "1.db", "2.db", "3.db", "4.db"], Files());
    }

    [Fact]
    public async Task It_is_for_the_bots_own_account_alone()
    {
        await Backup.WriteAsync(chat.Database.File, folder.File("copy.db"), progress: null, default);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("copy.db")));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        await File.WriteAllTextAsync(folder.File("copy.db"), "mine");

        var refusal = await Assert.ThrowsAsync<SettingsException>(() => Backup.WriteAsync(chat.Database.File, folder.File("copy.db"), progress: null, default));

        Assert.Contains("copy.db", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.File("copy.db")));
    }

    [Fact]
    public async Task What_is_not_as_it_was_recorded_is_not_copied_over_good_backups()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "said"));
        await chat.Store.TellSqliteAsync("UPDATE Messages SET Text = 'never said'");

        var wrong = await Assert.ThrowsAsync<BackupException>(() => Backup.WriteAsync(chat.Database.File, folder.File("copy.db"), progress: null, default));

        Assert.Equal(ArchivedChat.ChatId, Assert.Single(wrong.Verdict!.Findings).ChatId);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task One_that_is_stopped_leaves_nothing()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "said"));
        using var stopped = new CancellationTokenSource();
        var once = new Stop(stopped);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Backup.WriteAsync(chat.Database.File, folder.File("copy.db"), once, stopped.Token));

        Assert.Empty(Files());
    }

    private string[] Files() => [.. Directory.GetFileSystemEntries(folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private sealed class Stop(CancellationTokenSource stopped) : IProgress<(long Done, long All)>
    {
        public void Report((long Done, long All) value) => stopped.Cancel();
    }
}
