using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What Discord refuses in a modal. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal</summary>
internal static class ModalRules
{
    private const int MostComponents = 5;

    /// <returns>The modal as the person gets it: custom_id, title, components.</returns>
    /// <exception cref="RefusedException">50035 with the fields that are wrong.</exception>
    public static JsonObject Read(JsonObject data)
    {
        var errors = new FieldErrors();
        var title = errors.ReadText(data, "title", (1, 45), "data.title");
        var customId = errors.ReadText(data, "custom_id", (1, 100), "data.custom_id");
        var components = errors.ReadObjects(data, "components", int.MaxValue, "data.components");
        if (components.Count is 0 or > MostComponents)
            errors.Add("data.components", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {MostComponents} in length.");
        for (var index = 0; index < components.Count; index++)
            CheckTopLevel(components[index], $"data.components.{index}", errors);
        ComponentTree.RequireDistinctCustomIds(data.Items("components"), "data.components", errors);
        errors.ThrowIfAny();
        return new JsonObject { ["custom_id"] = customId, ["title"] = title, ["components"] = ComponentTree.Complete(data.Items("components")) };
    }

    private static void CheckTopLevel(JsonObject component, string path, FieldErrors errors)
    {
        switch (component.Number("type"))
        {
            case ComponentType.ActionRow:
                CheckRow(component, path, errors);
                break;
            case ComponentType.TextDisplay:
                errors.ReadText(component, "content", (1, 4000), $"{path}.content");
                break;
            case ComponentType.Label:
                CheckLabel(component, path, errors);
                break;
            default:
                errors.WrongType(path, "1, 10, 18");
                break;
        }
    }

    /// <summary>The older form: one text input, which has the label itself.</summary>
    private static void CheckRow(JsonObject row, string path, FieldErrors errors)
    {
        var inside = errors.ReadObjects(row, "components", 1, $"{path}.components");
        if (inside.Count == 0)
            errors.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 1 in length.");
        for (var index = 0; index < inside.Count; index++)
        {
            var place = $"{path}.components.{index}";
            if (inside[index].Number("type") != ComponentType.TextInput)
                errors.WrongType(place, "4");
            else
                TextInputRules.Check(inside[index], place, errors);
            errors.ReadText(inside[index], "label", (1, 45), $"{place}.label");
        }
    }

    private static void CheckLabel(JsonObject label, string path, FieldErrors errors)
    {
        errors.ReadText(label, "label", (1, 45), $"{path}.label");
        errors.ReadText(label, "description", (0, 100), $"{path}.description");
        var place = $"{path}.component";
        if (label["component"] is not JsonObject inside)
            errors.Required(place);
        else if (inside.Number("type") == ComponentType.TextInput)
            TextInputRules.Check(inside, place, errors);
        else if (ComponentType.IsSelect(inside))
            SelectRules.CheckInModal(inside, place, errors);
        else if (inside.Number("type") == ComponentType.FileUpload)
            CheckUpload(inside, place, errors);
        else
            errors.WrongType(place, "3, 4, 5, 6, 7, 8, 19");
    }

    private static void CheckUpload(JsonObject upload, string path, FieldErrors errors)
    {
        errors.ReadText(upload, "custom_id", (1, 100), $"{path}.custom_id");
        SelectRules.ReadCounts(upload, path, most: 10, errors);
        SelectRules.CheckRequired(upload, path, errors);
    }
}
