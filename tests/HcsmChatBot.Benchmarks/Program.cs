using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using HcsmChatBot.Benchmarks.Load;
using HcsmChatBot.Benchmarks.Serving;

// dotnet run -c Release --project tests/HcsmChatBot.Benchmarks -- load --events 200000
return args switch
{
    ["load", .. var rest] => await LoadRun.RunAsync(LoadPlan.Read(rest)),
    ["soak", .. var rest] => await LoadRun.RunAsync(LoadPlan.ForASoak(rest)),
    ["serve", .. var rest] => await EventServer.RunAsync(LoadPlan.Read(rest)),
    ["peer", .. var rest] => await Peers.RunAsync(LoadPlan.Read(rest)),
    ["micro", .. var rest] => Micro(rest),
    _ => Explain(),
};

static int Micro(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadPlan).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance));
    return 0;
}

static int Explain()
{
    Console.Error.WriteLine("""
        load  [--events N] [--warm-up N] [--compress] [--peer NAME]    peers beside each other, each hearing N messages
        soak  [--events N] [--compress]                                the bot's client alone; its memory at every million
        micro [arguments of BenchmarkDotNet, such as --filter '*']     one decode at a time
        """);
    return 2;
}
