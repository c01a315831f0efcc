using System.Runtime.InteropServices;

namespace HcsmChatBot.Sandbox;

internal static class Program
{
    private const int WrongInput = 2;
    private const int PortTaken = 3;

    private static async Task<int> Main(string[] arguments)
    {
        if (CommandLine.Parse(arguments, out var complaint) is not { } options)
        {
            await Console.Error.WriteLineAsync($"{complaint}\n{CommandLine.Usage}");
            return WrongInput;
        }

        if (ForeignToken.ComplaintAbout(Environment.GetEnvironmentVariables().Keys.Cast<string>()) is { } refused)
        {
            await Console.Error.WriteLineAsync(refused);
            return WrongInput;
        }

        try
        {
            await RunAsync(options);
            return 0;
        }
        catch (SandboxPortTakenException taken)
        {
            await Console.Error.WriteLineAsync(taken.Message);
            return PortTaken;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync($"The data directory cannot be used: {exception.Message}");
            return WrongInput;
        }
    }

    private static async Task RunAsync(SandboxOptions options)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await using var host = await SandboxHost.StartOnFreePortAsync(
            options, taken => Console.WriteLine($"Port {taken} is taken; trying {taken + 1}."), alsoMap: null, CancellationToken.None);
        Console.WriteLine($"Sandbox at {host.Address}");
        await asked.Task;
        await host.StopAsync(CancellationToken.None);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            asked.TrySetResult();
        }
    }
}
