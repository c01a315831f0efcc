using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What somebody picked from a select, checked as Discord's client does. https://docs.discord.com/developers/components/reference#user-select</summary>
internal static class SelectedValues
{
    /// <param name="counts">How many may be picked.</param>
    /// <param name="resolved">Takes up the people, roles and channels that were picked.</param>
    public static void Check(JsonObject select, IReadOnlyList<string> values, (long Least, long Most) counts, Resolved resolved)
    {
        if (values.Count < counts.Least || values.Count > counts.Most)
            throw Refusal($"{select.Text("custom_id")} takes {counts.Least} to {counts.Most} values.");
        if (values.Distinct().Count() < values.Count)
            throw Refusal($"{select.Text("custom_id")} takes each value once.");
        if (values.Any(value => !IsOffered(select, value, resolved)))
            throw Refusal($"{select.Text("custom_id")} does not offer one of these values.");
    }

    /// <summary>What is picked before the person changes anything.</summary>
    public static IReadOnlyList<string> Prefilled(JsonObject select) => select.Number("type") == ComponentType.StringSelect
        ? [.. select.Objects("options").Where(option => option.Flag("default")).Select(option => option.Text("value"))]
        : [.. select.Objects("default_values").Select(each => each.Text("id"))];

    private static bool IsOffered(JsonObject select, string value, Resolved resolved) => select.Number("type") switch
    {
        ComponentType.StringSelect => select.Objects("options").Any(option => option.Text("value") == value),
        ComponentType.UserSelect => resolved.Person(value),
        ComponentType.RoleSelect => resolved.Role(value),
        ComponentType.MentionableSelect => resolved.Person(value) || resolved.Role(value),
        _ => resolved.Channel(value, select),
    };

    private static RefusedException Refusal(string reason) => new(400, 0, reason);
}
