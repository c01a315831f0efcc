using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>Spans of time as people write them: "1 day, 1 hour, 10 minutes", "1 j, 1 h, 10 min". They are apart, not a sum.</summary>
public static partial class SpanText
{
    private const int Most = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>Each once, the longest first; empty for "none". Null for anything else, for more than 5, and for spans over two weeks or of nothing.</summary>
    public static ImmutableArray<TimeSpan>? Read(string text)
    {
        var plain = WhenText.Plain(text.Replace(",", " ; ", StringComparison.Ordinal));
        if (plain is "none" or "aucun" or "aucune" or "no" or "non")
            return [];
        TimeSpan?[] spans = [.. plain.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part => And().Split(part)).Select(SpanOf)];
        return spans.Length is 0 or > Most || spans.Any(span => span is not { } read || read <= TimeSpan.Zero || read > Longest)
            ? null
            : [.. spans.Select(span => span!.Value).Distinct().OrderDescending()];
    }

    /// <summary>As <see cref="Read"/> reads it back.</summary>
    public static string Write(ImmutableArray<TimeSpan> spans, bool inFrench) =>
        spans.IsEmpty ? inFrench ? "aucun" : "none" : string.Join(", ", spans.Select(span => Write(span, inFrench)));

    private static string Write(TimeSpan span, bool inFrench)
    {
        var (count, unit) = span switch
        {
            _ when span.Ticks % TimeSpan.TicksPerDay == 0 => (span.Days, inFrench ? "jour" : "day"),
            _ when span.Ticks % TimeSpan.TicksPerHour == 0 => ((int)span.TotalHours, inFrench ? "heure" : "hour"),
            _ => ((int)span.TotalMinutes, "minute"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }

    private static TimeSpan? SpanOf(string text) => Span().Match(text.Trim()) is { Success: true } match
        ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) * (match.Groups["unit"].Value[0] switch
        {
            'd' or 'j' => TimeSpan.FromDays(1),
            'h' => TimeSpan.FromHours(1),
            _ => TimeSpan.FromMinutes(1),
        })
        : null;

    [GeneratedRegex("^(?<count>[0-9]{1,5}) ?(?<unit>d|days?|j|jours?|h|hours?|heures?|m|min|mins|minutes?)$")]
    private static partial Regex Span();

    [GeneratedRegex(" (?:and|et) ")]
    private static partial Regex And();
}
