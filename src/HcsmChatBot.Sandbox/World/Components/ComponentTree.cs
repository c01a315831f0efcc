using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Components lie in one another: buttons in rows, inputs in labels. https://docs.discord.com/developers/components/reference#anatomy-of-a-component</summary>
internal static class ComponentTree
{
    private static readonly string[] HoldersOfOne = ["component", "accessory"];

    /// <summary>Every component, the outer ones before those inside them.</summary>
    public static IEnumerable<JsonObject> All(JsonArray components) => Walk(components, "").Select(each => each.Component);

    public static JsonObject? Find(JsonArray components, string customId) =>
        All(components).FirstOrDefault(component => component.TextOrNull("custom_id") == customId);

    /// <summary>A copy as Discord keeps it: without fields that say nothing, each component with an id of its own.</summary>
    public static JsonArray Complete(JsonArray components)
    {
        var complete = (JsonArray)components.DeepClone();
        foreach (var component in All(complete))
            Tidy(component);
        Number(complete);
        return complete;
    }

    public static void RequireDistinctCustomIds(JsonArray components, string path, FieldErrors errors)
    {
        var seen = new HashSet<string>();
        foreach (var (component, place) in Walk(components, path))
        {
            if (component.TextOrNull("custom_id") is { } id && !seen.Add(id))
                errors.Add($"{place}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static IEnumerable<(JsonObject Component, string Path)> Walk(JsonArray components, string path) =>
        components.SelectMany((each, index) => each is JsonObject component ? WalkInto(component, $"{path}.{index}") : []);

    private static IEnumerable<(JsonObject Component, string Path)> WalkInto(JsonObject component, string path) =>
        HoldersOfOne.SelectMany(field => component[field] is JsonObject inner ? WalkInto(inner, $"{path}.{field}") : [])
            .Concat(Walk(component.Items("components"), $"{path}.components"))
            .Prepend((component, path));

    private static void Tidy(JsonObject component)
    {
        foreach (var (field, _) in component.Where(field => field.Value is null).ToList())
            component.Remove(field);
        foreach (var (field, value) in Defaults(component))
            component.TryAdd(field, value?.DeepClone());
    }

    /// <summary>What Discord adds where a bot says nothing.</summary>
    private static JsonObject Defaults(JsonObject component) => component.Number("type") switch
    {
        _ when ComponentType.IsSelect(component) => new JsonObject { ["min_values"] = 1, ["max_values"] = 1 },
        ComponentType.Separator => new JsonObject { ["divider"] = true, ["spacing"] = 1 },
        ComponentType.Container => new JsonObject { ["accent_color"] = null, ["spoiler"] = false },
        _ => [],
    };

    /// <summary>Ids that a bot leaves out are counted through; 0 counts as left out.</summary>
    private static void Number(JsonArray components)
    {
        var taken = All(components).Select(component => component.Number("id")).ToHashSet();
        var free = Enumerable.Range(1, int.MaxValue).Where(id => !taken.Contains(id)).GetEnumerator();
        foreach (var component in All(components).Where(component => component.Number("id") <= 0).ToList())
        {
            free.MoveNext();
            component["id"] = free.Current;
        }
    }
}
