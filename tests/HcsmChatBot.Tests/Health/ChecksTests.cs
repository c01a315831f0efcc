using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Health;
using HcsmChatBot.Health.Checks;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Moq;

namespace HcsmChatBot.Tests.Health;

/// <summary>What each check says, and that none of them waits for what hangs.</summary>
public sealed class ChecksTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, true)]
    [InlineData(41, true)]
    [InlineData(79, true)]
    [InlineData(80, false)]
    [InlineData(600, false)]
    public async Task The_gateway_is_well_while_it_showed_itself_within_two_heartbeats(int silent, bool isWell) =>
        Assert.Equal(isWell, await IsWellAsync(GatewayOf(silent, new GatewayLink(IsUp: true, WasUp: true, Interval, 0))));

    [Fact]
    public async Task A_resume_that_is_under_way_does_not_show() =>
        Assert.True(await IsWellAsync(GatewayOf(silent: 50, new GatewayLink(IsUp: false, WasUp: true, Interval, 0))));

    [Fact]
    public async Task Before_its_first_ready_the_gateway_is_not_well() =>
        Assert.False(await IsWellAsync(GatewayOf(silent: 1, new GatewayLink(IsUp: false, WasUp: false, Interval, 0))));

    [Fact]
    public async Task A_bot_that_waits_for_the_next_days_identifies_is_not_well() =>
        Assert.False(await IsWellAsync(GatewayOf(silent: 1, new GatewayLink(IsUp: false, WasUp: true, Interval, 0), awaitsIdentify: true)));

    [Fact]
    public async Task A_database_that_takes_what_is_written_is_well_and_its_chats_are_as_they_were()
    {
        using var database = Database.OpenToWrite(folder.Path);
        using var store = Stores.Over(database);

        Assert.Equal(HealthStatus.Healthy, (await AskAsync(new DatabaseCheck(store, new ConnectionClock(TimeProvider.System)))).Status);

        using var reader = database.Reader();
        Assert.Empty(reader.Chats.ToList());
    }

    [Fact]
    public async Task Whoever_asks_a_database_that_hangs_is_answered_after_five_seconds_and_one_write_waits_at_most()
    {
        using var database = Database.OpenToWrite(folder.Path);
        using var store = Stores.Over(database);
        var time = new ManualTime(ScriptedShell.Wednesday);
        var check = new DatabaseCheck(store, new ConnectionClock(time));
        await using (var other = new SqliteConnection($"Data Source={folder.File("hcsmchatbot.db")};Pooling=False"))
        {
            await other.OpenAsync();
            using var hold = other.BeginTransaction();

            var asked = AskAsync(check);
            Assert.Equal(TimeSpan.FromSeconds(5), await time.PassAsync());
            var first = await asked;
            asked = AskAsync(check);
            await time.PassAsync();

            Assert.Equal((HealthStatus.Unhealthy, "A write has not ended within 5 s."), (first.Status, first.Description));
            Assert.Equal(HealthStatus.Unhealthy, (await asked).Status);
        }

        time.Now += TimeSpan.FromMinutes(1);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await AskAsync(check)).Status != HealthStatus.Healthy)
        {
            patience.Token.ThrowIfCancellationRequested();
            time.Now += TimeSpan.FromMinutes(1);
        }
    }

    [Fact]
    public async Task A_full_disk_is_told_without_a_write()
    {
        using var database = Database.OpenToWrite(folder.Path);
        var time = new ManualTime(ScriptedShell.Wednesday);
        using var disk = Stores.Disk(database, time);
        using var store = new ChatStore(database, new GatewayProgress(), time, disk);
        using var stop = new CancellationTokenSource();
        var waiting = disk.UntilWrittenAsync(() => Task.FromResult(1), new SqliteException("full", 13), stop.Token);

        Assert.Equal("The disk is full or fails; what is to be stored waits.", (await AskAsync(new DatabaseCheck(store, new ConnectionClock(time)))).Description);
        await time.PassAsync();
        await waiting;
    }

    [Fact]
    public async Task A_bot_that_stops_or_whose_token_is_refused_is_not_ready()
    {
        var (lifetime, rest) = (new Mock<IHostApplicationLifetime>(), new Mock<IDiscordRest>());
        var check = new RunningCheck(lifetime.Object, rest.Object);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync(check)).Status);

        rest.Setup(discord => discord.TokenRefused).Returns(new CancellationToken(canceled: true));
        Assert.Equal("Discord refuses the bot's token.", (await AskAsync(check)).Description);

        rest.Setup(discord => discord.TokenRefused).Returns(CancellationToken.None);
        lifetime.Setup(host => host.ApplicationStopping).Returns(new CancellationToken(canceled: true));
        Assert.Equal(HealthStatus.Unhealthy, (await AskAsync(check)).Status);
    }

    [Fact]
    public void A_check_that_broke_does_not_tell_what_its_exception_quotes()
    {
        var entry = new HealthReportEntry(HealthStatus.Unhealthy, "canary", TimeSpan.Zero, new FormatException("canary"), data: null);

        var reply = HealthReply.Of(new HealthReport(new Dictionary<string, HealthReportEntry> { ["database"] = entry }, TimeSpan.Zero));

        Assert.Equal((false, "It could not be asked (FormatException)."), (reply.Ok, reply.Checks["database"].Says));
    }

    private static IGateway GatewayOf(int silent, GatewayLink link, bool awaitsIdentify = false)
    {
        var gateway = new Mock<IGateway>();
        gateway.Setup(connection => connection.Vitals).Returns(new GatewayVitals(TimeSpan.FromSeconds(silent), TimeSpan.Zero, awaitsIdentify));
        gateway.Setup(connection => connection.Link).Returns(link);
        return gateway.Object;
    }

    private static async Task<bool> IsWellAsync(IGateway gateway) => (await AskAsync(new GatewayCheck(gateway))).Status == HealthStatus.Healthy;

    private static Task<HealthCheckResult> AskAsync(IHealthCheck check) => check.CheckHealthAsync(new HealthCheckContext());
}
