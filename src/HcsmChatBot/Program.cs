using System.CommandLine;
using HcsmChatBot;
using HcsmChatBot.Commands;
using HcsmChatBot.Logs;

LastWords.OnUnhandled();
var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the database.", DefaultValueFactory = _ => new DirectoryInfo("data"), Recursive = true };
var config = new Option<DirectoryInfo?>("--config") { Description = "The folder of settings, texts and agendas; config/ if left out.", Recursive = true };
var given = new GlobalOptions(data, config);

var run = RunCommand.Create(given);
var root = new RootCommand("HcsmChatBot runs moderated chats on Discord. Without a token it starts a rehearsal on this machine.")
{
    run,
    ReplayCommand.Create(given),
    CampaignCommand.Create(given),
    ExportCommand.Create(given),
    InviteCommand.Create(given),
    DoctorCommand.Create(given),
    HealthCommand.Create(given),
    BackupCommand.Create(given),
    RestoreCommand.Create(given),
    VerifyCommand.Create(given),
};
root.Options.Add(data);
root.Options.Add(config);
foreach (var option in run.Options)
    root.Options.Add(option);
root.Action = run.Action;
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    // Otherwise two seconds after SIGTERM the process is gone with status 143, in the middle of its goodbye.
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = BotHost.LongestGoodbye + TimeSpan.FromSeconds(1) });
}

// What cannot be understood is repeated, and may be a token in the wrong place.
await Console.Error.WriteLineAsync(LastWords.Masked(WrongCommandLine.Line(parsed)));
return ExitStatus.WrongInput;
