using System.CommandLine;
using HcsmChatBot.Doctor;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Commands;

/// <summary>doctor: looks at everything the bot needs, beside a running bot or without one, and changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create(GlobalOptions given)
    {
        var json = new Option<bool>("--json") { Description = "Tell it for programs." };
        var command = new Command("doctor", "Look at all the bot needs: token, permissions, clock, database, disk. Ends with 0, or 1 where it warns, or 2 where something fails.") { json };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var report = await ExamineAsync(given, parsed, stopping);
            if (parsed.GetValue(json))
                Console.WriteLine(report.Json());
            else
                foreach (var line in report.Lines())
                    Console.WriteLine(line);
            return report.ExitCode;
        });
        return command;
    }

    private static async Task<Report> ExamineAsync(GlobalOptions given, ParseResult parsed, CancellationToken stopping)
    {
        Installation place;
        try
        {
            var files = given.FilesOf(parsed);
            place = new Installation(files, given.SettingsOf(parsed, files), TimeProvider.System);
        }
        catch (SettingsException wrong)
        {
            return new Report(TimeProvider.System.GetUtcNow(), [new Finding("settings", Grade.Failure, wrong.Message, "Put it right; the bot does not start like this.")]);
        }

        return await new Checkup(place).RunAsync(stopping);
    }
}
