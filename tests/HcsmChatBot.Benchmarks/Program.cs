using BenchmarkDotNet.Running;
using HcsmChatBot.Benchmarks.Lateness;
using HcsmChatBot.Benchmarks.Load;
using HcsmChatBot.Benchmarks.Micro;
using HcsmChatBot.Benchmarks.Serving;
using HcsmChatBot.Benchmarks.Threading;

// dotnet run -c Release --project tests/HcsmChatBot.Benchmarks -- load --events 200000
return args switch
{
    ["load", .. var rest] => await LoadRun.RunAsync(LoadPlan.Read(rest)),
    ["soak", .. var rest] => await LoadRun.RunAsync(LoadPlan.ForASoak(rest)),
    ["serve", .. var rest] => await EventServer.RunAsync(LoadPlan.Read(rest)),
    ["peer", .. var rest] => await Peers.RunAsync(LoadPlan.Read(rest)),
    ["micro", .. var rest] => Micro(rest),
    ["lateness", .. var rest] => await LatenessRun.RunAsync(LatenessPlan.Read(rest)),
    ["threading"] => ThreadingRun.Run(folder: null),
    ["threading", var folder] => ThreadingRun.Run(folder),
    _ => Explain(),
};

static int Micro(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadPlan).Assembly).Run(args, InThisProcess.Config);
    return 0;
}

static int Explain()
{
    Console.Error.WriteLine("""
        load  [--events N] [--warm-up N] [--compress] [--peer NAME]    peers beside each other, each hearing N messages
        soak  [--events N] [--compress]                                the bot's client alone; its memory at every million
        micro [arguments of BenchmarkDotNet, such as --filter '*']     one decode at a time
        lateness [--chats N] [--topics N] [--seconds N] [--spread]     the whole bot with N chats open at once: from due to committed
        threading [FOLDER]                                             what each message answers: a made-up chat, the logs of a folder, bad input
        """);
    return 2;
}
