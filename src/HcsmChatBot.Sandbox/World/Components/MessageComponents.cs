using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What Discord refuses in the components of a message. https://docs.discord.com/developers/components/reference#action-row</summary>
internal static class MessageComponents
{
    private const int MostInRow = 5;
    private const int MostRows = 5;
    private const int MostWithLayout = 40;

    /// <param name="withLayout">IS_COMPONENTS_V2 is set, which allows more than action rows.</param>
    public static JsonArray Read(JsonObject body, bool withLayout, FieldErrors errors)
    {
        var components = errors.ReadObjects(body, "components", withLayout ? MostWithLayout : MostRows);
        for (var index = 0; index < components.Count; index++)
            CheckTopLevel(components[index], withLayout, $"components.{index}", errors);
        ComponentTree.RequireDistinctCustomIds(body.Items("components"), "components", errors);
        return ComponentTree.Complete(components.Select(component => component.DeepClone()).ToJson());
    }

    private static void CheckTopLevel(JsonObject component, bool withLayout, string path, FieldErrors errors)
    {
        var type = component.Number("type");
        if (type == ComponentType.ActionRow)
            CheckRow(component, path, errors);
        else if (!withLayout)
            errors.WrongType(path, "1");
        else if (type == ComponentType.TextDisplay)
            errors.ReadText(component, "content", (1, 4000), $"{path}.content");
        else if (type is not (9 or 12 or 13 or 14 or 17))
            errors.WrongType(path, "1, 9, 10, 12, 13, 14, 17");
    }

    private static void CheckRow(JsonObject row, string path, FieldErrors errors)
    {
        var inside = errors.ReadObjects(row, "components", MostInRow, $"{path}.components");
        if (inside.Count == 0)
            errors.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {MostInRow} in length.");
        if (inside.Count > 1 && inside.Any(ComponentType.IsSelect))
            errors.Add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        for (var index = 0; index < inside.Count; index++)
            CheckInside(inside[index], $"{path}.components.{index}", errors);
    }

    private static void CheckInside(JsonObject component, string path, FieldErrors errors)
    {
        if (component.Number("type") == ComponentType.Button)
            ButtonRules.Check(component, path, errors);
        else if (ComponentType.IsSelect(component))
            SelectRules.Check(component, path, errors);
        else
            errors.WrongType(path, "2, 3, 5, 6, 7, 8");
    }
}
