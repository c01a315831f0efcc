namespace HcsmChatBot.Benchmarks.Load;

/// <summary>Who listens. Those that run on Node stand in the folder "peers", by their names.</summary>
internal static class Peers
{
    public const string Own = "hcsmchatbot";

    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "peers");

    private static readonly Dictionary<string, Func<LoadPlan, Task>> Here = new()
    {
        [Own] = OwnClient.HearAsync,
        ["bare-classes"] = BareLoop.HearClassesAsync,
        ["bare-opcodes"] = BareLoop.HearOpcodesAsync,
    };

    /// <summary>discord.js compresses only with a module of native code, which is not installed here.</summary>
    public static IEnumerable<string> For(LoadPlan plan) => plan.Compress ? [.. Here.Keys, "discordjs-ws"] : [.. Here.Keys, "discordjs-ws", "discord.js"];

    public static async Task<int> RunAsync(LoadPlan plan)
    {
        await Here[plan.Peer ?? Own](plan);
        return 0;
    }

    /// <summary>The program and its arguments.</summary>
    public static (string Program, IEnumerable<string> Arguments) CommandFor(LoadPlan plan) =>
        Here.ContainsKey(plan.Peer!)
            ? (Environment.ProcessPath!, ["peer", .. plan.Arguments])
            : ("node", [Path.Combine(Scripts, $"{plan.Peer}.mjs"), .. plan.Arguments]);
}
