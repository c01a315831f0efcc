using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>A series by its rules in words.</summary>
internal static class GivenSeries
{
    public const string OfHcsmca = "Wednesdays 13:00, but the last Wednesday of the month 21:00";

    public static ChatSeries Of(string rules, params SeriesException[] exceptions) =>
        new(2, 1, 2, "Chats", "America/Toronto") { Rules = RulesText.Read(rules).Rules, Exceptions = [.. exceptions] };

    public static DateTimeOffset Utc(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
