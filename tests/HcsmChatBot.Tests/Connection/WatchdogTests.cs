using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>A bot that hears nothing any more ends, so that it is started again.</summary>
[Collection(ExitStatusTests.OfTheProcess)]
public sealed class WatchdogTests : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTime time = new(ScriptedShell.Wednesday);
    private readonly TestFolder folder = new();
    private readonly Database database;
    private readonly FullDisk disk;
    private readonly LevelLog<Watchdog> log = new();
    private readonly Mock<IGateway> gateway = new();
    private readonly Mock<IHostApplicationLifetime> lifetime = new();
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Watchdog watchdog;
    private readonly int statusBefore = Environment.ExitCode;

    public WatchdogTests()
    {
        database = Database.OpenToWrite(folder.Path);
        disk = new FullDisk(database, new ConnectionClock(new ManualTime(ScriptedShell.Wednesday)), NullLogger<FullDisk>.Instance);
        lifetime.Setup(host => host.StopApplication()).Callback(() => stopped.TrySetResult());
        watchdog = new Watchdog(gateway.Object, disk, new Deafness(Longest, status => ended.TrySetResult(status)), new ConnectionClock(time), lifetime.Object, log);
        Says(silent: TimeSpan.Zero, unread: TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        await watchdog.StopAsync(default);
        watchdog.Dispose();
        disk.Dispose();
        database.Dispose();
        folder.Dispose();
        Environment.ExitCode = statusBefore;
    }

    [Fact]
    [Trait("Obligation", "G5")]
    public async Task A_gateway_that_is_silent_for_too_long_ends_the_bot_with_a_status_of_its_own()
    {
        await watchdog.StartAsync(default);
        await PassAsync(Longest);
        Says(silent: Longest, unread: TimeSpan.Zero);
        await time.PassAsync();

        await stopped.Task.WaitAsync(Patience);
        Assert.Equal(ExitStatus.Deaf, Environment.ExitCode);
        var (level, line) = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Critical, level);
        Assert.StartsWith("For 15 min Discord's gateway has not been heard: the bot ends with status 4", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_takes_nothing_though_something_waits_ends_it_too()
    {
        await watchdog.StartAsync(default);
        await PassAsync(Longest);
        Says(silent: TimeSpan.FromSeconds(20), unread: Longest);
        await time.PassAsync();

        await stopped.Task.WaitAsync(Patience);
        Assert.StartsWith("For 15 min nothing of what Discord said was dealt with", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_heard_and_read_in_time_goes_on()
    {
        Says(silent: Longest - TimeSpan.FromSeconds(1), unread: Longest - TimeSpan.FromSeconds(1));
        await watchdog.StartAsync(default);

        await PassAsync(Longest * 2);

        AssertGoesOn();
    }

    [Fact]
    [Trait("Obligation", "G12")]
    public async Task While_the_days_identifies_are_spent_silence_is_no_fault_and_afterwards_there_is_time_to_connect()
    {
        Says(silent: Longest * 40, unread: TimeSpan.Zero, awaitsIdentify: true);
        await watchdog.StartAsync(default);
        await PassAsync(Longest * 2);

        Says(silent: Longest * 40, unread: TimeSpan.Zero);
        await PassAsync(Longest - TimeSpan.FromMinutes(1));
        AssertGoesOn();

        await PassAsync(TimeSpan.FromMinutes(1));
        await stopped.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_full_disk_is_not_mended_by_starting_again()
    {
        using var room = new CancellationTokenSource();
        var waiting = disk.UntilWrittenAsync(() => Task.FromResult(true), new SqliteException("full", 13), room.Token);
        Says(silent: Longest, unread: Longest);
        await watchdog.StartAsync(default);

        await PassAsync(Longest * 2);

        AssertGoesOn();
        await room.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Where_something_ignores_that_it_is_to_stop_the_process_is_ended_all_the_same()
    {
        await watchdog.StartAsync(default);
        await PassAsync(Longest);
        Says(silent: Longest, unread: Longest);
        await time.PassAsync();
        await stopped.Task.WaitAsync(Patience);
        Assert.False(ended.Task.IsCompleted);

        // The host never says that it has stopped.
        Assert.Equal(BotHost.LongestGoodbye + TimeSpan.FromSeconds(2), await time.PassAsync());

        Assert.Equal(ExitStatus.Deaf, await ended.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_bot_that_stops_as_asked_is_left_to_stop()
    {
        await watchdog.StartAsync(default);
        await watchdog.StopAsync(default);

        AssertGoesOn();
        Assert.False(ended.Task.IsCompleted);
    }

    /// <summary>Look after look, until so much time has gone by.</summary>
    private async Task PassAsync(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span;)
            passed += await time.PassAsync();
    }

    private void AssertGoesOn()
    {
        lifetime.Verify(host => host.StopApplication(), Times.Never);
        Assert.Empty(log.Lines);
    }

    private void Says(TimeSpan silent, TimeSpan unread, bool awaitsIdentify = false) =>
        gateway.Setup(client => client.Vitals).Returns(new GatewayVitals(silent, unread, awaitsIdentify));
}
