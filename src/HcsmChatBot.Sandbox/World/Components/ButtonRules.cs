using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/components/reference#button-button-structure</summary>
internal static class ButtonRules
{
    private const int Link = 5;
    private const int Premium = 6;
    private static readonly string[] Schemes = ["http", "https", "discord"];

    public static void Check(JsonObject button, string path, FieldErrors errors)
    {
        errors.ReadText(button, "label", (0, 80), $"{path}.label");
        CheckEmoji(button, path, errors);
        var style = button.Number("style");
        if (style is < 1 or > Premium)
            errors.Add($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
        else if (style == Link)
            CheckLink(button, path, errors);
        else if (style == Premium && button["sku_id"] is null)
            errors.Required($"{path}.sku_id");
        else if (style != Premium)
            CheckInteractive(button, path, errors);
    }

    private static void CheckInteractive(JsonObject button, string path, FieldErrors errors)
    {
        errors.ReadText(button, "custom_id", (1, 100), $"{path}.custom_id");
        if (button["url"] is not null)
            Exclusive(path, errors);
        RequireFace(button, path, errors);
    }

    private static void CheckLink(JsonObject button, string path, FieldErrors errors)
    {
        if (button["custom_id"] is not null)
            Exclusive(path, errors);
        RequireFace(button, path, errors);
        if (errors.ReadText(button, "url", (1, 512), $"{path}.url") is not { Length: > 0 } text)
            return;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
            errors.Add($"{path}.url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (!Schemes.Contains(url.Scheme))
            errors.Add($"{path}.url", "URL_TYPE_INVALID_SCHEME", $"Scheme \"{url.Scheme}\" is not supported. Scheme must be one of ('http', 'https', 'discord').");
    }

    private static void RequireFace(JsonObject button, string path, FieldErrors errors)
    {
        if (button["label"] is null && button["emoji"] is null)
            errors.Required($"{path}.label");
    }

    private static void CheckEmoji(JsonObject button, string path, FieldErrors errors)
    {
        if (button["emoji"] is null)
            return;
        if (button["emoji"] is not JsonObject emoji)
            errors.Add($"{path}.emoji", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        else if (emoji["id"] is not null)
            errors.ReadText(emoji, "name", (0, 32), $"{path}.emoji.name");
        else if (errors.ReadText(emoji, "name", (1, 32), $"{path}.emoji.name") is { } name && !Emoji.IsUnicode(name))
            errors.Add($"{path}.emoji.name", "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }

    private static void Exclusive(string path, FieldErrors errors) =>
        errors.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
}
