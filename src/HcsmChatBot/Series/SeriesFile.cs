using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>config/series.json: the series that a new guild begins with, and the cities whose clocks are told. Each is explained there.</summary>
public sealed record SeriesFile(ImmutableArray<SeriesSeed> Seeds, ImmutableArray<City> Cities)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Without the file no series is set up, and no city's time is told.</summary>
    /// <exception cref="SettingsException">It cannot be read: in one line, with what was read and what is expected.</exception>
    public static SeriesFile Load(ConfigFiles config, SeriesReader reader)
    {
        var file = Path.Combine(config.Directory, "series.json");
        if (!Path.Exists(file))
            return new SeriesFile([], []);
        try
        {
            var read = JsonSerializer.Deserialize<Written>(ReadableText.Of(file), Format) ?? throw new SettingsException($"{file}: it is empty; expected an object with Series and Cities.");
            return new SeriesFile([.. read.Series.Select((series, index) => SeedOf($"{file}, series {index + 1}", series, reader))], [.. read.Cities.Select(city => CityOf(file, city))]);
        }
        catch (JsonException broken)
        {
            throw new SettingsException($"{file}, line {broken.LineNumber + 1}: {broken.Message.Split(" Path:")[0].Split(" LineNumber")[0]} Expected series as in the example that comes with the bot.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{file}: cannot be read ({failure.GetType().Name}); expected the series that the bot begins with.");
        }
    }

    private static SeriesSeed SeedOf(string where, WrittenSeries written, SeriesReader reader)
    {
        if (written.Channel.Trim().TrimStart('#') is not { Length: > 0 } channel)
            throw new SettingsException($"{where}: Channel is empty; expected the name of a channel, such as hcsmca.");
        var reading = reader.Read(written.Draft, new ChatSeries(0, 0, 0, "", ""), guilds: null, Language.En);
        return reading.Series is { } series ? new SeriesSeed(channel, series) : throw new SettingsException($"{where}: {string.Join(" ", reading.Faults).Replace("\\", "", StringComparison.Ordinal)}");
    }

    private static City CityOf(string file, WrittenCity written)
    {
        if (written.Name.Length == 0)
            throw new SettingsException($"{file}: a city has no Name; expected one such as Vancouver.");
        return TimeZoneData.Find(written.Zone) is { } zone
            ? new City(written.Name, written.Nom is { Length: > 0 } nom ? nom : written.Name, zone)
            : throw new SettingsException($"{file}: {written.Name}: read '{written.Zone}', expected an IANA time zone known here, such as America/Vancouver.");
    }

    private sealed record Written
    {
        public IReadOnlyList<WrittenSeries> Series { get; init => field = value ?? []; } = [];

        public IReadOnlyList<WrittenCity> Cities { get; init => field = value ?? []; } = [];
    }

    private sealed record WrittenCity
    {
        public string Name { get; init => field = value ?? ""; } = "";

        public string? Nom { get; init; }

        public string Zone { get; init => field = value ?? ""; } = "";
    }

    private sealed record WrittenSeries
    {
        public string Channel { get; init => field = value ?? ""; } = "";

        public string? Name { get; init; }

        public string? Hashtag { get; init; }

        public string? Rules { get; init; }

        public string? Zone { get; init; }

        public string? Duration { get; init; }

        public string? Pace { get; init; }

        public string? Languages { get; init; }

        public string? Reminders { get; init; }

        public string? Moderators { get; init; }

        public string? Greeters { get; init; }

        /// <summary>As if it had been typed into the form, so that both have the same rules.</summary>
        [JsonIgnore]
        public SeriesDraft Draft => new(0, 0)
        {
            Name = Name ?? "",
            Hashtag = Hashtag ?? "",
            Rules = Rules ?? "",
            Zone = Zone ?? "",
            Further = string.Join('\n', FurtherSettings.Names.Zip([Duration, Pace, Languages, Reminders, Moderators, Greeters], (name, value) => $"{name}: {value?.ReplaceLineEndings(" ")}")),
        };
    }
}

/// <summary>A series that a guild begins with whose channel has this name.</summary>
public sealed record SeriesSeed(string Channel, ChatSeries Series);
