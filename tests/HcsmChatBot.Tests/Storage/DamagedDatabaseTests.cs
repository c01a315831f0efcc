using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Moq;

namespace HcsmChatBot.Tests.Storage;

/// <summary>The file of the database is not what SQLite has written: it is not written into any more, and a person is told what to do.</summary>
public sealed class DamagedDatabaseTests : IDisposable
{
    private const int Sector = 512;

    /// <summary>Of SQLite's own. https://sqlite.org/fileformat2.html</summary>
    private const int PageSize = 4096;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Fault", "33")]
    public async Task Whichever_sector_is_overwritten_the_start_refuses_in_one_line_or_reads_what_is_there()
    {
        await FillAsync();
        var sound = await File.ReadAllBytesAsync(FileOf(folder));
        var chance = new Random(33);
        var refused = 0;
        for (var i = 0; i < 60; i++)
        {
            using var copy = new TestFolder();
            await File.WriteAllBytesAsync(FileOf(copy), Overwritten(sound, chance));
            refused += await IsRefusedAsync(copy) ? 1 : 0;
        }

        // What no page uses and what people wrote has nothing that SQLite could check.
        Assert.InRange(refused, 10, 60);
    }

    [Fact]
    [Trait("Fault", "33")]
    public async Task What_is_damaged_is_left_as_it_is_for_whoever_mends_it()
    {
        await FillAsync();
        var damaged = await File.ReadAllBytesAsync(FileOf(folder));
        Array.Fill(damaged, (byte)0xa5, PageSize, damaged.Length - PageSize);
        await File.WriteAllBytesAsync(FileOf(folder), damaged);

        var refusal = Assert.Throws<SettingsException>(() => Database.OpenToWrite(folder.Path));

        Assert.StartsWith($"'{FileOf(folder)}' is no database, cannot be opened or is damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("bring back a backup", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(FileOf(folder)));
    }

    [Fact]
    [Trait("Fault", "33")]
    public async Task Damage_that_is_met_in_mid_run_ends_the_bot_and_nothing_more_is_written()
    {
        await FillAsync();
        using var database = Database.OpenToWrite(folder.Path);
        var lifetime = new Mock<IHostApplicationLifetime>();
        var log = new LevelLog<DamageWatch>();
        using var watch = new DamageWatch(database, lifetime.Object, log);
        await watch.StartAsync(default);
        using var store = Stores.Over(database);
        await using (var file = new FileStream(FileOf(folder), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = PageSize;
            await file.WriteAsync(Enumerable.Repeat((byte)0xa5, (int)file.Length - PageSize).ToArray());
        }

        await Assert.ThrowsAnyAsync<Exception>(() => store.LoadAsync(ArchivedChat.Now, default));
        await watch.ExecuteTask!;

        Assert.True(database.IsDamaged);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.HoldsMessageAsync(1, default));
        lifetime.Verify(host => host.StopApplication(), Times.Once);
        var (level, line) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Critical, level);
        Assert.Matches("^The database in .+ is damaged: nothing more is written into it, and the bot ends with status 2. Bring back a copy", line);
    }

    private static async Task<bool> IsRefusedAsync(TestFolder copy)
    {
        try
        {
            using var database = Database.OpenToWrite(copy.Path);
            await new HcsmChatBot.Archive.ArchiveReader(database).ListAsync(default);
            return false;
        }
        catch (SettingsException refusal)
        {
            Assert.StartsWith($"'{FileOf(copy)}' is", refusal.Message, StringComparison.Ordinal);
            return true;
        }
    }

    private static byte[] Overwritten(byte[] sound, Random chance)
    {
        var damaged = sound.ToArray();
        chance.NextBytes(damaged.AsSpan(chance.Next((damaged.Length / Sector) - 1) * Sector, Sector));
        return damaged;
    }

    private async Task FillAsync()
    {
        using var chat = new ArchivedChat();
        for (ulong id = 1; id <= 60; id++)
            await chat.KeepAsync(ArchivedChat.Message(id, new string('x', 40 * (int)id)));
        await chat.Store.TryWipeAsync(default);
        File.Copy(Path.Combine(chat.Folder, "hcsmchatbot.db"), FileOf(folder));
    }

    private static string FileOf(TestFolder folder) => folder.File("hcsmchatbot.db");
}
