using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>A sandbox on a free port, with a guild, a channel, two members and an invited bot; HTTP as any client would speak it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>Where what was said is recorded for tests/interop, if anywhere.</summary>
    private static readonly string? Recordings =
        Environment.GetEnvironmentVariable("RECORD_EXCHANGES_TO") is { Length: > 0 } folder ? Path.Combine(folder, "probes") : null;

    private readonly HttpClient http;

    private Stage(SandboxHost host)
    {
        Host = host;
        http = new HttpClient { BaseAddress = host.Address };
        Guild = host.Rehearsal.EnsureGuild("Health chats");
        Channel = host.Rehearsal.EnsureChannel(Guild, "weekly-chat");
        Ann = host.Rehearsal.EnsureMember(Guild, new RehearsalMember("ann", "Ann"));
        Ben = host.Rehearsal.EnsureMember(Guild, new RehearsalMember("ben", "Ben", Locale: "fr"));
        Bot = host.Rehearsal.EnsureBot(Guild, "Facilitator");
    }

    public SandboxHost Host { get; }

    public RehearsalApi Rehearsal => Host.Rehearsal;

    public ulong Guild { get; }

    public ulong Channel { get; }

    public ulong Ann { get; }

    public ulong Ben { get; }

    public RehearsalBot Bot { get; }

    public string Messages => $"channels/{Channel}/messages";

    public static async Task<Stage> OpenAsync(TimeProvider? time = null, bool rateLimits = false, string? data = null, string? record = null)
    {
        var host = SandboxHost.Build(
            new SandboxOptions { Time = time ?? TimeProvider.System, RateLimits = rateLimits, DataDirectory = data, RecordTo = record ?? Recordings });
        await host.StartAsync(CancellationToken.None);
        return new Stage(host);
    }

    /// <summary>A call of Discord's API as the bot.</summary>
    public Task<Reply> CallAsync(HttpMethod method, string path, object? body = null) => SendAsync(method, "api/v10/" + path, body, Bot.Token);

    public Task<Reply> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<Reply> PostAsync(string path, object body) => CallAsync(HttpMethod.Post, path, body);

    /// <summary>A call of the rehearsal operations.</summary>
    public Task<Reply> RehearseAsync(HttpMethod method, string path, object? body = null) => SendAsync(method, "rehearsal/" + path, body, token: null);

    public async Task<Reply> SendAsync(HttpMethod method, string path, object? body, string? token, Action<HttpRequestMessage>? adjust = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", "Bot " + token);
        if (body is not null)
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        adjust?.Invoke(request);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new Reply(response.StatusCode, isJson ? JsonNode.Parse(text) : JsonValue.Create(text), response.Headers);
    }

    public Task<GatewaySocket> ConnectAsync(string query = "v=10&encoding=json") =>
        GatewaySocket.OpenAsync(new Uri($"ws://{Host.Address.Authority}/gateway/?{query}"));

    /// <summary>Connects and identifies; the hello has been read.</summary>
    public async Task<GatewaySocket> IdentifyAsync(long intents = TestIntents.Usual, string query = "v=10&encoding=json")
    {
        var socket = await ConnectAsync(query);
        await socket.ReceiveAsync();
        await socket.SendAsync(2, new { token = Bot.Token, intents, properties = new { os = "linux", browser = "test", device = "test" } });
        return socket;
    }

    /// <summary>Connects, identifies and reads on to GUILD_CREATE: what happens next is heard.</summary>
    public async Task<GatewaySocket> ListenAsync(long intents = TestIntents.Usual)
    {
        var socket = await IdentifyAsync(intents);
        await socket.NextAsync("GUILD_CREATE");
        return socket;
    }

    /// <summary>Registers /chat with the subcommands start (topic, minutes) and end.</summary>
    public Task<Reply> RegisterChatAsync() => CallAsync(HttpMethod.Put, $"applications/{Bot.ApplicationId}/guilds/{Guild}/commands", new[] { ChatCommand });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Host.StopAsync(CancellationToken.None);
        await Host.DisposeAsync();
    }

    private static readonly object ChatCommand = new
    {
        name = "chat",
        description = "Run a chat",
        options = new object[]
        {
            new
            {
                type = 1,
                name = "start",
                description = "Start it",
                options = new object[]
                {
                    new { type = 3, name = "topic", description = "About what", required = true },
                    new { type = 4, name = "minutes", description = "How long", min_value = 1, max_value = 120 },
                    new { type = 3, name = "language", description = "In which", choices = new[] { new { name = "English", value = "en" }, new { name = "French", value = "fr" } } },
                    new { type = 6, name = "host", description = "By whom" },
                },
            },
            new { type = 1, name = "end", description = "End it" },
        },
    };
}
