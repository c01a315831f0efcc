using System.Data;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Doctor;

/// <summary>A question to SQLite itself, which changes nothing.</summary>
internal static class DatabaseQuestion
{
    /// <returns>The first column of each row.</returns>
    public static async Task<IReadOnlyList<T>> AskAsync<T>(BotDbContext context, string sql, CancellationToken stopping)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
            await connection.OpenAsync(stopping);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(stopping);
        List<T> first = [];
        while (await rows.ReadAsync(stopping))
            first.Add(rows.GetFieldValue<T>(0));
        return first;
    }
}
