using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Rehearsal;

/// <summary>Acts in the sandbox as its people do, over HTTP, whether the sandbox runs in this process or in another.</summary>
public sealed class RehearsalClient(Uri sandbox) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(sandbox, "rehearsal/") };

    public void Dispose() => http.Dispose();

    public async Task<ulong> GuildAsync(string name, CancellationToken stopping) => Id(await PutAsync("guilds", new() { ["name"] = name }, stopping));

    /// <param name="permissions">https://docs.discord.com/developers/topics/permissions</param>
    public async Task<ulong> RoleAsync(ulong guild, string name, ulong permissions, CancellationToken stopping) =>
        Id(await PutAsync($"guilds/{guild}/roles", new() { ["name"] = name, ["permissions"] = permissions.ToString(CultureInfo.InvariantCulture) }, stopping));

    public async Task<ulong> ChannelAsync(ulong guild, string name, CancellationToken stopping) =>
        Id(await PutAsync($"guilds/{guild}/channels", new() { ["name"] = name }, stopping));

    /// <summary>A channel that everybody else does not see.</summary>
    public async Task<ulong> PrivateChannelAsync(ulong guild, string name, ulong role, ulong member, CancellationToken stopping) => Id(await PutAsync(
        $"guilds/{guild}/channels",
        new()
        {
            ["name"] = name,
            ["permission_overwrites"] = new JsonArray(Overwrite(guild, "deny", isMember: false), Overwrite(role, "allow", isMember: false), Overwrite(member, "allow", isMember: true)),
        },
        stopping));

    /// <summary>Adds a member or changes their nick and roles; the id is derived from the key.</summary>
    public async Task<ulong> MemberAsync(ulong guild, SandboxMember member, CancellationToken stopping) => Id(await PutAsync(
        $"guilds/{guild}/members",
        new()
        {
            ["key"] = member.Key,
            ["name"] = member.Name,
            ["nick"] = member.Name,
            ["locale"] = member.Locale,
            ["roles"] = new JsonArray([.. member.Roles.Select(role => JsonValue.Create(role.ToString(CultureInfo.InvariantCulture)))]),
        },
        stopping));

    /// <summary>The token of the guild's bot.</summary>
    public async Task<string> BotAsync(ulong guild, string name, CancellationToken stopping) => (await InviteAsync(guild, name, stopping)).Token;

    public async Task<SandboxBot> InviteAsync(ulong guild, string name, CancellationToken stopping)
    {
        var bot = await PutAsync($"guilds/{guild}/bots", new() { ["name"] = name }, stopping);
        return new SandboxBot(ulong.Parse(bot["userId"]!.GetValue<string>(), CultureInfo.InvariantCulture), bot["token"]!.GetValue<string>());
    }

    /// <summary>Posts as a member, with the id and the time the message is to have.</summary>
    public async Task PostAsync(ulong channel, SandboxMessage message, CancellationToken stopping)
    {
        var body = new JsonObject
        {
            ["id"] = message.Id.ToString(CultureInfo.InvariantCulture),
            ["at"] = message.At.ToString("O", CultureInfo.InvariantCulture),
            ["author"] = message.Author.ToString(CultureInfo.InvariantCulture),
            ["content"] = message.Content,
        };
        if (message.ReplyTo is { } parent)
            body["replyTo"] = parent.ToString(CultureInfo.InvariantCulture);
        using var answer = await http.PostAsJsonAsync($"channels/{channel}/messages", body, stopping);
        await CheckAsync(answer, stopping);
    }

    public async Task CommandAsync(ulong channel, SandboxCommand command, CancellationToken stopping)
    {
        var body = new JsonObject
        {
            ["id"] = command.Id.ToString(CultureInfo.InvariantCulture),
            ["member"] = command.Member.ToString(CultureInfo.InvariantCulture),
            ["name"] = command.Name,
            ["options"] = new JsonObject(command.Options.Select(option => KeyValuePair.Create<string, JsonNode?>(option.Key, option.Value))),
        };
        using var answer = await http.PostAsJsonAsync($"channels/{channel}/commands", body, stopping);
        await CheckAsync(answer, stopping);
    }

    /// <param name="how">abort, close, reconnect, invalid or forget.</param>
    public async Task DropAsync(string how, CancellationToken stopping)
    {
        using var answer = await http.PostAsJsonAsync("gateway/drop", new JsonObject { ["how"] = how }, stopping);
        await CheckAsync(answer, stopping);
    }

    /// <summary>Of VIEW_CHANNEL. https://docs.discord.com/developers/resources/channel#overwrite-object</summary>
    private static JsonObject Overwrite(ulong id, string what, bool isMember) => new()
    {
        ["id"] = id.ToString(CultureInfo.InvariantCulture),
        ["type"] = isMember ? 1 : 0,
        [what] = (1UL << 10).ToString(CultureInfo.InvariantCulture),
    };

    private async Task<JsonObject> PutAsync(string path, JsonObject body, CancellationToken stopping)
    {
        using var answer = await http.PutAsJsonAsync(path, body, stopping);
        await CheckAsync(answer, stopping);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(stopping))!;
    }

    private static async Task CheckAsync(HttpResponseMessage answer, CancellationToken stopping)
    {
        if (!answer.IsSuccessStatusCode)
            throw new RehearsalException($"The sandbox refused {answer.RequestMessage?.RequestUri?.AbsolutePath}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(stopping)}");
    }

    private static ulong Id(JsonObject document) => ulong.Parse(document["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
}

/// <summary>The sandbox did not take what a rehearsal or replay wanted to do.</summary>
public sealed class RehearsalException(string message) : Exception(message);

public sealed record SandboxBot(ulong UserId, string Token);

/// <param name="Key">The member's id is derived from it.</param>
public sealed record SandboxMember(string Key, string Name, string Locale, IReadOnlyList<ulong> Roles);

public sealed record SandboxMessage(ulong Id, DateTimeOffset At, ulong Author, string Content, ulong? ReplyTo = null);

/// <param name="Name">With the subcommand: "chat start".</param>
public sealed record SandboxCommand(ulong Id, ulong Member, string Name, IReadOnlyDictionary<string, string> Options);
