using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Slash commands as registered. https://docs.discord.com/developers/interactions/application-commands</summary>
internal sealed class Commands(World world)
{
    private readonly Shelf shelf = world.ShelfFor("commands");

    /// <param name="guildId">Null for the global ones.</param>
    public IEnumerable<JsonObject> Of(string applicationId, string? guildId) => shelf.All
        .Where(command => command.Text("application_id") == applicationId && command.TextOrNull("guild_id") == guildId)
        .OrderBy(command => command.Text("name"), StringComparer.Ordinal);

    public JsonObject Get(string applicationId, string? guildId, string id) =>
        shelf.Find(id) is { } command && command.Text("application_id") == applicationId && command.TextOrNull("guild_id") == guildId
            ? command
            : throw DiscordErrors.UnknownCommand;

    /// <summary>What a person can call here: a guild's own commands, and the global ones of its bots.</summary>
    public IEnumerable<JsonObject> CallableIn(string guildId) =>
        from member in world.Members.Of(guildId)
        let application = world.Applications.OfBot(member.Text("user_id"))
        where application is not null
        from command in Of(application.Text("id"), guildId).Concat(Of(application.Text("id"), null))
        select command;

    /// <summary>The command of this kind and name that a person can call.</summary>
    /// <param name="guildId">Null in direct messages.</param>
    public JsonObject? Callable(int type, string? name, string? guildId) =>
        (guildId is null ? CallableInDirectMessages() : CallableIn(guildId))
        .FirstOrDefault(command => command.Number("type") == type && command.Text("name") == name);

    /// <summary>Creates the command, or replaces the one with the same name and type, which keeps its id.</summary>
    /// <returns>The command, and whether it is new.</returns>
    public (JsonObject Command, bool Created) Upsert(string applicationId, string? guildId, JsonObject body)
    {
        var known = Of(applicationId, guildId).FirstOrDefault(other => Key(other) == Key(body));
        return (Store(applicationId, guildId, body, known?.Text("id")), known is null);
    }

    public JsonObject Change(JsonObject command, JsonObject changes)
    {
        var changed = command.Copy();
        foreach (var (field, value) in changes)
            changed[field] = value?.DeepClone();
        return Store(command.Text("application_id"), command.TextOrNull("guild_id"), changed, command.Text("id"));
    }

    public IReadOnlyList<JsonObject> Overwrite(string applicationId, string? guildId, IReadOnlyList<JsonObject> bodies)
    {
        var kept = bodies.Select(Key).ToHashSet();
        foreach (var gone in Of(applicationId, guildId).Where(command => !kept.Contains(Key(command))).ToList())
            Remove(gone);
        return [.. bodies.Select(body => Upsert(applicationId, guildId, body).Command)];
    }

    public void Remove(JsonObject command) => shelf.Remove(command.Text("id"));

    /// <param name="withLocalizations">Without it Discord leaves the dictionaries out of a list, also those of options.</param>
    public static JsonObject Render(JsonObject command, bool withLocalizations)
    {
        var document = command.Copy();
        if (!withLocalizations)
            Unlocalize(document);
        return document;
    }

    private IEnumerable<JsonObject> CallableInDirectMessages() =>
        world.Applications.All.SelectMany(application => Of(application.Text("id"), null));

    private JsonObject Store(string applicationId, string? guildId, JsonObject body, string? id)
    {
        var command = new JsonObject
        {
            ["id"] = id ?? world.NextId(),
            ["application_id"] = applicationId,
            ["version"] = world.NextId(),
            ["type"] = body.Number("type", CommandType.Slash),
            ["name"] = body.Text("name"),
            ["name_localizations"] = body["name_localizations"]?.DeepClone(),
            ["description"] = body.TextOrNull("description") ?? "",
            ["description_localizations"] = body["description_localizations"]?.DeepClone(),
            ["default_member_permissions"] = body["default_member_permissions"]?.ToString(),
            ["options"] = body.Items("options").DeepClone(),
            ["nsfw"] = body.Flag("nsfw"),
            ["integration_types"] = body["integration_types"]?.DeepClone() ?? new JsonArray(0),
            ["contexts"] = body["contexts"]?.DeepClone(),
        };
        if (guildId is not null)
            command["guild_id"] = guildId;
        return shelf.Put(command.Text("id"), command);
    }

    private static (string?, long) Key(JsonObject command) => (command.TextOrNull("name"), command.Number("type", CommandType.Slash));

    private static void Unlocalize(JsonObject document)
    {
        document.Remove("name_localizations");
        document.Remove("description_localizations");
        foreach (var inner in document.Objects("options").Concat(document.Objects("choices")))
            Unlocalize(inner);
    }
}
