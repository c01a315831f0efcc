using System.Collections.Immutable;
using System.Globalization;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>The settings of a series that stand one a line, "Pace: 5, 10, 5", under their English or their French name.</summary>
internal static class FurtherSettings
{
    internal const string Duration = "Duration";
    internal const string Pace = "Pace";
    internal const string SeriesLanguages = "Languages";
    internal const string Reminders = "Reminders";
    internal const string Moderators = "Moderators";
    internal const string Greeters = "Greeters";

    internal static readonly ImmutableArray<string> Names = [Duration, Pace, SeriesLanguages, Reminders, Moderators, Greeters];

    private const int ShortestDuration = 10;
    private const int LongestDuration = 600;
    private const int LongestPart = 120;
    private const int LongestRole = 100;

    /// <summary>The series with this setting; null where the value cannot be read.</summary>
    internal static ChatSeries? Set(ChatSeries series, string name, string value) => name switch
    {
        Duration => NumberIn(value.Split(' ')[0], ShortestDuration, LongestDuration) is { } minutes ? series with { Duration = TimeSpan.FromMinutes(minutes) } : null,
        Pace => PaceOf(value) is { } pace ? series with { Pace = pace } : null,
        SeriesLanguages => CodesOf(value) is { } codes ? series with { Languages = codes } : null,
        Reminders => SpanText.Read(value) is { } reminders ? series with { Reminders = reminders } : null,
        Moderators => RoleOf(value) is { } role ? series with { ModeratorRole = role } : null,
        Greeters => RoleOf(value) is { } role ? series with { GreeterRole = role } : null,
        _ => null,
    };

    private static SeriesPace? PaceOf(string value)
    {
        int?[] parts = [.. value.Split([',', '/', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(part => NumberIn(part, 1, LongestPart))];
        return parts is [{ } introductions, { } topic, { } closing] ? new SeriesPace(introductions, topic, closing) : null;
    }

    /// <summary>"en, fr", or the languages by their names.</summary>
    private static ImmutableArray<string>? CodesOf(string value)
    {
        Language?[] languages = [.. value.ToLowerInvariant().Split([',', ' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries).Select(LanguageOf)];
        return languages.Length == 0 || languages.Any(language => language is null) ? null : [.. languages.Distinct().Select(language => language!.Value.Code())];
    }

    private static Language? LanguageOf(string word) => word switch
    {
        "english" or "anglais" => Language.En,
        "french" or "français" or "francais" => Language.Fr,
        _ => Languages.OfCode(word),
    };

    /// <summary>"@Moderator", "Moderator" or a role's mention, whose id is taken.</summary>
    private static string? RoleOf(string value)
    {
        var name = value.TrimStart('<').TrimEnd('>').TrimStart('@').TrimStart('&').Trim();
        return name.Length is 0 or > LongestRole ? null : name;
    }

    private static int? NumberIn(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
