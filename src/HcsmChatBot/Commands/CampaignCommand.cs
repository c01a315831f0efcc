using System.CommandLine;
using System.Globalization;
using HcsmChatBot.Campaign;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace HcsmChatBot.Commands;

/// <summary>campaign: people talk in the sandbox while the bot's connection breaks in every way; at the end its archive must be what they said.</summary>
internal static class CampaignCommand
{
    private const int MostEvents = 10_000_000;
    private const int MostKills = 1_000_000;

    public static Command Create(GlobalOptions given)
    {
        var events = NumberOption.Create("--events", "How many things people do.", (1, MostEvents), otherwise: 10_000);
        var cuts = NumberOption.Create("--cuts", "How often the connection breaks meanwhile.", (0, MostEvents), otherwise: 200);
        var kills = NumberOption.Create("--kills", "Run the bot in a process of its own and end it so many times meanwhile.", (0, MostKills));
        var seed = NumberOption.Create("--seed", "The same seed says and does the same.", (0, int.MaxValue));
        var command = new Command("campaign", "Break the bot's connection in every way while people talk, and compare its archive with what they said.") { events, cuts, kills, seed };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var config = given.FilesOf(parsed);
            var size = new CampaignSize(parsed.GetValue(events), parsed.GetValue(cuts), parsed.GetValue(seed)) { Kills = parsed.GetValue(kills) };
            using var folder = new CampaignFolder();
            var settings = given.SettingsOf(parsed, config, folder.Path);
            CampaignFolder.RequireEmpty(settings.Read<StorageOptions>(StorageOptions.Section).Directory);
            return size.Kills > 0 ? await KillAsync(config, settings, size, stopping) : await BreakAsync(config, settings, size, stopping);
        });
        return command;
    }

    private static async Task<int> BreakAsync(ConfigFiles files, IConfigurationRoot settings, CampaignSize size, CancellationToken stopping)
    {
        await using var campaign = await CampaignRun.StartAsync(files, settings, size, stopping);
        return await ShowAsync(campaign.RunAsync, size, stopping);
    }

    private static async Task<int> KillAsync(ConfigFiles files, IConfigurationRoot settings, CampaignSize size, CancellationToken stopping)
    {
        await using var campaign = await KillCampaign.StartAsync(files, settings, size, stopping);
        return await ShowAsync(campaign.RunAsync, size, stopping);
    }

    private static async Task<int> ShowAsync(Func<Action<CampaignPace>, CancellationToken, Task<CampaignReport>> run, CampaignSize size, CancellationToken stopping)
    {
        CampaignReport? report = null;
        if (Console.IsOutputRedirected)
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
        {
            var started = TimeProvider.System.GetTimestamp();
            var bar = progress.AddTask("Campaign", maxValue: size.Kills > 0 ? size.Kills : size.Events);
            report = await run(
                pace =>
                {
                    bar.Value = size.Kills > 0 ? pace.Kills : pace.Events;
                    bar.Description = Told(pace, TimeProvider.System.GetElapsedTime(started));
                },
                stopping);
        });
        foreach (var line in report!.Lines())
            Console.WriteLine(line);
        return report.ExitCode;
    }

    private static string Told(CampaignPace pace, TimeSpan took) => pace.Kills == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{pace.Events} events")
        : string.Create(CultureInfo.InvariantCulture, $"{pace.Events} events, {pace.Kills} ends, {pace.Kills / took.TotalSeconds:0.00} a second");
}
