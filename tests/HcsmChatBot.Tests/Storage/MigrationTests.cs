using System.Data.Common;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HcsmChatBot.Tests.Storage;

/// <summary>The schema is brought to the newest whatever became of the process that was at it; and a schema from the future is left alone.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Fault", "34")]
    public void Killed_at_any_statement_of_it_the_next_start_goes_through()
    {
        Database.OpenToWrite(folder.Path).Dispose();
        var whole = SchemaOf(folder.File("hcsmchatbot.db"));
        using var killed = new TestFolder();
        var images = new CrashImages(killed, each: 4);
        using (var context = new BotDbContext(new DbContextOptionsBuilder<BotDbContext>()
            .UseSqlite($"Data Source={killed.File("hcsmchatbot.db")};Pooling=False").AddInterceptors(images).Options))
        {
            context.Database.OpenConnection();
            context.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
            context.Database.Migrate();
        }

        Assert.InRange(images.Folders.Count, 15, 200);
        foreach (var image in images.Folders)
        {
            Database.OpenToWrite(image).Dispose();
            Assert.Equal(whole, SchemaOf(Path.Combine(image, "hcsmchatbot.db")));
        }
    }

    [Fact]
    [Trait("Fault", "35")]
    public void What_a_newer_version_has_written_is_refused_and_left_as_it_is()
    {
        Database.OpenToWrite(folder.Path).Dispose();
        Tell(folder.File("hcsmchatbot.db"), "INSERT INTO __EFMigrationsHistory VALUES ('99991231235959_KeepWhatIsToCome', '10.0.0')");
        var before = File.ReadAllBytes(folder.File("hcsmchatbot.db"));

        var refusal = Assert.Throws<SettingsException>(() => Database.OpenToWrite(folder.Path));

        Assert.StartsWith(
            $"'{folder.File("hcsmchatbot.db")}' was written by a newer version of the bot (schema 99991231235959_KeepWhatIsToCome). Expected one of this version or older", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.File("hcsmchatbot.db")));
    }

    private static string[] SchemaOf(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name || ': ' || ifnull(sql, '') FROM sqlite_master WHERE substr(name, 1, 4) <> '__EF' ORDER BY name";
        using var reader = command.ExecuteReader();
        var schema = new List<string>();
        while (reader.Read())
            schema.Add(reader.GetString(0));
        return [.. schema];
    }

    private static void Tell(string file, string words)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = words;
        command.ExecuteNonQuery();
    }

    /// <summary>What a process killed before a statement leaves: the files as they are then, without what only its memory knew.</summary>
    private sealed class CrashImages(TestFolder folder, int each) : DbCommandInterceptor
    {
        private int statements;

        public List<string> Folders { get; } = [];

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            if (statements++ % each == 0)
                Take();
            return result;
        }

        private void Take()
        {
            var image = Directory.CreateDirectory(folder.File($"image-{statements}")).FullName;
            foreach (var file in new[] { "hcsmchatbot.db", "hcsmchatbot.db-wal" }.Where(file => File.Exists(folder.File(file))))
                File.Copy(folder.File(file), Path.Combine(image, file));
            Folders.Add(image);
        }
    }
}
