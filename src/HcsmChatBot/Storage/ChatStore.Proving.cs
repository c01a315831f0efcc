using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>Whether the database takes what is written.</summary>
public sealed partial class ChatStore
{
    /// <summary>Writes a number of no meaning into the database's header, as a transaction of its own. https://sqlite.org/pragma.html#pragma_user_version</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It cannot be written.</exception>
    public Task ProveWritableAsync(CancellationToken stopping) => OnceAsync(
        async () =>
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA user_version";
            var number = Convert.ToInt64(await command.ExecuteScalarAsync(stopping), provider: null);
            command.CommandText = $"PRAGMA user_version = {(number + 1) % int.MaxValue}";
            return await command.ExecuteNonQueryAsync(stopping);
        },
        stopping);
}
