using System.Text.Json.Nodes;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Replay;

/// <summary>What a replay needs of Discord: a sandbox whose clock the logs turn, a guild with its moderators' role, and the token of its bot.</summary>
internal sealed record ReplayScene(SandboxHost Sandbox, RehearsalClient People, ulong Guild, ulong Moderators, string Token) : IAsyncDisposable
{
    /// <summary>The sandbox does not limit the rate, so that a log plays as fast as it goes.</summary>
    /// <param name="time">The clock of sockets and deadlines.</param>
    public static async Task<ReplayScene> SetAsync(IConfigurationRoot settings, TimeProvider time, CancellationToken stopping)
    {
        var directory = settings.Read<StorageOptions>(StorageOptions.Section).Directory;
        var sandbox = SandboxHost.Build(new SandboxOptions { DataDirectory = Path.Combine(directory, "sandbox"), RateLimits = false, Time = time });
        await sandbox.StartAsync(stopping);
        var people = new RehearsalClient(sandbox.Address);
        var guild = await people.GuildAsync("Replay", stopping);
        var moderators = await people.RoleAsync(guild, settings.Read<ChatOptions>(ChatOptions.Section).ModeratorRole, 0, stopping);
        return new ReplayScene(sandbox, people, guild, moderators, await people.BotAsync(guild, "HcsmChatBot", stopping));
    }

    /// <summary>Where the bot finds its Discord.</summary>
    public Uri ApiBase => new(Sandbox.Address, "api/v10/");

    /// <summary>Every message of the guild, in its channels and threads.</summary>
    public IEnumerable<JsonNode> Messages()
    {
        var home = Sandbox.Rehearsal.World()["guilds"]!.AsArray().First(guild => StandingWelcome.IdIn(guild!["id"]) == Guild)!;
        return home["channels"]!.AsArray().Concat(home["threads"]!.AsArray())
            .SelectMany(place => Sandbox.Rehearsal.Messages(StandingWelcome.IdIn(place!["id"])!.Value))
            .OfType<JsonNode>();
    }

    public bool HasMember(string key) => Sandbox.Rehearsal.HasMember(Guild, key);

    public async ValueTask DisposeAsync()
    {
        People.Dispose();
        await Sandbox.DisposeAsync();
    }
}
