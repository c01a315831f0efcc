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
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };
        await using var host = SandboxHost.Build(options);
        await host.StartAsync(interrupted.Token);
        Console.WriteLine($"Sandbox at {host.Address}");
        await host.WaitForShutdownAsync(interrupted.Token);
    }
}
