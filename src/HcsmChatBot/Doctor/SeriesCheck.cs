using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Doctor;

/// <summary>When the chats of each series take place around the next change of its clocks: where an hour goes wrong, it goes wrong there.</summary>
internal sealed class SeriesCheck(Installation place) : Check
{
    public override string Name => "series";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        var stored = await StoredPlan.ReadAsync(place.Data, stopping);
        return [.. stored.Series.Where(series => !series.IsEnded).Select(series => Judge(series, TimeZoneData.Find(series.Zone), place.Time.GetUtcNow()))];
    }

    /// <param name="zone">Null where this machine does not know it.</param>
    internal static Finding Judge(ChatSeries series, TimeZoneInfo? zone, DateTimeOffset now)
    {
        if (zone is null)
            return new Finding("series", Grade.Failure, $"{series.Name}: this machine does not know its time zone, {series.Zone}, and the bot takes the community's instead.", "Update the package tzdata, or give the series another zone with /series set.");
        if (ClockChange.Next(zone, now) is not { } change)
            return new Finding("series", Grade.Ok, $"{series.Name}: the clocks of {series.Zone} do not change within a year.{Next(series, zone, now)}");
        var before = Timetable.Between(series, zone, now, change).LastOrDefault();
        var after = Timetable.Next(series, zone, change, 1).FirstOrDefault();
        Occurrence[] around = [.. new[] { before, after }.OfType<Occurrence>()];
        var told = around.Length == 0 ? "it has no chat around it" : $"the chats around it are at {string.Join(" and ", around.Select(hour => Told(hour, zone)))}";
        return new Finding("series", around.Any(hour => hour.Jump != ClockJump.None) ? Grade.Note : Grade.Ok, $"{series.Name}: the clocks of {series.Zone} change on {Wall(change, zone):yyyy-MM-dd}; {told}.")
        {
            Facts = new Dictionary<string, object?> { ["series"] = $"{series.Id}", ["zone"] = series.Zone, ["clocksChangeAt"] = change, ["around"] = around.Select(hour => hour.At).ToArray() },
        };
    }

    private static string Next(ChatSeries series, TimeZoneInfo zone, DateTimeOffset now) =>
        Timetable.Next(series, zone, now, 1).FirstOrDefault() is { } next ? $" The next chat is at {Told(next, zone)}." : "";

    private static string Told(Occurrence hour, TimeZoneInfo zone) => $"{Wall(hour.At, zone):yyyy-MM-dd HH:mm} ({hour.At:HH:mm} UTC)" + hour.Jump switch
    {
        ClockJump.None => "",
        _ => ", an hour that its clocks skip or show twice",
    };

    private static DateTimeOffset Wall(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);
}
