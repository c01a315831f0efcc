using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/message#embed-object-embed-limits</summary>
internal static class EmbedRules
{
    private const int MostEmbeds = 10;
    private const int MostFields = 25;
    private const int MostCharacters = 6000;

    public static JsonArray Read(JsonObject body, FieldErrors errors)
    {
        var embeds = errors.ReadObjects(body, "embeds", MostEmbeds);
        var characters = 0;
        for (var index = 0; index < embeds.Count; index++)
            characters += Check(embeds[index], $"embeds.{index}", errors);
        if (characters > MostCharacters)
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostCharacters}");
        return embeds.Select(Complete).ToJson();
    }

    private static int Check(JsonObject embed, string path, FieldErrors errors)
    {
        var characters = Length(embed, "title", 256, path, errors) + Length(embed, "description", 4096, path, errors);
        if (embed["footer"] is JsonObject footer)
            characters += Length(footer, "text", 2048, $"{path}.footer", errors);
        if (embed["author"] is JsonObject author)
            characters += Length(author, "name", 256, $"{path}.author", errors);
        var fields = errors.ReadObjects(embed, "fields", MostFields, $"{path}.fields");
        for (var index = 0; index < fields.Count; index++)
            characters += CheckField(fields[index], $"{path}.fields.{index}", errors);
        return characters;
    }

    private static int CheckField(JsonObject field, string path, FieldErrors errors)
    {
        var name = errors.ReadText(field, "name", (1, 256), $"{path}.name");
        var value = errors.ReadText(field, "value", (1, 1024), $"{path}.value");
        return CodePoints(name) + CodePoints(value);
    }

    private static int Length(JsonObject holder, string field, int most, string path, FieldErrors errors) =>
        CodePoints(errors.ReadText(holder, field, (0, most), $"{path}.{field}"));

    private static int CodePoints(string? text) => text?.EnumerateRunes().Count() ?? 0;

    private static JsonObject Complete(JsonObject embed)
    {
        var complete = embed.Copy();
        complete["type"] ??= "rich";
        foreach (var field in complete.Objects("fields"))
            field["inline"] ??= false;
        return complete;
    }
}
