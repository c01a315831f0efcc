using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>Days as people name those that come back: "Wednesdays", "every Tuesday", "the first and third Monday of the month".</summary>
/// <param name="Weeks">As in <see cref="SeriesRule.Weeks"/>, in the order of the month.</param>
internal sealed record DaysOfMonth(ImmutableArray<int> Weeks, ImmutableArray<DayOfWeek> Days)
{
    private static readonly string[] Filler =
    [
        "the", "on", "at", "every", "each", "of", "month", "and", "that", "for", ";",
        "le", "les", "chaque", "tous", "toutes", "a", "du", "de", "mois", "et", "l", "en", "pour",
    ];

    private static readonly string[][] Ordinals =
    [
        ["first", "1st", "premier", "1er"], ["second", "2nd", "deuxieme", "2e", "2eme"], ["third", "3rd", "troisieme", "3e", "3eme"],
        ["fourth", "4th", "quatrieme", "4e", "4eme"], ["fifth", "5th", "cinquieme", "5e", "5eme"],
        // A month has no sixth: that it never comes is told where the rules are known.
        ["sixth", "6th", "sixieme", "6e", "6eme"],
    ];

    /// <summary>Null where a word is none of these, or no day is named.</summary>
    /// <param name="text">In lower case and without accents; a semicolon for a comma.</param>
    internal static DaysOfMonth? Read(string text)
    {
        List<int> weeks = [];
        List<DayOfWeek> days = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Filler.Contains(word)))
        {
            // "The first Monday and Wednesday" may mean every Wednesday: one thing is asked for at a time.
            if (WeekOf(word) is { } week && days.Count == 0)
                weeks.Add(week);
            else if (CalendarWords.WeekdayOf(word.TrimEnd('s')) is { } day)
                days.Add(day);
            else
                return null;
        }

        return days.Count == 0 || IsAmbiguous(text) ? null : new DaysOfMonth([.. weeks.Distinct().OrderBy(week => week == SeriesRule.Last ? int.MaxValue : week)], [.. days.Distinct().OrderBy(SinceMonday)]);
    }

    /// <summary>"Every second Wednesday" may be every other one, or the second of the month.</summary>
    internal static bool IsAmbiguous(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word is "every" or "each" or "chaque" or "tous" or "toutes") && !words.Any(word => word is "month" or "mois")
            && words.Select(WeekOf).OfType<int>().ToArray() is [> 1];
    }

    internal static int SinceMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static int? WeekOf(string word)
    {
        if (word is "last" or "dernier" or "derniers")
            return SeriesRule.Last;
        var index = Array.FindIndex(Ordinals, names => names.Contains(word) || names.Contains(word.TrimEnd('s')));
        return index < 0 ? null : index + 1;
    }
}
