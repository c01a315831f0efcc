using System.Collections.Immutable;
using System.Security.Cryptography;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Backups;

/// <summary>What a database holds as of one instant: of each table how many rows, and the SHA-256 of them in their order.</summary>
internal static class Fingerprint
{
    public static async Task<ImmutableSortedDictionary<string, (long Rows, string Hash)>> OfAsync(SqliteConnection reader, CancellationToken stopping)
    {
        var tables = ImmutableSortedDictionary.CreateBuilder<string, (long, string)>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(reader, stopping))
            tables[table] = await OfTableAsync(reader, table, stopping);
        return tables.ToImmutable();
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection reader, CancellationToken stopping)
    {
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
        await using var rows = await command.ExecuteReaderAsync(stopping);
        var names = new List<string>();
        while (await rows.ReadAsync(stopping))
            names.Add(rows.GetString(0));
        return names;
    }

    private static async Task<(long Rows, string Hash)> OfTableAsync(SqliteConnection reader, string table, CancellationToken stopping)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = reader.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\" NOT INDEXED";
        await using var rows = await command.ExecuteReaderAsync(stopping);
        var count = 0L;
        for (; await rows.ReadAsync(stopping); count++)
        {
            for (var i = 0; i < rows.FieldCount; i++)
                StoredHash.Append(sha, rows.GetValue(i));
        }

        return (count, Convert.ToHexString(sha.GetHashAndReset()));
    }
}
