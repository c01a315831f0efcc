using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HcsmChatBot.Sandbox;

/// <summary>Faults as JSON: the fields of the fault, its kind among them, and those of the occasion in one object.</summary>
internal static class FaultView
{
    private static readonly string[] Kinds =
        [.. typeof(Fault).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => (string)derived.TypeDiscriminator!)];

    private static readonly HashSet<string> OccasionFields =
        [.. RehearsalJson.Write(new GatewayOccasion()).Concat(RehearsalJson.Write(new RestOccasion())).Select(field => field.Key)];

    /// <exception cref="RefusedException">50035, at the field that is wrong.</exception>
    public static (Fault Fault, JsonObject Occasion) Read(JsonObject body)
    {
        if (!Kinds.Contains(body.TextOrNull("kind")))
            throw DiscordErrors.InvalidField("kind", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", Kinds)}}}.");
        var ofOccasion = body.ToLookup(field => OccasionFields.Contains(field.Key));
        return (RehearsalJson.Read<Fault>(Together(ofOccasion[false])), Together(ofOccasion[true]));
    }

    public static string KindOf(Fault fault) => RehearsalJson.Write(fault)["kind"]!.GetValue<string>();

    public static JsonObject Of(PlannedFault plan)
    {
        var occasion = plan.When switch
        {
            GatewayOccasion ofGateway => RehearsalJson.Write(ofGateway),
            RestOccasion ofRest => RehearsalJson.Write(ofRest),
            _ => [],
        };
        var document = Together(RehearsalJson.Write(plan.Fault).Concat(occasion));
        document["id"] = plan.Id;
        document["struck"] = plan.Struck;
        document["over"] = plan.IsOver;
        return document;
    }

    private static JsonObject Together(IEnumerable<KeyValuePair<string, JsonNode?>> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
}
