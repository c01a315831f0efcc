using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json;
using HcsmChatBot.Health;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Commands;

/// <summary>health: asks the bot that runs on this machine how it is, for containers that have nothing else to ask with.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create(GlobalOptions given)
    {
        var probe = new Argument<string>("probe") { Description = "ready, live or startup.", DefaultValueFactory = _ => HealthPage.Ready };
        probe.AcceptOnlyFromAmong(HealthPage.Ready, HealthPage.Live, HealthPage.Startup);
        var command = new Command("health", "Ask the bot that runs on this machine how it is: exit status 0 when all is well, 1 when not.") { probe };
        GlobalOptions.On(command, (parsed, stopping) =>
            AskAsync(given.SettingsOf(parsed, given.FilesOf(parsed)).Read<HealthOptions>(HealthOptions.Section), parsed.GetValue(probe)!, stopping));
        return command;
    }

    private static async Task<int> AskAsync(HealthOptions options, string probe, CancellationToken stopping)
    {
        if (options.IsOff)
            throw new SettingsException("Health:Port is 0, so the bot does not tell how it is; expected the port that it was started with.");
        // No proxy stands between this machine and itself.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience, BaseAddress = options.AskedAt };
        try
        {
            using var answer = await http.GetAsync(new Uri($"/healthz/{probe}", UriKind.Relative), stopping);
            var reply = await answer.Content.ReadFromJsonAsync<HealthReply>(stopping);
            foreach (var (name, check) in reply!.Checks)
                Console.WriteLine($"{(check.Ok ? "ok " : "BAD")} {name}: {check.Says}");
            return answer.IsSuccessStatusCode && reply.Ok ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || (failure is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync($"Nobody at {options.AskedAt} says how the bot is: it does not run, does not answer, or listens elsewhere (Health:Address, Health:Port).");
            return 1;
        }
    }
}
