using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// A person fills in a command. What Discord's own client would not let them send is refused with the reason in words.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-data-structure
/// </summary>
/// <param name="focused">The option that is still being typed, when its choices are asked for; what else is missing may come later.</param>
internal sealed class CommandCall(World world, JsonObject? channel, string userId, string? focused)
{
    private readonly string? guildId = channel?.TextOrNull("guild_id");
    private readonly Resolved resolved = new(world, channel, userId);

    /// <param name="path">The words after the slash: "chat start".</param>
    /// <returns>The command and the data of the interaction.</returns>
    public (JsonObject Command, JsonObject Data) Fill(string path, JsonObject given)
    {
        var words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var command = world.Commands.Callable(CommandType.Slash, words.FirstOrDefault(), guildId)
            ?? throw Refusal($"There is no command /{path}.");
        var data = new JsonObject
        {
            ["id"] = command.Text("id"),
            ["name"] = command.Text("name"),
            ["type"] = command.Number("type"),
            ["options"] = Descend(command, [.. words.Skip(1)], given),
        };
        if (command.TextOrNull("guild_id") is { } owner)
            data["guild_id"] = owner;
        resolved.WriteTo(data);
        return (command, data);
    }

    private JsonArray Descend(JsonObject holder, string[] words, JsonObject given)
    {
        var subs = holder.Objects("options").Where(option => option.Number("type") is 1 or 2).ToList();
        if (subs.Count == 0 && words.Length == 0)
            return FillOptions(holder, given);
        var sub = subs.FirstOrDefault(option => option.Text("name") == words.FirstOrDefault())
            ?? throw Refusal($"After {holder.Text("name")} comes one of: {string.Join(", ", subs.Select(option => option.Text("name")))}.");
        return
        [
            new JsonObject
            {
                ["name"] = sub.Text("name"),
                ["type"] = sub.Number("type"),
                ["options"] = Descend(sub, words[1..], given),
            },
        ];
    }

    private JsonArray FillOptions(JsonObject holder, JsonObject given)
    {
        var options = holder.Objects("options").ToList();
        foreach (var (name, _) in given)
        {
            if (options.All(option => option.Text("name") != name))
                throw Refusal($"{holder.Text("name")} has no option {name}.");
        }

        if (focused is not null && options.All(option => option.Text("name") != focused))
            throw Refusal($"{holder.Text("name")} has no option {focused}.");

        var filled = new JsonArray();
        foreach (var option in options)
        {
            if (option.Text("name") == focused)
                filled.Add(Focused(option, given[focused]));
            else if (given[option.Text("name")] is { } value)
                filled.Add(Filled(option, value));
            else if (option.Flag("required") && focused is null)
                throw Refusal($"{holder.Text("name")} needs {option.Text("name")}.");
        }

        return filled;
    }

    /// <summary>What is being typed is a text, whatever it will become.</summary>
    private static JsonObject Focused(JsonObject option, JsonNode? value)
    {
        if (!option.Flag("autocomplete"))
            throw Refusal($"{option.Text("name")} has no suggestions.");
        return new JsonObject { ["name"] = option.Text("name"), ["type"] = option.Number("type"), ["value"] = value?.ToString() ?? "", ["focused"] = true };
    }

    private JsonObject Filled(JsonObject option, JsonNode value)
    {
        var type = option.Number("type");
        CheckChoice(option, value);
        return new JsonObject
        {
            ["name"] = option.Text("name"),
            ["type"] = type,
            ["value"] = type switch
            {
                3 => TextValue(option, value),
                4 => WholeNumber(option, value),
                5 => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False
                    ? value.DeepClone()
                    : throw Refusal($"{option.Text("name")} is true or false."),
                6 => Person(option, value),
                7 => Place(option, value),
                8 => RoleValue(option, value),
                9 => Mentionable(option, value),
                10 => value.GetValueKind() is System.Text.Json.JsonValueKind.Number ? value.DeepClone() : throw Refusal($"{option.Text("name")} is a number."),
                11 => resolved.File(Upload.Read(value)),
                _ => throw Refusal($"The sandbox cannot fill in options of type {type}."),
            },
        };
    }

    private static void CheckChoice(JsonObject option, JsonNode value)
    {
        var choices = option.Objects("choices").ToList();
        if (choices.Count > 0 && choices.All(choice => choice["value"]!.ToJsonString() != value.ToJsonString()))
            throw Refusal($"{option.Text("name")} is one of: {string.Join(", ", choices.Select(choice => choice["value"]!.ToString()))}.");
    }

    private static JsonValue TextValue(JsonObject option, JsonNode value)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var written))
            throw Refusal($"{option.Text("name")} is a text.");
        var length = written.EnumerateRunes().Count();
        if (length < option.Number("min_length") || length > option.Number("max_length", 6000) || length == 0)
            throw Refusal($"{option.Text("name")} has {option.Number("min_length", 1)} to {option.Number("max_length", 6000)} characters.");
        return JsonValue.Create(written);
    }

    private static JsonValue WholeNumber(JsonObject option, JsonNode value)
    {
        if (value.AsNumber() is not { } number)
            throw Refusal($"{option.Text("name")} is a whole number.");
        if (number < option.Number("min_value", long.MinValue) || number > option.Number("max_value", long.MaxValue))
            throw Refusal($"{option.Text("name")} lies outside {option["min_value"]} to {option["max_value"]}.");
        return JsonValue.Create(number);
    }

    private string Person(JsonObject option, JsonNode value) =>
        resolved.Person(value.ToString()) ? value.ToString() : throw Refusal($"{option.Text("name")} is the id of a person.");

    private string Place(JsonObject option, JsonNode value) =>
        resolved.Channel(value.ToString(), option) ? value.ToString() : throw Refusal($"{option.Text("name")} is the id of a channel of the right type.");

    private string RoleValue(JsonObject option, JsonNode value) =>
        resolved.Role(value.ToString()) ? value.ToString() : throw Refusal($"{option.Text("name")} is the id of a role.");

    private string Mentionable(JsonObject option, JsonNode value) => resolved.Person(value.ToString()) || resolved.Role(value.ToString())
        ? value.ToString()
        : throw Refusal($"{option.Text("name")} is the id of a person or a role.");

    private static RefusedException Refusal(string reason) => new(400, 0, reason);
}
