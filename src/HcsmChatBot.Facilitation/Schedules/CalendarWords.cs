namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>Months and weekdays in English and French, without accents, or their first three letters or more.</summary>
internal static class CalendarWords
{
    private const int ShortestForm = 3;

    private static readonly string[][] Months =
    [
        ["january", "janvier"], ["february", "fevrier"], ["march", "mars"], ["april", "avril"], ["may", "mai"], ["june", "juin"],
        ["july", "juillet"], ["august", "aout"], ["september", "septembre"], ["october", "octobre"], ["november", "novembre"], ["december", "decembre"],
    ];

    private static readonly string[][] Weekdays =
    [
        ["sunday", "dimanche"], ["monday", "lundi"], ["tuesday", "mardi"], ["wednesday", "mercredi"], ["thursday", "jeudi"], ["friday", "vendredi"], ["saturday", "samedi"],
    ];

    /// <summary>1 to 12.</summary>
    internal static int? MonthOf(string word) => IndexOf(Months, word) + 1;

    internal static DayOfWeek? WeekdayOf(string word) => (DayOfWeek?)IndexOf(Weekdays, word);

    /// <summary>How many days from today a word says: tomorrow is 1.</summary>
    internal static int? DaysAhead(string word) => word switch
    {
        "today" or "tonight" or "aujourd'hui" or "ce soir" => 0,
        "tomorrow" or "demain" => 1,
        "day after tomorrow" or "the day after tomorrow" or "apres-demain" or "apres demain" => 2,
        _ => null,
    };

    /// <summary>Null also for a beginning that two have: "jui" is June or July.</summary>
    private static int? IndexOf(string[][] names, string word)
    {
        var beginning = word.TrimEnd('.');
        if (beginning.Length < ShortestForm)
            return null;
        int[] found = [.. Enumerable.Range(0, names.Length).Where(index => names[index].Any(name => name.StartsWith(beginning, StringComparison.Ordinal)))];
        return found is [var only] ? only : null;
    }
}
