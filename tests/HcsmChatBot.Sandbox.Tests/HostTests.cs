using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task A_taken_port_is_named()
    {
        await using var stage = await Stage.OpenAsync();
        await using var second = SandboxHost.Build(new SandboxOptions { Port = stage.Host.Address.Port });

        var taken = await Assert.ThrowsAsync<SandboxPortTakenException>(() => second.StartAsync(CancellationToken.None));

        Assert.Equal(stage.Host.Address.Port, taken.Port);
    }

    [Fact]
    public async Task Where_the_port_is_taken_the_next_free_one_is_taken_and_said()
    {
        await using var stage = await Stage.OpenAsync();
        var wanted = stage.Host.Address.Port;
        var told = new List<int>();

        await using var second = await SandboxHost.StartOnFreePortAsync(new SandboxOptions { Port = wanted }, told.Add, alsoMap: null, CancellationToken.None);

        Assert.Equal(wanted, told[0]);
        Assert.Equal(told[^1] + 1, second.Address.Port);
    }

    [Theory]
    [InlineData("HCSM_DISCORD__TOKEN")]
    [InlineData("HCSM_DISCORD__TOKENFILE")]
    [InlineData("hcsm_discord__token")]
    public void Beside_a_bots_token_it_does_not_start_and_says_why(string variable)
    {
        Assert.Contains(variable, ForeignToken.ComplaintAbout(["PATH", variable]), StringComparison.Ordinal);
        Assert.Null(ForeignToken.ComplaintAbout(["PATH", "HCSM_DISCORD__COMPRESS"]));
    }

    [Fact]
    public async Task A_data_directory_belongs_to_one_sandbox()
    {
        var directory = Directory.CreateTempSubdirectory("sandbox").FullName;
        await using (var host = SandboxHost.Build(new SandboxOptions { DataDirectory = directory }))
            Assert.ThrowsAny<IOException>(() => SandboxHost.Build(new SandboxOptions { DataDirectory = directory }));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Stopping_ends_open_sockets_at_once()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.Host.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAnyAsync<Exception>(() => socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--data", "")]
    [InlineData("--record")]
    [InlineData("--loud")]
    public void Wrong_arguments_are_explained(params string[] arguments)
    {
        Assert.Null(CommandLine.Parse(arguments, out var complaint));
        Assert.Contains(arguments[0], complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Right_arguments_become_options()
    {
        var options = CommandLine.Parse(["--port", "8123", "--data", "world", "--record", "exchanges", "--no-rate-limits"], out _);

        Assert.Equal(new SandboxOptions { Port = 8123, DataDirectory = "world", RecordTo = "exchanges", RateLimits = false }, options);
    }
}
