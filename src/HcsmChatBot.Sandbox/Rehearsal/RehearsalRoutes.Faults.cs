using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What goes wrong: POST /rehearsal/faults takes a fault by its kind, with the fields of the fault and of its occasion in one object.</summary>
internal sealed partial class RehearsalRoutes
{
    private void MapFaults()
    {
        Route("GET", "faults", _ => rehearsal.Faults());
        Route("POST", "faults", call => new JsonObject { ["id"] = Disturb(call.Body) });
        Route("DELETE", "faults", _ =>
        {
            rehearsal.ClearFaults();
            return new JsonObject();
        });
        Route("DELETE", "faults/{fault}", call =>
        {
            rehearsal.ClearFaults((int)Math.Min(call.Id("fault"), int.MaxValue));
            return new JsonObject();
        });
        Route("GET", "settings", _ => Settings());
        Route("PATCH", "settings", call =>
        {
            var gateway = SettingRules.Check(Changed(rehearsal.GatewaySettings, call.Body, "gateway"));
            var rest = SettingRules.Check(Changed(rehearsal.RestSettings, call.Body, "rest"));
            (rehearsal.GatewaySettings, rehearsal.RestSettings) = (gateway, rest);
            return Settings();
        });
        Route("GET", "requests/invalid", _ =>
        {
            var (ever, ofTenMinutes) = rehearsal.InvalidRequests;
            return new JsonObject { ["ever"] = ever, ["ofTenMinutes"] = ofTenMinutes };
        });
    }

    private int Disturb(JsonObject body) => FaultView.Read(body) switch
    {
        (GatewayFault fault, var occasion) => rehearsal.Disturb(fault, RehearsalJson.Read<GatewayOccasion>(occasion)),
        (RestFault fault, var occasion) => rehearsal.Disturb(fault, RehearsalJson.Read<RestOccasion>(occasion)),
        _ => throw DiscordErrors.NotFound,
    };

    private JsonObject Settings() => new()
    {
        ["gateway"] = RehearsalJson.Write(rehearsal.GatewaySettings),
        ["rest"] = RehearsalJson.Write(rehearsal.RestSettings),
    };

    /// <summary>The settings with the fields that are given.</summary>
    private static T Changed<T>(T settings, JsonObject body, string part)
    {
        var fields = RehearsalJson.Write(settings);
        foreach (var (field, value) in body[part] as JsonObject ?? [])
            fields[field] = value?.DeepClone();
        return RehearsalJson.Read<T>(fields);
    }
}
