using System.Collections.Immutable;

namespace HcsmChatBot.Replay;

/// <summary>A time as a log gives it: to the minute or to the second.</summary>
internal readonly record struct CoarseMoment(DateTime Moment, bool ToTheSecond)
{
    /// <summary>The start of the minute or second that lines share.</summary>
    public DateTime Start => ToTheSecond ? Moment : Moment.Date.AddMinutes(Math.Floor(Moment.TimeOfDay.TotalMinutes));
}

/// <summary>Gives the lines of one minute (or second) different times in their order, so that a replay keeps the pace of the talk.</summary>
internal static class Spread
{
    private const int Minute = 60_000;

    /// <summary>Line k of n in a minute comes k·60/(n+1) seconds into it; lines of one second follow by the millisecond.</summary>
    public static ImmutableArray<DateTimeOffset> Of(ImmutableArray<CoarseMoment> moments)
    {
        var sharing = moments.CountBy(Slot).ToDictionary();
        var seen = new Dictionary<(DateTime, bool), int>();
        var last = DateTime.MinValue;
        var spread = ImmutableArray.CreateBuilder<DateTimeOffset>(moments.Length);
        foreach (var moment in moments)
        {
            var order = seen[Slot(moment)] = seen.GetValueOrDefault(Slot(moment)) + 1;
            var into = moment.ToTheSecond ? Math.Min(order - 1, 999) : (long)Minute * order / (sharing[Slot(moment)] + 1);
            var at = moment.Start.AddMilliseconds(into);
            last = at > last ? at : last;
            spread.Add(new DateTimeOffset(last, TimeSpan.Zero));
        }

        return spread.MoveToImmutable();
    }

    private static (DateTime, bool) Slot(CoarseMoment moment) => (moment.Start, moment.ToTheSecond);
}
