using System.Collections.Immutable;
using System.Globalization;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>Writes rules so that <see cref="RulesText"/> reads them back: "Wednesdays 13:00, but the last Wednesday of the month 21:00".</summary>
public abstract class RulesWords
{
    public static readonly RulesWords English = new EnglishWords();
    public static readonly RulesWords French = new FrenchWords();

    private static readonly string[] FrenchDays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private RulesWords()
    {
    }

    protected abstract string And { get; }

    protected abstract string But { get; }

    public string Of(IEnumerable<SeriesRule> rules)
    {
        var words = string.Concat(rules.Select((rule, index) => $"{(rule.Replaces ? $", {But} " : index == 0 ? "" : $" {And} ")}{Of(rule)}"));
        return words.TrimStart(',', ' ');
    }

    /// <summary>Without its "but".</summary>
    public string Of(SeriesRule rule) => $"{(rule.Weeks.IsEmpty ? Every(rule.Days) : OfMonth(rule.Weeks, rule.Days))} {Hour(rule.At)}";

    /// <summary>"Wednesday", "mercredi".</summary>
    public static string DayOf(DayOfWeek day, bool inFrench) => inFrench ? FrenchDays[(int)day] : $"{day}";

    protected abstract string Every(ImmutableArray<DayOfWeek> days);

    protected abstract string OfMonth(ImmutableArray<int> weeks, ImmutableArray<DayOfWeek> days);

    protected abstract string Hour(TimeOnly at);

    protected string List<T>(IEnumerable<T> parts, Func<T, string> word)
    {
        string[] words = [.. parts.Select(word)];
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} {And} {words[^1]}";
    }

    private sealed class EnglishWords : RulesWords
    {
        protected override string And => "and";

        protected override string But => "but";

        protected override string Every(ImmutableArray<DayOfWeek> days) => List(days, day => $"{day}s");

        protected override string OfMonth(ImmutableArray<int> weeks, ImmutableArray<DayOfWeek> days) => $"the {List(weeks, Ordinal)} {List(days, day => $"{day}")} of the month";

        protected override string Hour(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

        private static string Ordinal(int week) => week switch
        {
            1 => "first",
            2 => "second",
            3 => "third",
            4 => "fourth",
            5 => "fifth",
            SeriesRule.Last => "last",
            _ => $"{week}th",
        };
    }

    private sealed class FrenchWords : RulesWords
    {
        protected override string And => "et";

        protected override string But => "mais";

        protected override string Every(ImmutableArray<DayOfWeek> days) => List(days, day => $"{DayOf(day, inFrench: true)}s");

        protected override string OfMonth(ImmutableArray<int> weeks, ImmutableArray<DayOfWeek> days) =>
            $"{(weeks.Length > 1 ? "les" : "le")} {List(weeks, Ordinal)} {List(days, day => DayOf(day, inFrench: true) + (weeks.Length > 1 ? "s" : ""))} du mois";

        protected override string Hour(TimeOnly at) => at.Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{at.Hour} h")
            : string.Create(CultureInfo.InvariantCulture, $"{at.Hour} h {at.Minute:00}");

        private static string Ordinal(int week) => week switch
        {
            1 => "premier",
            2 => "deuxième",
            3 => "troisième",
            4 => "quatrième",
            5 => "cinquième",
            SeriesRule.Last => "dernier",
            _ => $"{week}e",
        };
    }
}
