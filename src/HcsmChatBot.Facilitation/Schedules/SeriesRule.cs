using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>When a series takes place: "Wednesdays 13:00", "the first and third Monday of the month 12:00".</summary>
/// <param name="Weeks">Which such days of the month, 1 to 5, or <see cref="Last"/>. Empty for every one.</param>
/// <param name="Replaces">Said with "but": on its days it stands in place of the rules before it.</param>
public sealed record SeriesRule(ImmutableArray<int> Weeks, ImmutableArray<DayOfWeek> Days, TimeOnly At, bool Replaces = false)
{
    public const int Last = -1;

    private const int MostWeeksOfAMonth = 5;

    public bool Includes(DateOnly date) => Days.Contains(date.DayOfWeek)
        && (Weeks.IsEmpty || Weeks.Contains(((date.Day - 1) / 7) + 1) || (Weeks.Contains(Last) && date.Day + 7 > DateTime.DaysInMonth(date.Year, date.Month)));

    /// <summary>The hours of a day by these rules, the earliest first, each once.</summary>
    public static IEnumerable<TimeOnly> HoursOf(DateOnly date, IEnumerable<SeriesRule> rules) =>
        InForce(date, rules).Select(rule => rule.At).Distinct().Order();

    /// <summary>Whether it has a day of its own, beside the rules that replace it.</summary>
    internal bool Happens(ImmutableArray<SeriesRule> rules) =>
        Weeks.All(week => week is Last or (>= 1 and <= MostWeeksOfAMonth)) && YearsOfEveryKind.Any(date => InForce(date, rules).Contains(this));

    /// <summary>Months of every length that begin on every weekday.</summary>
    private static IEnumerable<DateOnly> YearsOfEveryKind => Enumerable.Range(0, 28 * 366).Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static List<SeriesRule> InForce(DateOnly date, IEnumerable<SeriesRule> rules)
    {
        List<SeriesRule> inForce = [];
        foreach (var rule in rules.Where(rule => rule.Includes(date)))
        {
            if (rule.Replaces)
                inForce.Clear();
            inForce.Add(rule);
        }

        return inForce;
    }
}
