using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Commands that people have run, and how far their answers have come: pending for 3 seconds, then answered, deferred for at most 15 minutes, or failed.
/// https://docs.discord.com/developers/interactions/receiving-and-responding
/// </summary>
internal sealed class Interactions(World world, TimeSpan firstAnswerWithin) : IDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);
    private readonly Shelf shelf = world.ShelfFor("interactions");
    private readonly Dictionary<string, ITimer> deadlines = [];
    private readonly Dictionary<string, TaskCompletionSource> waiting = [];

    public JsonObject? Find(string? id) => shelf.Find(id);

    public JsonObject Get(string id) => Find(id) ?? throw DiscordErrors.UnknownInteraction;

    public JsonObject? WithToken(string applicationId, string token) =>
        Find(IdIn(token)) is { } interaction && interaction.Text("token") == token && interaction.Text("application_id") == applicationId ? interaction : null;

    /// <param name="payload">The interaction as the bot will get it, but for its token.</param>
    /// <param name="opener">The interaction that was answered with the modal this one comes from.</param>
    public JsonObject Create(JsonObject payload, JsonObject application, string userId, JsonObject? opener)
    {
        var id = payload.Text("id");
        var token = $"{id}-{Snowflake.Derived("interaction token", id)}";
        payload["token"] = token;
        var interaction = new JsonObject
        {
            ["id"] = id,
            ["type"] = payload["type"]!.DeepClone(),
            ["token"] = token,
            ["application_id"] = application.Text("id"),
            ["bot_id"] = application.Text("user_id"),
            ["user_id"] = userId,
            ["channel_id"] = payload.Text("channel_id"),
            ["state"] = "pending",
            ["created"] = Instants.Text(world.Time.GetUtcNow()),
            ["payload"] = payload,
        };
        if (payload["message"] is JsonObject message)
            interaction["message_id"] = message.Text("id");
        if (opener is not null)
            interaction["opener_id"] = opener.Text("id");
        Change(interaction);
        world.Announce(new Happening("INTERACTION_CREATE", payload) { OnlyBot = interaction.Text("bot_id") });
        return interaction;
    }

    /// <summary>Stores a new state of the interaction, lets those waiting for its answer know, and sets its next deadline.</summary>
    public void Change(JsonObject interaction)
    {
        var id = interaction.Text("id");
        shelf.Put(id, interaction);
        deadlines.Remove(id, out var old);
        old?.Dispose();
        if (IsSettled(interaction))
            Settle(id);
        else
            Watch(interaction);
    }

    public void WatchUnfinished()
    {
        foreach (var interaction in shelf.All.Where(interaction => !IsSettled(interaction)).ToList())
            Watch(interaction);
    }

    /// <summary>True when neither an answer nor an edit is accepted any more.</summary>
    public bool IsExpired(JsonObject interaction) =>
        world.Time.GetUtcNow() - Instants.Parse(interaction.Text("created")) >= (interaction.Text("state") is "pending" or "failed" ? firstAnswerWithin : TokenLife);

    /// <summary>Completes when the interaction is answered or has failed.</summary>
    public Task Settled(string id)
    {
        if (IsSettled(Get(id)))
            return Task.CompletedTask;
        if (!waiting.TryGetValue(id, out var source))
            waiting[id] = source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return source.Task;
    }

    public void Dispose()
    {
        foreach (var timer in deadlines.Values)
            timer.Dispose();
        foreach (var source in waiting.Values)
            source.TrySetCanceled();
    }

    private static bool IsSettled(JsonObject interaction) => interaction.Text("state") is "answered" or "failed";

    private static string IdIn(string token) => token.Split('-')[0];

    private void Watch(JsonObject interaction)
    {
        var id = interaction.Text("id");
        var life = interaction.Text("state") == "pending" ? firstAnswerWithin : TokenLife;
        var left = Instants.Parse(interaction.Text("created")) + life - world.Time.GetUtcNow();
        deadlines[id] = world.Time.CreateTimer(_ => Expire(id), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Expire(string id)
    {
        lock (world.Gate)
        {
            if (Find(id) is not { } interaction || IsSettled(interaction))
                return;
            if (!IsExpired(interaction))
            {
                // Timers and the clock on the wall are two clocks: one may ring a moment before the other.
                Watch(interaction);
                return;
            }

            var over = interaction.Copy();
            var quiet = interaction.Flag("quiet");
            over["state"] = quiet ? "answered" : "failed";
            Change(over);
            if (!quiet)
                world.Announce(new Happening("SANDBOX_INTERACTION_FAILED", InteractionView.Brief(over)) { OnlyFor = over.Text("user_id") });
        }
    }

    private void Settle(string id)
    {
        if (waiting.Remove(id, out var source))
            source.TrySetResult();
    }
}
