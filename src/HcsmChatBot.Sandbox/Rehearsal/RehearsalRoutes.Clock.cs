using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What people in the sandbox see as "now".</summary>
internal sealed partial class RehearsalRoutes
{
    private const double LongestTurn = 31 * 24 * 60 * 60;

    /// <summary>{now, running, speed}; pages hear of a change as SANDBOX_CLOCK.</summary>
    public static JsonObject Describe(SandboxClock clock) => new() { ["now"] = Instants.Text(clock.GetUtcNow()), ["running"] = clock.Running, ["speed"] = clock.Speed };

    private void MapClock()
    {
        Route("GET", "clock", _ => Describe(clock));
        Route("PUT", "clock", TurnClock);
    }

    /// <summary>All of it in this order: now, an instant to stop at; on, seconds to turn it on by; speed and running.</summary>
    private JsonObject TurnClock(RehearsalRequest call)
    {
        var (on, speed) = (Number(call, "on", 0, LongestTurn), Number(call, "speed", SandboxClock.Slowest, SandboxClock.Fastest));
        if (call.Instant("now") is { } now)
            clock.Set(now);
        if (on is { } seconds)
            clock.TurnOn(TimeSpan.FromSeconds(seconds));
        if (speed is { } times)
            clock.Speed = times;
        if (call.Body.Flag("running"))
            clock.Run();
        else if (call.Body.ContainsKey("running") && clock.Running)
            clock.Set(clock.GetUtcNow());
        return Describe(clock);
    }

    /// <returns>Null when the field is not there.</returns>
    private static double? Number(RehearsalRequest call, string field, double least, double most) => call.Body[field] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<double>(out var number) && number >= least && number <= most => number,
        _ => throw DiscordErrors.InvalidField(field, "NUMBER_TYPE_COERCE", FormattableString.Invariant($"Must be a number from {least} to {most}.")),
    };
}
