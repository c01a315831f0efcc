using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>
/// Reads when a series takes place, as moderators write it in English or French: "Wednesdays 13:00, but the last Wednesday of the month 21:00",
/// "every Tuesday 20:30", "first and third Monday 12:00", "mercredis 13 h, mais le dernier mercredi du mois 21 h".
/// </summary>
public static class RulesText
{
    public const int MostLength = 1000;
    public const int MostRules = 10;

    /// <summary>Never throws.</summary>
    public static RulesReading Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Wrong(RuleFaultKind.Nothing, "");
        if (text.Length > MostLength)
            return Wrong(RuleFaultKind.TooLong, text);
        var (rules, faults) = new RulesTextReader(text).Read();
        if (rules.IsEmpty && faults.IsEmpty)
            return Wrong(RuleFaultKind.Nothing, text);
        if (faults.IsEmpty && rules.Length > MostRules)
            return Wrong(RuleFaultKind.TooMany, text);
        return faults.IsEmpty ? new RulesReading(rules, [.. Idle(rules)]) : new RulesReading([], faults);
    }

    private static IEnumerable<RuleFault> Idle(ImmutableArray<SeriesRule> rules) =>
        rules.Where(rule => !rule.Happens(rules)).Select(rule => new RuleFault(RuleFaultKind.NeverHappens, RulesWords.English.Of(rule)));

    private static RulesReading Wrong(RuleFaultKind kind, string read) => new([], [new RuleFault(kind, read)]);
}

/// <param name="Rules">They can be used when there are no faults.</param>
public sealed record RulesReading(ImmutableArray<SeriesRule> Rules, ImmutableArray<RuleFault> Faults);

/// <param name="Read">The part of the text that it is about.</param>
public sealed record RuleFault(RuleFaultKind Kind, string Read);

public enum RuleFaultKind
{
    Nothing,
    TooLong,
    TooMany,
    NotUnderstood,

    /// <summary>An hour alone.</summary>
    NoDay,

    /// <summary>A day alone.</summary>
    NoHour,

    /// <summary>25:00.</summary>
    NoSuchHour,

    /// <summary>Every second Wednesday: every other one, or the second of the month.</summary>
    Ambiguous,

    /// <summary>The sixth Wednesday; or another rule replaces it always.</summary>
    NeverHappens,
}
