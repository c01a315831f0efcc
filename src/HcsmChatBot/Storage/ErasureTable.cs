using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Storage;

/// <summary>The journal of erasures that a database file holds, whatever version of the bot it is of.</summary>
public static class ErasureTable
{
    public static async Task<ImmutableArray<Erasure>> ReadAsync(string file, CancellationToken stopping)
    {
        await using var reader = Database.ReaderOf(file);
        await reader.OpenAsync(stopping);
        if (!await reader.HasTableAsync("Erasures", stopping))
            return [];
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT At, Kind, GuildId, Subject FROM Erasures ORDER BY Number";
        await using var rows = await command.ExecuteReaderAsync(stopping);
        var journal = ImmutableArray.CreateBuilder<Erasure>();
        while (await rows.ReadAsync(stopping))
            journal.Add(Erasure.Of(new ErasureRow { At = rows.GetInt64(0), Kind = rows.GetString(1), GuildId = rows.GetInt64(2), Subject = rows.GetInt64(3) }));
        return journal.ToImmutable();
    }

    internal static async Task<bool> HasTableAsync(this SqliteConnection reader, string table, CancellationToken stopping)
    {
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $name";
        command.Parameters.AddWithValue("$name", table);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stopping), provider: null) > 0;
    }
}
