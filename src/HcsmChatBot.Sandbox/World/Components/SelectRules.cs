using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/components/reference#string-select-string-select-structure and the selects of people, roles and channels.</summary>
internal static class SelectRules
{
    private const int Most = 25;

    public static void Check(JsonObject select, string path, FieldErrors errors)
    {
        errors.ReadText(select, "custom_id", (1, 100), $"{path}.custom_id");
        errors.ReadText(select, "placeholder", (0, 150), $"{path}.placeholder");
        var counts = ReadCounts(select, path, Most, errors);
        if (select.Number("type") == ComponentType.StringSelect)
            CheckOptions(select, counts, path, errors);
        else
            CheckDefaults(select, counts, path, errors);
    }

    /// <summary>In a modal a select may be required, which is the default, and never disabled.</summary>
    public static void CheckInModal(JsonObject select, string path, FieldErrors errors)
    {
        Check(select, path, errors);
        CheckRequired(select, path, errors);
        if (select.Flag("disabled"))
            errors.Add($"{path}.disabled", "COMPONENT_DISABLED_INVALID", "Components in a modal cannot be disabled");
    }

    public static (long Least, long Most) ReadCounts(JsonObject component, string path, int most, FieldErrors errors)
    {
        var least = errors.ReadNumber(component, "min_values", (0, most), $"{path}.min_values") ?? 1;
        var highest = errors.ReadNumber(component, "max_values", (1, most), $"{path}.max_values") ?? 1;
        if (least > Math.Max(1, highest))
            errors.Add($"{path}.min_values", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {highest}.");
        return (least, highest);
    }

    public static void CheckRequired(JsonObject component, string path, FieldErrors errors)
    {
        if (component["min_values"].AsNumber() == 0 && (component["required"] is null || component.Flag("required")))
            errors.Add($"{path}.min_values", "NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
    }

    private static void CheckOptions(JsonObject select, (long Least, long Most) counts, string path, FieldErrors errors)
    {
        var options = errors.ReadObjects(select, "options", Most, $"{path}.options");
        var fewest = Math.Clamp(counts.Least, 1, Most);
        if (options.Count < fewest)
            errors.Add($"{path}.options", "BASE_TYPE_BAD_LENGTH", $"Must be between {fewest} and {Most} in length.");
        var values = new HashSet<string>();
        for (var index = 0; index < options.Count; index++)
        {
            var place = $"{path}.options.{index}";
            errors.ReadText(options[index], "label", (1, 100), $"{place}.label");
            errors.ReadText(options[index], "description", (0, 100), $"{place}.description");
            if (errors.ReadText(options[index], "value", (1, 100), $"{place}.value") is { } value && !values.Add(value))
                errors.Add($"{place}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }

        if (options.Count(option => option.Flag("default")) > counts.Most)
            errors.Add($"{path}.options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "Too many default options");
    }

    private static void CheckDefaults(JsonObject select, (long Least, long Most) counts, string path, FieldErrors errors)
    {
        var defaults = errors.ReadObjects(select, "default_values", Most, $"{path}.default_values");
        if (defaults.Count > 0 && (defaults.Count < counts.Least || defaults.Count > counts.Most))
            errors.Add($"{path}.default_values", "BASE_TYPE_BAD_LENGTH", $"Must be between {counts.Least} and {counts.Most} in length.");
        for (var index = 0; index < defaults.Count; index++)
        {
            if (!Snowflake.IsOne(defaults[index]["id"]?.ToString(), out _))
                errors.Required($"{path}.default_values.{index}.id");
            if (!Kinds(select.Number("type")).Contains(defaults[index].TextOrNull("type")))
                errors.Add($"{path}.default_values.{index}.type", "BASE_TYPE_CHOICES", "Value must be one of the types this select offers.");
        }
    }

    private static string[] Kinds(long type) => type switch
    {
        ComponentType.UserSelect => ["user"],
        ComponentType.RoleSelect => ["role"],
        ComponentType.MentionableSelect => ["user", "role"],
        _ => ["channel"],
    };
}
