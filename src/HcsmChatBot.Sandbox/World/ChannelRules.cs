using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What Discord refuses in a text channel. https://docs.discord.com/developers/resources/channel#modify-channel-json-params-guild-channel</summary>
internal static class ChannelRules
{
    private const int SixHours = 21_600;

    /// <returns>The fields to set; one that the body does not name stays as it is.</returns>
    /// <exception cref="RefusedException">50035 with the fields that are wrong.</exception>
    public static JsonObject Read(JsonObject body, bool isNew)
    {
        var errors = new FieldErrors();
        var fields = new JsonObject();
        if (isNew || body.ContainsKey("name"))
            fields["name"] = errors.ReadText(body, "name", (1, 100))?.ToLowerInvariant().Replace(' ', '-');
        if (body.ContainsKey("topic"))
            fields["topic"] = errors.ReadText(body, "topic", (0, 1024));
        if (body.ContainsKey("rate_limit_per_user"))
            fields["rate_limit_per_user"] = errors.ReadNumber(body, "rate_limit_per_user", (0, SixHours), "rate_limit_per_user") ?? 0;
        if (body.ContainsKey("nsfw"))
            fields["nsfw"] = body.Flag("nsfw");
        if (body["permission_overwrites"] is JsonArray overwrites)
            fields["permission_overwrites"] = Overwrites(overwrites);
        errors.ThrowIfAny();
        return fields;
    }

    /// <summary>https://docs.discord.com/developers/resources/channel#overwrite-object</summary>
    public static JsonArray Overwrites(JsonArray given)
    {
        var errors = new FieldErrors();
        var overwrites = errors.ReadObjects(new JsonObject { ["permission_overwrites"] = given.DeepClone() }, "permission_overwrites", 100);
        for (var index = 0; index < overwrites.Count; index++)
        {
            if (!Snowflake.IsOne(overwrites[index]["id"]?.ToString(), out _))
                errors.Required($"permission_overwrites.{index}.id");
        }

        errors.ThrowIfAny();
        return overwrites.Select(overwrite => new JsonObject
        {
            ["id"] = overwrite.Text("id"),
            ["type"] = overwrite.Number("type"),
            ["allow"] = overwrite["allow"]?.ToString() ?? "0",
            ["deny"] = overwrite["deny"]?.ToString() ?? "0",
        }).ToJson();
    }
}
