using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>One request, in the world's terms.</summary>
/// <param name="application">Whose token it carries; null on the routes that need none.</param>
internal sealed class RestCall(World world, HttpContext http, RequestBody body, JsonObject? application)
{
    public World World { get; } = world;

    public HttpContext Http { get; } = http;

    public JsonObject Application { get; } = application ?? [];

    /// <summary>The user the bot speaks as.</summary>
    public string BotId => Application.Text("user_id");

    public JsonObject Body => body.Json as JsonObject ?? throw DiscordErrors.InvalidField("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");

    /// <summary>What came beside the JSON.</summary>
    public IReadOnlyList<FormUpload> Files => body.Files;

    public IReadOnlyList<JsonObject> Bodies => body.Json is JsonArray list && list.All(item => item is JsonObject)
        ? [.. list.Cast<JsonObject>()]
        : throw DiscordErrors.InvalidField("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");

    public string Route(string name) => (string)Http.Request.RouteValues[name]!;

    /// <exception cref="RefusedException">50035 when it is no snowflake.</exception>
    public string Id(string name)
    {
        var text = Route(name);
        return Snowflake.IsOne(text, out _) ? text : throw NotSnowflake(name + "_id", text);
    }

    public string? Query(string name) => Http.Request.Query[name] is [{ } value, ..] ? value : null;

    public bool Asks(string name) => Query(name) is "true" or "True" or "1";

    public ulong? QueryId(string name) =>
        Query(name) is not { } text ? null : Snowflake.IsOne(text, out var id) ? id : throw NotSnowflake(name, text);

    public DateTimeOffset? QueryInstant(string name) => Query(name) is not { } text ? null
        : Instants.IsOne(text, out var instant) ? instant
        : throw DiscordErrors.InvalidField(name, "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");

    public int Limit(int most, int usual, int least = 1)
    {
        if (Query("limit") is not { } text)
            return usual;
        if (!int.TryParse(text, out var limit))
            throw DiscordErrors.InvalidField("limit", "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not int.");
        if (limit < least)
            throw DiscordErrors.InvalidField("limit", "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        return limit <= most ? limit : throw DiscordErrors.InvalidField("limit", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
    }

    /// <summary>The guild of the route, if the bot is in it.</summary>
    public JsonObject Guild() =>
        World.Members.Find(Id("guild"), BotId) is null ? throw DiscordErrors.UnknownGuild : World.Guilds.Get(Id("guild"));

    /// <summary>The channel of the route, if the bot may see it.</summary>
    public JsonObject Channel(ulong permission = 0)
    {
        var channel = World.Channels.Get(Id("channel"));
        World.Permissions.Require(channel, BotId, permission);
        return channel;
    }

    private static RefusedException NotSnowflake(string field, string text) =>
        DiscordErrors.InvalidField(field, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
}
