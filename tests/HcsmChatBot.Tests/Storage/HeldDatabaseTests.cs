using HcsmChatBot.Archive;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Tests.Storage;

/// <summary>Another program keeps the database from being written: what was taken in waits, and is there once.</summary>
public sealed class HeldDatabaseTests : WaitingStoreTests
{
    [Fact]
    [Trait("Fault", "32")]
    public async Task An_event_waits_whole_until_the_other_lets_go_and_is_there_once()
    {
        progress.Begin(new GatewayEvent.Ready(new User(), 9, "session", new Uri("wss://gateway.example/"), []));
        var ticket = progress.Take(Stores.Dispatched(1));
        using var other = Hold();

        var saving = KeepAsync(10, ticket);
        await clock.StartedAsync();

        Assert.True(disk.IsFull);
        Assert.Equal(0, progress.Committed);
        Assert.False(await store.HoldsMessageAsync(10, default));
        Release(other);
        var again = KeepAsync(11);
        await again;
        Assert.False(saving.IsCompleted);
        Assert.StartsWith("Another program holds the database", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "32")]
    public async Task It_is_tried_again_after_a_pause_and_one_line_says_that_it_goes_on()
    {
        using var other = Hold();
        var saving = KeepAsync(10);
        await clock.PassAsync();
        await clock.PassAsync();
        Release(other);
        for (var tries = 0; !saving.IsCompleted && tries < 3; tries++)
            await Task.WhenAny(saving, clock.PassAsync());
        await saving;

        Assert.True(await store.HoldsMessageAsync(10, default));
        Assert.Single(await ReadAsync());
        Assert.Equal([LogLevel.Critical, LogLevel.Information], log.Lines.Select(line => line.Level));
    }

    [Fact]
    [Trait("Fault", "32")]
    public void Held_at_the_start_it_is_told_in_one_line()
    {
        using var held = new TestFolder();
        Database.OpenToWrite(held.Path).Dispose();
        using var other = Hold(held);

        var refusal = Assert.Throws<SettingsException>(() => Database.OpenToWrite(held.Path));

        Assert.StartsWith($"'{held.File("hcsmchatbot.db")}' is held by another program.", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<ulong>> ReadAsync() =>
        [.. (await new ArchiveReader(database).FindAsync(ArchivedChat.ChatId, default))!.Messages.Select(message => message.Id)];

    private SqliteConnection Hold(TestFolder? where = null)
    {
        var other = new SqliteConnection($"Data Source={(where ?? folder).File("hcsmchatbot.db")};Pooling=False");
        other.Open();
        Tell(other, "BEGIN IMMEDIATE");
        return other;
    }

    private static void Release(SqliteConnection other) => Tell(other, "ROLLBACK");

    private static void Tell(SqliteConnection other, string words)
    {
        using var command = other.CreateCommand();
        command.CommandText = words;
        command.ExecuteNonQuery();
    }
}
