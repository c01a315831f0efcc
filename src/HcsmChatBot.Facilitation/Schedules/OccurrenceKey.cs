using System.Globalization;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>
/// Which occurrence of a series is meant, whatever becomes of its hour: the date that its rules give it on the series' own clocks. An exception stays
/// attached to it when the rules or the time-zone data change.
/// </summary>
/// <param name="Number">Among the hours of that date, from 1; 0 for a special.</param>
public readonly record struct OccurrenceKey(DateOnly Date, int Number = 1) : IComparable<OccurrenceKey>
{
    private const string DateForm = "yyyy-MM-dd";

    public bool IsSpecial => Number == 0;

    public static OccurrenceKey Special(DateOnly date) => new(date, 0);

    /// <summary>What <see cref="ToString"/> gives; null for anything else.</summary>
    public static OccurrenceKey? Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length is 1 or 2
            && DateOnly.TryParseExact(parts[0], DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && int.TryParse(parts.ElementAtOrDefault(1) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new OccurrenceKey(date, number)
            : null;
    }

    public int CompareTo(OccurrenceKey other) => (Date, Number).CompareTo((other.Date, other.Number));

    /// <summary>"2026-11-25"; "2026-11-25.2" for the second of that day, "2026-11-23.0" for a special.</summary>
    public override string ToString() =>
        Date.ToString(DateForm, CultureInfo.InvariantCulture) + (Number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $".{Number}"));

    public static bool operator <(OccurrenceKey one, OccurrenceKey other) => one.CompareTo(other) < 0;

    public static bool operator >(OccurrenceKey one, OccurrenceKey other) => one.CompareTo(other) > 0;

    public static bool operator <=(OccurrenceKey one, OccurrenceKey other) => one.CompareTo(other) <= 0;

    public static bool operator >=(OccurrenceKey one, OccurrenceKey other) => one.CompareTo(other) >= 0;
}
