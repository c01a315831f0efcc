using System.Diagnostics;
using System.Text;

namespace HcsmChatBot.Tests.Commands;

/// <summary>The program as it was built, at work, until a test has seen enough of it.</summary>
internal sealed class RunningBot : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly Task<string> error;

    public RunningBot(TestFolder folder, Dictionary<string, string> environment)
    {
        process = BuiltBot.Start(folder, environment, "run", "--require-token");
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>Reads what it says until a line has these words in it.</summary>
    public async Task<string> UntilAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.AppendLine(line);
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The bot ended without \"{words}\":\n{said}\n{await error}");
    }

    /// <summary>SIGTERM, as a supervisor sends it.</summary>
    public async Task<Outcome> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await EndedAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<Outcome> EndedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        said.Append(await process.StandardOutput.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return new Outcome(process.ExitCode, said.ToString(), await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
