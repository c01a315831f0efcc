using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>One request under /rehearsal/.</summary>
internal sealed class RehearsalRequest(HttpContext http, JsonNode? body)
{
    public JsonObject Body { get; } = body as JsonObject ?? throw DiscordErrors.InvalidField("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    public ulong Id(string name) => AsId(Route(name), name);

    public ulong? QueryId(string name) => http.Request.Query[name] is [{ Length: > 0 } text, ..] ? AsId(text, name) : null;

    public string Text(string field) => TextOrNull(field) ?? throw DiscordErrors.InvalidField(field, "BASE_TYPE_REQUIRED", "This field is required");

    public string? TextOrNull(string field) => Body.TextOrNull(field);

    public ulong BodyId(string field) => BodyIdOrNull(field) ?? throw DiscordErrors.InvalidField(field, "BASE_TYPE_REQUIRED", "This field is required");

    public ulong? BodyIdOrNull(string field) => Body[field] is { } id ? AsId(id.ToString(), field) : null;

    public IReadOnlyList<ulong> BodyIds(string field) => [.. Body.Items(field).Select(id => AsId(id?.ToString() ?? "", field))];

    public DateTimeOffset? Instant(string field)
    {
        if (TextOrNull(field) is not { } text)
            return null;
        return Instants.IsOne(text, out var instant) ? instant : throw DiscordErrors.InvalidField(field, "DATE_TIME_TYPE_PARSE", $"Could not parse {text} as a date.");
    }

    private static ulong AsId(string text, string field) =>
        Snowflake.IsOne(text, out var id) ? id : throw DiscordErrors.InvalidField(field, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
}
