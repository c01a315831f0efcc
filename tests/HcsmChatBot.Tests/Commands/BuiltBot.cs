using System.Diagnostics;

namespace HcsmChatBot.Tests.Commands;

/// <summary>The program as it was built, run as a process of its own in a folder of the test's.</summary>
internal static class BuiltBot
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it with the repository's settings, on the data in "data" of the folder.</summary>
    public static Task<Outcome> RunAsync(TestFolder folder, params string[] arguments) => RunAsync(folder, [], arguments);

    /// <param name="environment">In place of what the machine sets with HCSM_.</param>
    public static async Task<Outcome> RunAsync(TestFolder folder, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new Outcome(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public static Process Start(TestFolder folder, Dictionary<string, string> environment, params string[] arguments) =>
        Process.Start(Command(folder, environment, arguments))!;

    private static ProcessStartInfo Command(TestFolder folder, Dictionary<string, string> environment, string[] arguments)
    {
        var command = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        command.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "HcsmChatBot.dll"));
        foreach (var argument in arguments.Concat(Unless(arguments, "--config", Repository.Config)).Concat(Unless(arguments, "--data", folder.File("data"))))
            command.ArgumentList.Add(argument);
        foreach (var leaked in command.Environment.Keys.Where(key => key.StartsWith("HCSM_", StringComparison.OrdinalIgnoreCase)).ToArray())
            command.Environment.Remove(leaked);
        foreach (var (key, value) in environment)
            command.Environment[key] = value;
        return command;
    }

    private static string[] Unless(string[] given, string option, string value) => given.Contains(option) ? [] : [option, value];
}

/// <summary>How a run of the program ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Input that is wrong: exit status 2 and one line for the person, which is given back.</summary>
    public string OnlyLine()
    {
        Assert.True(ExitCode == 2, $"Exit status {ExitCode}:\n{Output}\n{Error}");
        return Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
