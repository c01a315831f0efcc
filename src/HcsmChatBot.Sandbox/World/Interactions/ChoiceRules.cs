using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What Discord refuses among suggested choices. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete</summary>
internal static class ChoiceRules
{
    private const int Most = 25;
    private const int NumberOption = 4;
    private const int RealOption = 10;

    /// <exception cref="RefusedException">50035 with the choices that are wrong.</exception>
    public static JsonArray Read(JsonObject interaction, JsonObject data)
    {
        var errors = new FieldErrors();
        if (data["choices"] is not JsonArray)
            errors.Required("data.choices");
        var choices = errors.ReadObjects(data, "choices", Most, "data.choices");
        var type = TypeOfFocused(interaction["payload"]!["data"]!.AsObject());
        for (var index = 0; index < choices.Count; index++)
            Check(choices[index], type, $"data.choices.{index}", errors);
        errors.ThrowIfAny();
        return choices.Select(choice => choice.DeepClone()).ToJson();
    }

    private static void Check(JsonObject choice, long type, string path, FieldErrors errors)
    {
        errors.ReadText(choice, "name", (1, 100), $"{path}.name");
        var place = $"{path}.value";
        if (type == NumberOption && choice["value"].AsNumber() is null)
            errors.Add(place, "NUMBER_TYPE_COERCE", "Value is not an int.");
        else if (type == RealOption && choice["value"]?.GetValueKind() is not System.Text.Json.JsonValueKind.Number)
            errors.Add(place, "NUMBER_TYPE_COERCE", "Value is not a float.");
        else if (type is not (NumberOption or RealOption))
            errors.ReadText(choice, "value", (1, 100), place);
    }

    private static long TypeOfFocused(JsonObject holder) =>
        holder.Objects("options").Select(option => option.Flag("focused") ? option.Number("type") : TypeOfFocused(option)).DefaultIfEmpty().Max();
}
