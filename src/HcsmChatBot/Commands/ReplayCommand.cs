using System.CommandLine;
using System.Globalization;
using HcsmChatBot.Replay;
using HcsmChatBot.Settings;
using Spectre.Console;

namespace HcsmChatBot.Commands;

/// <summary>replay: plays logs of real meetings through the whole bot, over real sockets, and says what the archive holds of them.</summary>
internal static class ReplayCommand
{
    private const int MostKills = 10_000;

    /// <summary>A replay stays out of the bot's own data unless it is told otherwise.</summary>
    private static readonly string OwnData = Path.Combine("data", "replay");

    public static Command Create(GlobalOptions given)
    {
        var logs = new Argument<FileInfo[]>("log") { Description = "IRC logs of meetings.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder for the transcripts.", DefaultValueFactory = _ => new DirectoryInfo("out") };
        var cuts = new Option<double>("--cuts")
        {
            Description = "How likely the bot's connection is cut after a message, 0 to 1.",
            CustomParser = result =>
            {
                if (double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var likelihood) && likelihood is >= 0 and <= 1)
                    return likelihood;
                result.AddError("--cuts takes a likelihood from 0 to 1.");
                return 0;
            },
        };
        var kills = NumberOption.Create("--kills", "Run the bot in a process of its own and kill it so many times, at random moments.", (0, MostKills));
        var seed = NumberOption.Create("--seed", "The same seed cuts and kills at the same moments.", (0, int.MaxValue));
        var command = new Command("replay", "Play logs of real meetings into the bot, and compare its archive with them.") { logs, output, cuts, kills, seed };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            if (Console.IsOutputRedirected)
                AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
            var meetings = parsed.GetValue(logs)!.Select(Read).OrderBy(log => log.Meetings[0].Start).ToArray();
            var config = given.FilesOf(parsed);
            await using var replay = await ReplayRun.StartAsync(config, given.SettingsOf(parsed, config, OwnData), (parsed.GetValue(kills), parsed.GetValue(seed)), stopping);
            return await PlayAsync(replay, meetings, parsed.GetValue(output)!.FullName, new Cuts(parsed.GetValue(cuts), parsed.GetValue(seed)), stopping);
        });
        return command;
    }

    private static async Task<int> PlayAsync(ReplayRun replay, MeetingLog[] logs, string output, Cuts cuts, CancellationToken stopping)
    {
        var report = await replay.PlayAsync(logs, output, cuts, stopping);
        report.Write(AnsiConsole.Console);
        if (cuts.Made > 0)
            Console.WriteLine($"The connection was cut {cuts.Made} times.");
        if (replay.Kills > 0)
            Console.WriteLine($"The bot was killed {replay.Kills} times.");
        return report.ExitCode;
    }

    private static MeetingLog Read(FileInfo file)
    {
        try
        {
            var log = MeetingLog.ReadFile(file.FullName);
            return log.Meetings.IsEmpty ? throw new SettingsException($"{file}: no #startmeeting in it; expected a log of at least one meeting.") : log;
        }
        catch (MeetingLogException broken)
        {
            throw new SettingsException(broken.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{file}: cannot be read ({failure.GetType().Name}); expected an IRC log.");
        }
    }
}
