using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/components/reference#text-input-text-input-structure</summary>
internal static class TextInputRules
{
    public const int Longest = 4000;

    public static void Check(JsonObject input, string path, FieldErrors errors)
    {
        errors.ReadText(input, "custom_id", (1, 100), $"{path}.custom_id");
        errors.ReadText(input, "placeholder", (0, 100), $"{path}.placeholder");
        if (input.Number("style") is not (1 or 2))
            errors.Add($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
        var least = errors.ReadNumber(input, "min_length", (0, Longest), $"{path}.min_length") ?? 0;
        var most = errors.ReadNumber(input, "max_length", (1, Longest), $"{path}.max_length") ?? Longest;
        if (least > most)
            errors.Add($"{path}.min_length", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
        errors.ReadText(input, "value", (0, (int)Math.Clamp(most, 1, Longest)), $"{path}.value");
    }
}
