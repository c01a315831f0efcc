using System.CommandLine;
using HcsmChatBot.Health;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Commands;

/// <summary>run: the bot itself; without a token, a rehearsal.</summary>
internal static class RunCommand
{
    public static Command Create(GlobalOptions given)
    {
        var requireToken = new Option<bool>("--require-token") { Description = "Stop with an error rather than rehearse when no token is set." };
        var port = NumberOption.Optional("--port", "The port of the rehearsal's page; the next free one if it is taken.", (Least: 0, Most: 65535));
        var command = new Command("run", "Run the bot; without a token, rehearse on this machine (the default).") { requireToken, port };
        GlobalOptions.On(command, (parsed, stopping) => RunAsync(given, parsed, parsed.GetValue(requireToken), parsed.GetValue(port), stopping));
        return command;
    }

    private static async Task<int> RunAsync(GlobalOptions given, ParseResult parsed, bool requireToken, int? port, CancellationToken stopping)
    {
        var files = given.FilesOf(parsed);
        var settings = given.SettingsOf(parsed, files);
        var connection = settings.Read<ConnectionOptions>(ConnectionOptions.Section);
        var health = settings.Read<HealthOptions>(HealthOptions.Section);
        var found = connection.ToDiscordOptions();
        foreach (var warning in new[] { TimeZoneData.WarningFor(settings.Read<ChatOptions>(ChatOptions.Section).TimeZone), connection.TokenFileWarning }.OfType<string>())
            await Console.Error.WriteLineAsync(warning);
        if (found is not { } discord)
        {
            return requireToken
                ? throw new SettingsException("No bot token: set HCSM_DISCORD__TOKEN, or HCSM_DISCORD__TOKENFILE to a file that holds it.", "docs/operations.md#getting-it-going")
                : await RehearsalRoom.RunAsync(files, settings, port, stopping);
        }

        if (port is not null)
            throw new SettingsException("A bot token is set, so there is no rehearsal and no page: leave --port out to run the bot, or start it without the token to rehearse.");
        using var bot = BotHost.Build(files, settings, discord, TimeProvider.System);
        await using var page = ActivatorUtilities.CreateInstance<HealthPage>(bot.Services);
        await page.OpenAsync(health, stopping);
        var (work, database) = (bot.Services.GetServices<IHostedService>().ToArray(), bot.Services.GetRequiredService<Database>());
        await bot.RunAsync(stopping);
        return database.IsDamaged ? ExitStatus.WrongInput : ExitStatus.After(work);
    }
}
