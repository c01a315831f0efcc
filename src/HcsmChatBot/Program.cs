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
    HealthCommand.Create(given),
};
root.Options.Add(data);
root.Options.Add(config);
foreach (var option in run.Options)
    root.Options.Add(option);
root.Action = run.Action;
var parsed = root.Parse(args);
// What cannot be understood is repeated, and may be a token in the wrong place.
using var misunderstood = new StringWriter();
// Left to itself it gives up waiting for a goodbye after two seconds.
var patience = BotHost.LongestGoodbye + TimeSpan.FromSeconds(1);
var status = await parsed.InvokeAsync(new InvocationConfiguration { Error = misunderstood, ProcessTerminationTimeout = patience });
await Console.Error.WriteAsync(LastWords.Masked(misunderstood.ToString()));
return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
