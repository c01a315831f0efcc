using System.Diagnostics;

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

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit(LongestStop);
        }

        process?.Dispose();
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
