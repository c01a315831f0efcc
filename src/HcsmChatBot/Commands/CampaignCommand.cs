using System.CommandLine;
using HcsmChatBot.Campaign;
using HcsmChatBot.Settings;
using Spectre.Console;

namespace HcsmChatBot.Commands;

/// <summary>campaign: people talk in the sandbox while the bot's connection breaks in every way; at the end its archive must be what they said.</summary>
internal static class CampaignCommand
{
    private const int MostEvents = 10_000_000;

    public static Command Create(GlobalOptions given)
    {
        var events = NumberOption.Create("--events", "How many things people do.", (1, MostEvents), otherwise: 10_000);
        var cuts = NumberOption.Create("--cuts", "How often the connection breaks meanwhile.", (0, MostEvents), otherwise: 200);
        var seed = NumberOption.Create("--seed", "The same seed says and does the same.", (0, int.MaxValue));
        var command = new Command("campaign", "Break the bot's connection in every way while people talk, and compare its archive with what they said.") { events, cuts, seed };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var config = given.FilesOf(parsed);
            var size = new CampaignSize(parsed.GetValue(events), parsed.GetValue(cuts), parsed.GetValue(seed));
            using var folder = new CampaignFolder();
            var settings = given.SettingsOf(parsed, config, folder.Path);
            CampaignFolder.RequireEmpty(settings.Read<StorageOptions>(StorageOptions.Section).Directory);
            await using var campaign = await CampaignRun.StartAsync(config, settings, size, stopping);
            return await RunAsync(campaign, size, stopping);
        });
        return command;
    }

    private static async Task<int> RunAsync(CampaignRun campaign, CampaignSize size, CancellationToken stopping)
    {
        CampaignReport? report = null;
        if (Console.IsOutputRedirected)
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Campaign", maxValue: size.Events);
            report = await campaign.RunAsync(events => bar.Value = events, stopping);
        });
        foreach (var line in report!.Lines())
            Console.WriteLine(line);
        return report.ExitCode;
    }
}
