using System.Diagnostics;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Tests.Commands;

namespace HcsmChatBot.Tests.Logs;

/// <summary>The program as it was built, in a process of its own beside a sandbox in this one: everything that it lets out is kept.</summary>
internal sealed class WatchedBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestFolder folder = new();
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private WatchedBot(Dictionary<string, string> environment)
    {
        Port = Ports.Free();
        environment["HCSM_HEALTH__PORT"] = $"{Port}";
        environment["HCSM_LOG__FILE"] = folder.File("logs/bot-.log");
        environment["HCSM_SERILOG__MINIMUMLEVEL__DEFAULT"] = "Verbose";
        environment["HCSM_SERILOG__MINIMUMLEVEL__OVERRIDE__QUARTZ"] = "Verbose";
        environment["HCSM_SERILOG__MINIMUMLEVEL__OVERRIDE__MICROSOFT"] = "Verbose";
        process = BuiltBot.Start(folder, environment, "run", "--require-token");
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public int Port { get; }

    public int ProcessId => process.Id;

    public TestFolder Folder => folder;

    public static WatchedBot Start(SandboxHost sandbox, string token, string format) => new(new Dictionary<string, string>
    {
        ["HCSM_DISCORD__TOKEN"] = token,
        ["HCSM_DISCORD__APIBASE"] = new Uri(sandbox.Address, "api/v10/").ToString(),
        ["HCSM_LOG__FORMAT"] = format,
    });

    /// <summary>Asks its page of health and metrics; what it says while it cannot be reached is nothing.</summary>
    public async Task<string> AskAsync(string path)
    {
        using var http = new HttpClient();
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{Port}{path}"));
            return await answer.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    /// <summary>SIGTERM, as a supervisor sends it.</summary>
    /// <returns>What it wrote on the console, and into files.</returns>
    public async Task<(Outcome Console, string Files)> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        var files = Directory.GetFiles(folder.File("logs")).Select(File.ReadAllText);
        return (new Outcome(process.ExitCode, await output, await error), string.Concat(files));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }
}
