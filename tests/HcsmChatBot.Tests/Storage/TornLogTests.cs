using HcsmChatBot.Tests.Archive;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Tests.Storage;

/// <summary>
/// What a power cut leaves of the write-ahead log, as far as one machine can imitate it: its end is missing, or was never written as it should.
/// https://sqlite.org/wal.html
/// </summary>
public sealed class TornLogTests : IDisposable
{
    private const int Messages = 60;
    private const int Cases = 150;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Fault", "30")]
    public async Task However_the_log_is_torn_the_archive_is_what_was_committed_up_to_some_moment()
    {
        var (database, log) = await WriteAsync();
        var chance = new Random(30);
        var held = new HashSet<int>();
        for (var i = 0; i < Cases; i++)
        {
            File.WriteAllBytes(folder.File("torn.db"), database);
            File.WriteAllBytes(folder.File("torn.db-wal"), Torn(log, i % 3, chance));
            held.Add(CountOfPrefix(folder.File("torn.db")));
        }

        Assert.True(held.Count > 20, $"Only {held.Count} different prefixes were met.");
        Assert.DoesNotContain(held, count => count > Messages);
    }

    /// <summary>Ended, overwritten or with a bit turned, at a place of chance.</summary>
    private static byte[] Torn(byte[] log, int how, Random chance)
    {
        var at = chance.Next(log.Length);
        if (how == 0)
            return log[..at];
        var torn = log.ToArray();
        if (how == 1)
            chance.NextBytes(torn.AsSpan(at, Math.Min(512, torn.Length - at)));
        else
            torn[at] ^= (byte)(1 << chance.Next(8));
        return torn;
    }

    /// <summary>Messages, and the event of each, are there up to one of them and none behind it.</summary>
    private static int CountOfPrefix(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Assert.Equal("ok", Tell(connection, "PRAGMA integrity_check"));
        var count = Convert.ToInt32(Tell(connection, "SELECT count(*) FROM Messages"), provider: null);
        Assert.Equal(count, Convert.ToInt32(Tell(connection, "SELECT ifnull(max(Id), 0) FROM Messages"), provider: null));
        Assert.Equal(count, Convert.ToInt32(Tell(connection, "SELECT count(*) FROM Events"), provider: null));
        return count;
    }

    private static object? Tell(SqliteConnection connection, string words)
    {
        using var command = connection.CreateCommand();
        command.CommandText = words;
        return command.ExecuteScalar();
    }

    private static async Task<(byte[] Database, byte[] Log)> WriteAsync()
    {
        using var chat = new ArchivedChat();
        for (ulong id = 1; id <= Messages; id++)
            await chat.KeepAsync(ArchivedChat.Message(id, $"Message {id}"));
        return (await BytesAsync("hcsmchatbot.db"), await BytesAsync("hcsmchatbot.db-wal"));

        async Task<byte[]> BytesAsync(string name)
        {
            await using var file = new FileStream(Path.Combine(chat.Folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            return bytes;
        }
    }
}
