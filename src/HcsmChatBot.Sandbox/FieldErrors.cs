using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Collects what is wrong with a body, nested by field as Discord does. https://docs.discord.com/developers/reference#error-messages</summary>
internal sealed class FieldErrors
{
    public JsonObject Tree { get; } = [];

    /// <param name="path">Dotted, list items by index: embeds.0.title. Empty for the body itself.</param>
    public void Add(string path, string code, string message)
    {
        var place = Tree;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (place[step] is not JsonObject inner)
                place[step] = inner = [];
            place = inner;
        }

        if (place["_errors"] is not JsonArray list)
            place["_errors"] = list = [];
        list.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    /// <param name="types">The component types that are possible there.</param>
    public void WrongType(string path, string types) => Add($"{path}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({types}).");

    public void ThrowIfAny()
    {
        if (Tree.Count > 0)
            throw DiscordErrors.InvalidForm(Tree);
    }

    /// <summary>A text whose length in code points lies between the two; null when it is missing or no text.</summary>
    public string? ReadText(JsonObject body, string field, (int Least, int Most) length, string? path = null)
    {
        path ??= field;
        if (body[field] is not { } node)
        {
            if (length.Least > 0)
                Required(path);
            return null;
        }

        if (body.TextOrNull(field) is not { } text)
        {
            Add(path, "STRING_TYPE_CONVERT", $"Could not interpret \"{node.GetValueKind()}\" as string.");
            return null;
        }

        CheckLength(path, text, length);
        return text;
    }

    /// <summary>A whole number between the two; null when it is missing or none.</summary>
    public long? ReadNumber(JsonObject body, string field, (long Least, long Most) range, string path)
    {
        if (body[field] is not { } node)
            return null;
        var number = node.AsNumber();
        if (number is null)
            Add(path, "NUMBER_TYPE_COERCE", $"Value \"{node.GetValueKind()}\" is not int.");
        else if (number < range.Least)
            Add(path, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {range.Least}.");
        else if (number > range.Most)
            Add(path, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {range.Most}.");
        return number;
    }

    public void CheckRange(string path, double number, double least, double most)
    {
        if (!(number >= least && number <= most))
            Add(path, "NUMBER_TYPE_RANGE", $"Must be from {least} to {most}.");
    }

    public void CheckLength(string path, string text, (int Least, int Most) length)
    {
        var codePoints = text.EnumerateRunes().Count();
        if (codePoints >= length.Least && codePoints <= length.Most)
            return;
        if (length.Least == 0)
            Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {length.Most} or fewer in length.");
        else
            Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {length.Least} and {length.Most} in length.");
    }

    /// <summary>The objects of a list with at most so many; empty when it is missing.</summary>
    public IReadOnlyList<JsonObject> ReadObjects(JsonObject body, string field, int most, string? path = null)
    {
        path ??= field;
        if (body[field] is null)
            return [];
        if (body[field] is not JsonArray list || list.Any(item => item is not JsonObject))
        {
            Add(path, "LIST_TYPE_CONVERT", "Only iterables of objects may be used in a ListType");
            return [];
        }

        if (list.Count > most)
            Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        return [.. list.Cast<JsonObject>()];
    }
}
