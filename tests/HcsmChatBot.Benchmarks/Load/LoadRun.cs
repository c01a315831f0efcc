using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace HcsmChatBot.Benchmarks.Load;

/// <summary>One server, and one peer after another, each in a process of its own.</summary>
internal static class LoadRun
{
    /// <returns>The exit status: 1 where a peer did not hear all.</returns>
    public static async Task<int> RunAsync(LoadPlan plan)
    {
        using var server = Started(Environment.ProcessPath!, ["serve", .. plan.Arguments]);
        var served = plan with { Port = int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture) };
        Console.WriteLine($"{plan.Events:N0} events after {plan.WarmUp:N0} to warm up, {(plan.Compress ? "zlib-stream" : "plain")}");
        Console.WriteLine();
        Console.WriteLine("| peer | events per CPU-second | allocated an event | wall | CPU | peak working set |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var allHeard = true;
        foreach (var name in plan.Peer is { } one ? [one] : Peers.For(plan))
            allHeard &= await HearAsync(served with { Peer = name });
        server.StandardInput.Close();
        await server.WaitForExitAsync();
        return allHeard ? 0 : 1;
    }

    private static async Task<bool> HearAsync(LoadPlan plan)
    {
        var (program, arguments) = Peers.CommandFor(plan);
        using var peer = Started(program, arguments);
        var line = await peer.StandardOutput.ReadLineAsync();
        await peer.WaitForExitAsync();
        Console.WriteLine(line is null ? $"| {plan.Peer} | did not hear all | | | | |" : Row(plan.Peer!, JsonSerializer.Deserialize<Outcome>(line)!));
        return line is not null;
    }

    private static string Row(string name, Outcome outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {outcome.PerCpuSecond:N0} | {(outcome.Bytes is { } bytes ? $"{bytes:N0} B" : "–")} | {outcome.Wall:F2} s | {outcome.Cpu:F2} s | {outcome.Peak / 1e6:F0} MB |");

    private static Process Started(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
