using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What Discord refuses in a command. https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
/// </summary>
internal sealed partial class CommandRules
{
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;
    private const int MostCharacters = 8000;
    private const int MostSlash = 100;
    private const int MostTargeted = 15;
    private readonly FieldErrors errors = new();

    /// <exception cref="RefusedException">50035 with the fields that are wrong.</exception>
    public static void Check(JsonObject command, string path = "")
    {
        var rules = new CommandRules();
        rules.CheckCommand(command, path);
        rules.errors.ThrowIfAny();
    }

    /// <summary>A whole list: each command, at most 100 after a slash and 15 of each other kind, and no name twice.</summary>
    public static void CheckAll(IReadOnlyList<JsonObject> commands)
    {
        var rules = new CommandRules();
        for (var index = 0; index < commands.Count; index++)
            rules.CheckCommand(commands[index], $"{index}");
        foreach (var kind in commands.GroupBy(command => command.Number("type", CommandType.Slash)))
        {
            var most = kind.Key == CommandType.Slash ? MostSlash : MostTargeted;
            if (kind.Count() > most)
                rules.errors.Add("", "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        }

        foreach (var twice in commands.Select((command, index) => (command.TextOrNull("name"), command.Number("type", 1), index))
            .GroupBy(each => (each.Item1, each.Item2)).SelectMany(same => same.Skip(1)))
            rules.errors.Add($"{twice.index}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        rules.errors.ThrowIfAny();
    }

    private void CheckCommand(JsonObject command, string path)
    {
        switch (command.Number("type", CommandType.Slash))
        {
            case CommandType.Slash:
                CheckNamed(command, path);
                break;
            case CommandType.OnPerson or CommandType.OnMessage:
                CheckBare(command, path);
                break;
            default:
                errors.Add(Join(path, "type"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3}.");
                break;
        }

        CheckOptions(command, path, depth: 0);
        if (Characters(command) > MostCharacters)
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostCharacters})");
    }

    /// <summary>A command on a person or a message has a name as one writes it, and nothing else to tell.</summary>
    private void CheckBare(JsonObject command, string path)
    {
        errors.ReadText(command, "name", (1, 32), Join(path, "name"));
        foreach (var (locale, translation) in Translations(command, "name_localizations"))
            errors.CheckLength(Join(path, $"name_localizations.{locale}"), translation, (1, 32));
        errors.ReadText(command, "description", (0, 0), Join(path, "description"));
        if (command.Items("options").Count > 0)
            errors.Add(Join(path, "options"), "BASE_TYPE_MAX_LENGTH", "Must be 0 or fewer in length.");
    }

    /// <summary>Name and description, and their translations, of a command or option.</summary>
    private void CheckNamed(JsonObject named, string path)
    {
        if (errors.ReadText(named, "name", (1, 32), Join(path, "name")) is { } name)
            CheckName(name, Join(path, "name"));
        errors.ReadText(named, "description", (1, 100), Join(path, "description"));
        foreach (var (locale, translation) in Translations(named, "name_localizations"))
            CheckName(translation, Join(path, $"name_localizations.{locale}"));
        foreach (var (locale, translation) in Translations(named, "description_localizations"))
            errors.CheckLength(Join(path, $"description_localizations.{locale}"), translation, (1, 100));
    }

    private void CheckName(string name, string path)
    {
        if (!Name().IsMatch(name) || name.Any(char.IsUpper))
            errors.Add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    private void CheckOptions(JsonObject holder, string path, int depth)
    {
        var options = errors.ReadObjects(holder, "options", 25, Join(path, "options"));
        var names = new HashSet<string?>();
        var optionalSeen = false;
        for (var index = 0; index < options.Count; index++)
        {
            var place = Join(path, $"options.{index}");
            CheckOption(options[index], place, depth);
            if (!names.Add(options[index].TextOrNull("name")))
                errors.Add(Join(place, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option names must be unique");
            if (options[index].Flag("required") && optionalSeen)
                errors.Add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !options[index].Flag("required");
        }

        if (options.Any(IsSub) && !options.All(IsSub))
            errors.Add(Join(path, "options"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
    }

    private void CheckOption(JsonObject option, string path, int depth)
    {
        var type = option.Number("type");
        CheckNamed(option, path);
        if (type is < 1 or > 11 || (type == SubcommandGroup && depth > 0) || (type == Subcommand && depth > 1))
            errors.Add(Join(path, "type"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}.");
        if (IsSub(option))
            CheckOptions(option, path, depth + 1);
        var choices = errors.ReadObjects(option, "choices", 25, Join(path, "choices"));
        if (option.Flag("autocomplete") && (type is not (3 or 4 or 10) || choices.Count > 0))
            errors.Add(Join(path, "autocomplete"), "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Only text and number options without choices can have suggestions");
        for (var index = 0; index < choices.Count; index++)
            CheckChoice(choices[index], type, Join(path, $"choices.{index}"));
    }

    private void CheckChoice(JsonObject choice, long type, string path)
    {
        errors.ReadText(choice, "name", (1, 100), Join(path, "name"));
        if (type == 3)
            errors.ReadText(choice, "value", (1, 100), Join(path, "value"));
        else if (type == 4 && choice["value"].AsNumber() is null)
            errors.Add(Join(path, "value"), "NUMBER_TYPE_COERCE", "Value is not an int.");
    }

    private static bool IsSub(JsonObject option) => option.Number("type") is Subcommand or SubcommandGroup;

    /// <summary>Names, descriptions and values together, the longest translation counting.</summary>
    private static int Characters(JsonObject part) =>
        Longest(part, "name") + Longest(part, "description") + (part.TextOrNull("value")?.Length ?? 0)
        + part.Objects("options").Sum(Characters) + part.Objects("choices").Sum(Characters);

    private static int Longest(JsonObject part, string field) =>
        Translations(part, field + "_localizations").Select(each => each.Text.Length).Append(part.TextOrNull(field)?.Length ?? 0).Max();

    private static IEnumerable<(string Locale, string Text)> Translations(JsonObject part, string field) =>
        part[field] is JsonObject all ? all.Select(each => (each.Key, all.TextOrNull(each.Key) ?? "")) : [];

    private static string Join(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Name();
}
