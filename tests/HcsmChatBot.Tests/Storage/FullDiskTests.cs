using HcsmChatBot.Archive;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Tests.Archive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Tests.Storage;

/// <summary>The disk takes no more for a while: nothing that was taken in is lost, and whoever may not wait is told.</summary>
public sealed class FullDiskTests : WaitingStoreTests
{
    [Fact]
    [Trait("Fault", "31")]
    public async Task What_cannot_be_stored_waits_and_is_there_once_when_there_is_room()
    {
        await FillAsync();
        var saving = Enumerable.Range(0, 5).Select(i => KeepAsync((ulong)i + 10)).ToArray();
        for (var i = 0; i < saving.Length; i++)
            await clock.PassAsync();
        Assert.All(saving, save => Assert.False(save.IsCompleted));

        await MakeRoomAsync();
        for (var i = 0; i < saving.Length; i++)
            await clock.PassAsync();
        await Task.WhenAll(saving);

        var kept = (await new ArchiveReader(database).FindAsync(ArchivedChat.ChatId, default))!.Messages;
        Assert.Equal([10UL, 11, 12, 13, 14], kept.Select(message => message.Id));
        Assert.Equal(5, await store.Writer.Events.CountAsync());
    }

    [Fact]
    public async Task It_is_tried_again_after_pauses_of_up_to_ten_seconds()
    {
        await FillAsync();
        var saving = KeepAsync(10);

        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 6; i++)
            pauses.Add(await clock.PassAsync());
        await MakeRoomAsync();
        await clock.PassAsync();
        await saving;

        Assert.Equal([1, 2, 4, 8, 10, 10], pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    [Trait("Fault", "31")]
    public async Task Meanwhile_the_watermark_stands_still_for_what_waits_must_come_again_after_a_crash()
    {
        progress.Begin(new GatewayEvent.Ready(new User(), 9, "session", new Uri("wss://gateway.example/"), []));
        progress.Done(progress.Take(Stores.Dispatched(1)));
        await store.SaveCursorAsync(default);
        await FillAsync();
        var ticket = progress.Take(Stores.Dispatched(2));
        var saving = KeepAsync(10, ticket);
        await clock.PassAsync();

        Assert.Equal(1, progress.Committed);
        Assert.Equal(1, (await store.LoadCursorAsync(default))!.Cursor.Sequence);

        await MakeRoomAsync();
        await clock.PassAsync();
        await saving;
        Assert.Equal(2, (await store.LoadCursorAsync(default))!.Cursor.Sequence);
    }

    [Fact]
    public async Task Who_only_reads_does_not_wait()
    {
        await FillAsync();
        var saving = KeepAsync(10);
        await clock.PassAsync();

        Assert.False(await store.WasHandledAsync(1, default));
        Assert.False(await store.HoldsMessageAsync(10, default));
        Assert.True(disk.IsFull);

        await MakeRoomAsync();
        await clock.PassAsync();
        await saving;
        Assert.False(disk.IsFull);
    }

    [Fact]
    public async Task Who_may_not_wait_is_told_at_once_and_changes_nothing()
    {
        await FillAsync();
        using var patience = disk.UnlessFull(default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => KeepAsync(10, stopping: patience.Token));

        Assert.False(disk.IsFull);
        await MakeRoomAsync();
        Assert.False(await store.HoldsMessageAsync(10, default));
    }

    [Fact]
    public async Task One_line_says_what_to_do_and_one_that_it_goes_on()
    {
        await FillAsync();
        var saving = Task.WhenAll(KeepAsync(10), KeepAsync(11));
        for (var i = 0; i < 4; i++)
            await clock.PassAsync();
        await MakeRoomAsync();
        for (var i = 0; i < 2; i++)
            await clock.PassAsync();
        await saving;

        Assert.Equal([LogLevel.Critical, LogLevel.Information], log.Lines.Select(line => line.Level));
        Assert.Matches(@"^The disk of .+ is full or fails: nothing can be stored, \d+ MiB are free. Make room there", log.Lines.First().Line);
        Assert.Contains(folder.Path, log.Lines.First().Line, StringComparison.Ordinal);
    }

    /// <summary>No page more than there are: 1 stands for that. https://sqlite.org/pragma.html#pragma_max_page_count</summary>
    private Task FillAsync() => store.TellSqliteAsync("PRAGMA max_page_count=1");

    private Task MakeRoomAsync() => store.TellSqliteAsync("PRAGMA max_page_count=100000");
}
