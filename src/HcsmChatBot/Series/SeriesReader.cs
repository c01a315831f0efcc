using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>Reads what was typed about a series, and tells every fault with what is expected instead.</summary>
public sealed class SeriesReader(Texts texts, ZoneNames zones)
{
    private const int LongestReading = 60;
    private const int MostNearZones = 4;

    /// <param name="before">What the draft is to be set upon: its exceptions stay.</param>
    /// <param name="guilds">Who knows the roles of the guild; null where none is known yet.</param>
    public SeriesReading Read(SeriesDraft draft, ChatSeries before, Guilds? guilds, Language language)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var rules = RulesText.Read(draft.Rules);
        faults.AddRange(rules.Faults.Select(fault => Say(language, $"rules.{fault.Kind}", fault.Read)));
        if (ZoneNames.Find(draft.Zone) is not { } zone)
            faults.Add(Unknown(draft.Zone, language));
        if (draft.Name.Trim().Length is 0 or > SeriesForm.MaxNameLength)
            faults.Add(Say(language, "name", draft.Name));
        if (HashtagOf(draft.Hashtag) is not { } hashtag)
            faults.Add(Say(language, "hashtag", draft.Hashtag));
        else
            before = before with { Hashtag = hashtag };
        before = before with { Name = draft.Name.Trim(), Rules = rules.Rules, Zone = ZoneNames.Find(draft.Zone) ?? before.Zone };
        before = Further(draft, before, guilds, (language, faults));
        return new SeriesReading(faults.Count == 0 ? before : null, faults.ToImmutable());
    }

    /// <summary>"#hcsmca" for hcsmca; empty for nothing; null for what is none.</summary>
    public static string? HashtagOf(string text)
    {
        var word = text.Trim().TrimStart('#');
        return word.Length == 0 ? "" : word.Length < SeriesForm.MaxHashtagLength && word.All(letter => char.IsLetterOrDigit(letter) || letter == '_') ? $"#{word}" : null;
    }

    private ChatSeries Further(SeriesDraft draft, ChatSeries series, Guilds? guilds, (Language Language, ImmutableArray<string>.Builder Found) faults)
    {
        // A line that was taken away is as the settings have it.
        series = series with { Duration = ChatSeries.UsualDuration, Pace = null, Languages = [], ModeratorRole = null, GreeterRole = null, Reminders = ChatSeries.UsualReminders };
        foreach (var line in draft.Further.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (label, value) = line.Split(':', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (line, "");
            if (NameOf(label) is not { } name)
                faults.Found.Add(Say(faults.Language, "further", line));
            else if (value.Length > 0 && FurtherSettings.Set(series, name, value) is not { } set)
                faults.Found.Add(Say(faults.Language, $"further.{name}", line));
            else if (value.Length > 0)
                series = FurtherSettings.Set(series, name, value)!;
        }

        foreach (var role in new[] { series.ModeratorRole, series.GreeterRole }.OfType<string>().Where(role => guilds?.HasRole(draft.GuildId, role) == false))
            faults.Found.Add(Say(faults.Language, "role", role));
        return series;
    }

    private string? NameOf(string label) => FurtherSettings.Names.FirstOrDefault(name =>
        Enum.GetValues<Language>().Any(language => texts.Plain(language, $"series.further.{name}").Equals(label, StringComparison.OrdinalIgnoreCase)));

    private string Unknown(string zone, Language language)
    {
        var near = zones.Near(zone, MostNearZones);
        return near.Count == 0 ? Say(language, "zone", zone) : texts.Say(language, "fault.series.zone.near", ("read", Shown(zone)), ("near", string.Join(", ", near)));
    }

    private string Say(Language language, string key, string read) => texts.Say(
        language, $"fault.series.{key}", ("read", Shown(read)), ("example", texts.Say(language, "series.form.rules.example")), ("most", RulesText.MostRules),
        ("settings", string.Join(", ", FurtherSettings.Names.Select(name => texts.Plain(language, $"series.further.{name}")))));

    private static string Shown(string text) => ShownText.Of(text, LongestReading);
}

/// <param name="Series">Null exactly when there are faults.</param>
/// <param name="Faults">In the person's language.</param>
public sealed record SeriesReading(ChatSeries? Series, ImmutableArray<string> Faults);
