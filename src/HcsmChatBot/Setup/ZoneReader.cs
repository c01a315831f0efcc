using System.Collections.Immutable;
using HcsmChatBot.Series;

namespace HcsmChatBot.Setup;

/// <summary>Reads the time zone that somebody means: by its name, by a city, or by what people call their hours.</summary>
public sealed class ZoneReader(SeriesFile file, ZoneNames names)
{
    private const int MostNear = 4;

    /// <summary>An IANA name; null where none is meant.</summary>
    public string? Read(string typed) =>
        file.Cities.FirstOrDefault(city => ZoneNames.AreAlike(city.Name, typed) || ZoneNames.AreAlike(city.Nom, typed))?.Zone.Id ?? names.Meant(typed);

    /// <summary>What may be meant, the likeliest first.</summary>
    public ImmutableArray<string> Near(string typed) => string.IsNullOrWhiteSpace(typed) ? [] : [.. names.Near(typed, MostNear)];
}
