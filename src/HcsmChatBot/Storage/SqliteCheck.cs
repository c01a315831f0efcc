using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Storage;

/// <summary>What SQLite finds wrong with a file, in its words: names of tables and numbers. https://sqlite.org/pragma.html#pragma_integrity_check</summary>
internal static class SqliteCheck
{
    private const int Enough = 5;

    public static async Task<ImmutableArray<string>> OfAsync(SqliteConnection reader, CancellationToken stopping)
    {
        var damage = ImmutableArray.CreateBuilder<string>();
        foreach (var pragma in (string[])[$"PRAGMA integrity_check({Enough})", "PRAGMA foreign_key_check"])
        {
            await using var command = reader.CreateCommand();
            command.CommandText = pragma;
            await using var rows = await command.ExecuteReaderAsync(stopping);
            while (await rows.ReadAsync(stopping))
                damage.Add(string.Join(' ', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i))));
        }

        damage.Remove("ok");
        return damage.ToImmutable();
    }
}
