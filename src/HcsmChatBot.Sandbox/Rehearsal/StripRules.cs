using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox;

/// <summary>A line of the strip cannot carry a sentence, so that nothing anybody wrote ends up there.</summary>
internal static partial class StripRules
{
    private const int MostFacts = 10;
    private const int MostEffects = 50;

    public static StripLine Read(RehearsalRequest call) => Read(call.Body, isEffect: false);

    /// <exception cref="RefusedException">50035, at the field that is wrong.</exception>
    public static void Check(StripLine line)
    {
        if (!Kind().IsMatch(line.What))
            throw Wrong("what", "Must be 1 to 64 letters.");
        if (line.About.Count > MostFacts || line.About.Any(fact => !Kind().IsMatch(fact.Key) || !Fact().IsMatch(fact.Value)))
            throw Wrong("about", $"Must be at most {MostFacts} ids, labels or numbers by name.");
        if (line.Effects.Count > MostEffects || line.Effects.Any(effect => effect.Effects.Count > 0))
            throw Wrong("effects", $"Must be at most {MostEffects} lines without effects of their own.");
        foreach (var effect in line.Effects)
            Check(effect);
    }

    private static StripLine Read(JsonObject body, bool isEffect) => new(
        body.TextOrNull("what") ?? throw DiscordErrors.InvalidField("what", "BASE_TYPE_REQUIRED", "This field is required"),
        (body["about"] as JsonObject ?? []).ToDictionary(fact => fact.Key, fact => fact.Value?.ToString() ?? ""),
        isEffect ? [] : [.. body.Objects("effects").Select(effect => Read(effect, isEffect: true))]);

    private static RefusedException Wrong(string field, string expected) => DiscordErrors.InvalidField(field, "BASE_TYPE_CHOICES", expected);

    [GeneratedRegex("^[A-Za-z]{1,64}\\z")]
    private static partial Regex Kind();

    [GeneratedRegex("^[A-Za-z0-9_.:-]{1,64}\\z")]
    private static partial Regex Fact();
}
