using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// One field of a modal as it is sent off: what was given, else what it was prefilled with.
/// https://docs.discord.com/developers/components/reference#text-input-text-input-interaction-response-structure
/// </summary>
/// <param name="given">By custom id: a text, a list of values, or a list of files.</param>
internal sealed class ModalField(JsonObject given, Resolved resolved)
{
    public JsonObject Fill(JsonObject component)
    {
        var customId = component.Text("custom_id");
        var filled = new JsonObject { ["type"] = component.Number("type"), ["id"] = component.Number("id"), ["custom_id"] = customId };
        if (component.Number("type") == ComponentType.TextInput)
            filled["value"] = Text(component, given[customId]);
        else
            filled["values"] = (component.Number("type") == ComponentType.FileUpload ? Files(component, given[customId]) : Values(component, given[customId])).ToJson();
        return filled;
    }

    private static string Text(JsonObject input, JsonNode? node)
    {
        var text = node switch
        {
            null => input.TextOrNull("value") ?? "",
            JsonValue value when value.TryGetValue<string>(out var written) => written,
            _ => throw Refusal($"{Name(input)} is a text."),
        };
        var length = text.EnumerateRunes().Count();
        if (length == 0 && IsRequired(input))
            throw Refusal($"{Name(input)} must be filled in.");
        if (length > 0 && (length < input.Number("min_length") || length > input.Number("max_length", TextInputRules.Longest)))
            throw Refusal($"{Name(input)} has {input.Number("min_length")} to {input.Number("max_length", TextInputRules.Longest)} characters.");
        if (input.Number("style") == 1 && text.AsSpan().ContainsAny('\n', '\r'))
            throw Refusal($"{Name(input)} is a single line.");
        return text;
    }

    private IReadOnlyList<string> Values(JsonObject select, JsonNode? node)
    {
        var values = node switch
        {
            null => SelectedValues.Prefilled(select),
            JsonArray list => [.. list.Select(each => each?.ToString() ?? "")],
            _ => throw Refusal($"{Name(select)} takes a list of values."),
        };
        SelectedValues.Check(select, values, Counts(select, values.Count), resolved);
        return values;
    }

    private List<string> Files(JsonObject upload, JsonNode? node)
    {
        if (node is not null and not JsonArray)
            throw Refusal($"{Name(upload)} takes a list of files.");
        var files = Upload.ReadList(node as JsonArray ?? []);
        var (least, most) = Counts(upload, files.Count);
        if (files.Count < least || files.Count > most)
            throw Refusal($"{Name(upload)} takes {least} to {most} files.");
        return [.. files.Select(resolved.File)];
    }

    /// <summary>What need not be filled in may stay empty, whatever its least number.</summary>
    private static (long Least, long Most) Counts(JsonObject component, int count) =>
        (count == 0 && !IsRequired(component) ? 0 : Math.Max(component.Number("min_values", 1), IsRequired(component) ? 1 : 0), component.Number("max_values", 1));

    private static bool IsRequired(JsonObject component) => component["required"] is null || component.Flag("required");

    private static string Name(JsonObject component) => component.Text("custom_id");

    private static RefusedException Refusal(string reason) => new(400, 0, reason);
}
