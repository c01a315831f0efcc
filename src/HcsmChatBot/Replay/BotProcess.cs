using System.Diagnostics;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Replay;

/// <summary>The bot in a process of its own, which may be killed at any moment and started again on the same data.</summary>
/// <param name="arguments">What follows the program's name on its command line.</param>
/// <param name="settings">Environment variables.</param>
/// <param name="logFile">Where what it prints is appended.</param>
internal sealed class BotProcess(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings, string logFile) : IDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly Lock writing = new();
    private Process? process;

    public bool HasEnded => process is null or { HasExited: true };

    /// <summary>Of the process that has ended last.</summary>
    public int ExitCode => process?.ExitCode ?? 0;

    /// <summary>Beside a sandbox, with what the replay or campaign was set to.</summary>
    public static BotProcess Beside(ReplayScene scene, ConfigFiles files, IConfigurationRoot settings)
    {
        var data = settings.Read<StorageOptions>(StorageOptions.Section).Directory;
        return new BotProcess(["run", "--require-token", "--data", data, "--config", files.Directory], SettingsFor(scene, settings), Path.Combine(data, "bot.log"));
    }

    public void Start()
    {
        process?.Dispose();
        process = new Process { StartInfo = StartInfo() };
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: it learns nothing of it.</summary>
    public async Task KillAsync(CancellationToken stopping)
    {
        if (process is not { } living)
            return;
        living.Kill();
        await living.WaitForExitAsync(stopping);
    }

    /// <summary>SIGTERM, as a supervisor sends it.</summary>
    /// <returns>The exit status; that of a process killed where it did not end in ten seconds, as docker stop does it.</returns>
    public async Task<int> TerminateAsync(CancellationToken stopping)
    {
        using var signal = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(LongestStop);
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await KillAsync(stopping);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit(LongestStop);
        }

        process?.Dispose();
    }

    private static Dictionary<string, string> SettingsFor(ReplayScene scene, IConfigurationRoot settings)
    {
        var given = settings.GetSection(ChatOptions.Section).GetChildren()
            .Concat(settings.GetSection("Serilog:MinimumLevel").GetChildren())
            .Where(setting => setting.Value is not null)
            .ToDictionary(setting => "HCSM_" + setting.Path.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant(), setting => setting.Value!);
        given["HCSM_STORAGE__KEEPDAYS"] = settings[$"{StorageOptions.Section}:{nameof(StorageOptions.KeepDays)}"] ?? "0";
        given["HCSM_HEALTH__PORT"] = "0";
        given["HCSM_DISCORD__TOKEN"] = scene.Token;
        given["HCSM_DISCORD__APIBASE"] = scene.ApiBase.ToString();
        return given;
    }

    private ProcessStartInfo StartInfo()
    {
        var program = Environment.ProcessPath!;
        // Under "dotnet HcsmChatBot.dll" the process is dotnet, which wants to be told the assembly.
        var assembly = typeof(BotProcess).Assembly.Location;
        var isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(program, isHost ? [assembly, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
            return;
        lock (writing)
            File.AppendAllLines(logFile, [line.Data]);
    }
}
