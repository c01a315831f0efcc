using System.Globalization;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Benchmarks.Lateness;

/// <summary>The whole bot with many chats open at once, on the real clock and a database on the disk, beside a sandbox that answers at once.</summary>
internal static class LatenessRun
{
    /// <summary>Enough to store the chats and to start the bot, which compiles itself meanwhile.</summary>
    private static readonly TimeSpan Preparation = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(LatenessPlan plan)
    {
        var folder = Directory.CreateTempSubdirectory("hcsmchatbot-lateness-");
        try
        {
            await using var sandbox = SandboxHost.Build(new SandboxOptions { RateLimits = false });
            await sandbox.StartAsync(default);
            var (guild, channels, token) = await FurnishAsync(sandbox, plan.Chats + plan.WarmUp);
            await OpenChats.StoreAsync(folder.FullName, plan, (guild, channels), TimeProvider.System.GetUtcNow() + Preparation);
            using var bot = Bot(folder.FullName, new DiscordOptions { Token = token, ApiBase = new Uri(sandbox.Address, "api/v10/") });
            await bot.StartAsync();
            var chats = bot.Services.GetRequiredService<LiveChats>();
            await chats.Revived;
            Tell(plan, await new Watch(chats, plan).SeeAsync());
            await bot.StopAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(ulong Guild, IReadOnlyList<ulong> Channels, string Token)> FurnishAsync(SandboxHost sandbox, int count)
    {
        using var people = new RehearsalClient(sandbox.Address);
        var guild = await people.GuildAsync("Community", default);
        var channels = new List<ulong>();
        for (var i = 0; i < count; i++)
            channels.Add(await people.ChannelAsync(guild, $"chat-{i}", default));
        return (guild, channels, await people.BotAsync(guild, "HcsmChatBot", default));
    }

    private static IHost Bot(string directory, DiscordOptions discord)
    {
        var files = ConfigFiles.Find(Path.Combine(AppContext.BaseDirectory, "config"));
        var settings = files.Read(new Dictionary<string, string?> { ["Storage:Directory"] = directory, ["Serilog:MinimumLevel:Default"] = "Error" });
        return BotHost.Build(files, settings, discord, TimeProvider.System);
    }

    private static void Tell(LatenessPlan plan, IReadOnlyList<double>[] late)
    {
        Console.WriteLine($"{plan.Chats} chats, a topic every {plan.Seconds} s, {(plan.Spread ? "their clocks evenly apart" : "all due at once")}; milliseconds from due to committed:");
        Console.WriteLine("| topic | count | p50 | p99 | max |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        for (var topic = 0; topic < late.Length; topic++)
            Row($"T{topic + 1}", late[topic]);
        Row("all", [.. late.SelectMany(topic => topic)]);
    }

    private static void Row(string name, IReadOnlyList<double> late)
    {
        var sorted = late.Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {sorted.Length} | {Share(0.5):0} | {Share(0.99):0} | {sorted[^1]:0} |"));

        double Share(double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
    }
}
