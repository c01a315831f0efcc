using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Logs;

/// <summary>A whole chat in which everything that people name, type and send bears one word, and much goes wrong.</summary>
internal sealed class CanaryChat : IAsyncDisposable
{
    public const string Canary = "canary";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SandboxHost sandbox;
    private readonly List<ulong> interactions = [];

    private static readonly RestFault[] Faults =
    [
        new RestFault.ServerError(500), new RestFault.NonsenseBody(), new RestFault.TruncatedBody(), new RestFault.LostReply(), new RestFault.RateLimited(RetryAfter: 0.05),
    ];

    private ulong guild;
    private ulong channel;
    private ulong moderator;
    private ulong person;

    private CanaryChat(SandboxHost sandbox) => this.sandbox = sandbox;

    public SandboxHost Sandbox => sandbox;

    public string Token { get; private set; } = "";

    /// <summary>The interactions that the bot was sent: their ids may be told, their tokens may not.</summary>
    public IReadOnlyList<ulong> Interactions => interactions;

    public IEnumerable<string> GatewaySessions => sandbox.Rehearsal.Gateway().Select(session => session!["session"]!.GetValue<string>());

    private RehearsalApi People => sandbox.Rehearsal;

    public static async Task<CanaryChat> PrepareAsync()
    {
        var chat = new CanaryChat(SandboxHost.Build(new SandboxOptions { RateLimits = false, FirstAnswerWithin = TimeSpan.FromSeconds(30) }));
        await chat.sandbox.StartAsync(default);
        chat.guild = chat.People.EnsureGuild($"{Canary} guild");
        chat.channel = chat.People.EnsureChannel(chat.guild, $"{Canary}-channel");
        var role = chat.People.EnsureRole(chat.guild, "Moderator", 0);
        chat.moderator = chat.People.EnsureMember(chat.guild, new RehearsalMember("moderator", $"{Canary} Morgan", $"{Canary} Mo", [role]));
        chat.person = chat.People.EnsureMember(chat.guild, new RehearsalMember("person", $"{Canary} Pat", $"{Canary} Pa", Locale: "fr"));
        chat.Token = chat.People.EnsureBot(chat.guild, $"{Canary} bot").Token;
        return chat;
    }

    public Task ReadyAsync() => Soon.UntilAsync(() => People.World()["guilds"]![0]!["commands"]!.AsArray().Count > 0);

    /// <summary>Opens the chat, leads it, talks in it, and does what people do beside it.</summary>
    public async Task TalkAsync()
    {
        await RunAsync(moderator, "chat start", ("host", $"{person}"));
        await RunAsync(moderator, "chat next", ("topic", $"{Canary} topic"));
        await Soon.UntilAsync(() => Threads > 0);
        var message = Say($"{Canary} text https://{Canary}.example/{Canary}");
        People.EditMessage(channel, message, $"{Canary} edited");
        People.React(channel, message, "👍", person);
        Say($"{Canary} to be deleted", then => People.DeleteMessage(channel, then));
        await SendAsync("suggest", person, new() { ["question"] = $"{Canary} suggestion" });
        await SendAsync("chat plan", moderator, new() { ["title"] = $"{Canary} title", ["when"] = $"{Canary} when", ["agenda"] = $"{Canary} agenda" });
        await RunAsync(person, "my data");
        await RunAsync(person, "chat next", ("topic", $"{Canary} refused"));
        People.Autocomplete(channel, new RehearsalCommand(moderator, "chat start", new JsonObject { ["agenda"] = Canary }), "agenda");
    }

    /// <summary>Everything that can go wrong between the bot and Discord goes wrong, with people's words in the midst of it.</summary>
    public async Task DisturbAsync()
    {
        foreach (var fault in Faults)
        {
            People.Disturb(fault, new RestOccasion("POST", "interactions/{interaction}/{token}/callback"));
            await TryAsync(moderator, "chat status");
            Say($"{Canary} in trouble");
            People.Disturb(fault, new RestOccasion("PATCH", "webhooks/{application}/{token}/messages/@original"));
            People.Disturb(fault, new RestOccasion("POST", "channels/{channel}/messages"));
        }

        await RunAsync(moderator, "chat next", ("topic", $"{Canary} in trouble"));

        People.Dispatch("MESSAGE_CREATE", new() { ["id"] = Canary, ["content"] = Canary, ["author"] = Canary });
        People.Dispatch("MESSAGE_CREATE", new() { ["id"] = "5", ["channel_id"] = new JsonArray(Canary), ["content"] = Canary });
        People.Dispatch("INTERACTION_CREATE", new() { ["id"] = "6", ["token"] = Canary, ["data"] = new JsonObject { ["custom_id"] = $"{Canary}:{Canary}" }, ["type"] = 3 });
        People.Dispatch("INTERACTION_CREATE", new() { ["id"] = "7", ["token"] = Canary, ["data"] = Canary, ["type"] = 99 });
        People.Dispatch("MESSAGE_CREATE", new() { ["id"] = "8", ["channel_id"] = "9", ["guild_id"] = "10", ["content"] = Canary, ["author"] = new JsonObject { ["id"] = "11", ["username"] = Canary } });
        People.Dispatch("CANARY_HAPPENED", new() { ["text"] = Canary });
        // What is answered came behind all that.
        await RunAsync(moderator, "chat status");
        People.Disturb(new GatewayFault.Nonsense());
        await Soon.UntilAsync(() => People.IsConnected);
        People.Drop(GatewayDrop.Forget);
        await Soon.UntilAsync(() => People.IsConnected);
        Say($"{Canary} after all that");
        await RunAsync(moderator, "chat end");
        await RunAsync(person, "my erase");
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    private int Threads => People.World()["guilds"]![0]!["threads"]!.AsArray().Count;

    private ulong Say(string text, Action<ulong>? then = null)
    {
        var files = new JsonArray(new JsonObject { ["filename"] = $"{Canary}.txt", ["content"] = Convert.ToBase64String("canary"u8), ["description"] = Canary });
        var said = People.PostMessage(channel, new RehearsalMessage(person, text) { Attachments = files });
        var id = ulong.Parse(said["id"]!.GetValue<string>(), provider: null);
        then?.Invoke(id);
        return id;
    }

    private Task RunAsync(ulong member, string name, params (string Name, string Value)[] options) => AnsweredAsync(People.RunCommand(
        channel, new RehearsalCommand(member, name, new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value))))));

    /// <summary>It may never be answered.</summary>
    private async Task TryAsync(ulong member, string name)
    {
        var asked = People.RunCommand(channel, new RehearsalCommand(member, name));
        interactions.Add(asked);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await People.AnswerOf(asked, patience.Token);
        }
        catch (OperationCanceledException)
        {
            // That is what was meant to go wrong.
        }
    }

    private async Task SendAsync(string command, ulong member, JsonObject values)
    {
        var form = People.RunCommand(channel, new RehearsalCommand(member, command));
        await AnsweredAsync(form);
        await AnsweredAsync(People.Submit(form, new RehearsalSubmission(member, values)));
    }

    private async Task AnsweredAsync(ulong interaction)
    {
        interactions.Add(interaction);
        using var patience = new CancellationTokenSource(Patience);
        await People.AnswerOf(interaction, patience.Token);
    }
}
