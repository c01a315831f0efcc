using System.CommandLine;
using HcsmChatBot;
using HcsmChatBot.Commands;

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
};
root.Options.Add(data);
root.Options.Add(config);
foreach (var option in run.Options)
    root.Options.Add(option);
root.Action = run.Action;
var parsed = root.Parse(args);
// Otherwise two seconds after SIGTERM the process is gone with status 143, in the middle of its goodbye.
var status = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = BotHost.LongestGoodbye + TimeSpan.FromSeconds(1) });
return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
