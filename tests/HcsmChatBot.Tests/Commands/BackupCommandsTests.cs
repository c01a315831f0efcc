using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using HcsmChatBot.Tests.Storage;

namespace HcsmChatBot.Tests.Commands;

/// <summary>backup, verify and restore, as a volunteer types them.</summary>
public sealed class BackupCommandsTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_is_made_beside_a_running_bot_verified_and_restored_when_it_is_stopped()
    {
        string backup;
        using (var database = Database.OpenToWrite(folder.File("data")))
        using (var store = Stores.Over(database))
        {
            await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(10, "said")), default);
            var made = await BuiltBot.RunAsync(folder, "backup");
            Assert.Equal((0, ""), (made.ExitCode, made.Error));
            backup = Assert.Single(Directory.GetFiles(folder.File("data/backups")));
            Assert.Matches("hcsmchatbot-[0-9]{8}T[0-9]{6}Z[.]db$", backup);
            Assert.Contains("1 chats, 1 messages, verified", made.Output, StringComparison.Ordinal);
            Assert.Contains("another bot is using it", (await BuiltBot.RunAsync(folder, "restore", backup)).OnlyLine(), StringComparison.Ordinal);
        }

        var restored = await BuiltBot.RunAsync(folder, "restore", backup);

        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Contains("hcsmchatbot-before-restore-", restored.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await BuiltBot.RunAsync(folder, "verify")).ExitCode);
        Assert.Equal(0, (await BuiltBot.RunAsync(folder, "verify", backup)).ExitCode);
    }

    [Fact]
    public async Task A_message_that_was_changed_is_told_by_its_chat_alone_and_no_backup_is_made()
    {
        using (var database = Database.OpenToWrite(folder.File("data")))
        using (var store = Stores.Over(database))
        {
            await store.SaveAsync(ArchivedChat.Kept(ArchivedChat.Message(10, "said")), default);
            await store.TellSqliteAsync("UPDATE Messages SET Text = 'forged'");
        }

        var verified = await BuiltBot.RunAsync(folder, "verify");
        var backup = await BuiltBot.RunAsync(folder, "backup", "--out", folder.File("mine.db"));

        Assert.Equal((1, 1), (verified.ExitCode, backup.ExitCode));
        Assert.Contains("Chat 7: 1 messages altered", verified.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", verified.Output + backup.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("mine.db")));
    }

    [Theory]
    [InlineData("verify", "none.db")]
    [InlineData("verify")]
    [InlineData("backup")]
    [InlineData("restore", "none.db")]
    public async Task What_is_not_there_is_told_in_one_line(params string[] arguments) =>
        Assert.Contains("expected", (await BuiltBot.RunAsync(folder, arguments)).OnlyLine(), StringComparison.Ordinal);
}
