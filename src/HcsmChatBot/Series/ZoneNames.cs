using System.Globalization;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Series;

/// <summary>The names of time zones, for those who look for one: by a part of its name, by its place, or with a slip of the pen.</summary>
public sealed class ZoneNames
{
    private const int MostSlips = 3;

    /// <summary>What people in Canada call their hours, which are no names of zones: what they mean depends on the place.</summary>
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PT"] = "America/Vancouver",
        ["PST"] = "America/Vancouver",
        ["PDT"] = "America/Vancouver",
        ["HP"] = "America/Vancouver",
        ["Pacific"] = "America/Vancouver",
        ["MT"] = "America/Edmonton",
        ["MST"] = "America/Edmonton",
        ["MDT"] = "America/Edmonton",
        ["HR"] = "America/Edmonton",
        ["Mountain"] = "America/Edmonton",
        ["CT"] = "America/Winnipeg",
        ["CST"] = "America/Winnipeg",
        ["CDT"] = "America/Winnipeg",
        ["HC"] = "America/Winnipeg",
        ["Central"] = "America/Winnipeg",
        ["ET"] = "America/Toronto",
        ["EST"] = "America/Toronto",
        ["EDT"] = "America/Toronto",
        ["HE"] = "America/Toronto",
        ["HNE"] = "America/Toronto",
        ["HAE"] = "America/Toronto",
        ["Eastern"] = "America/Toronto",
        ["Montreal"] = "America/Toronto",
        ["Montréal"] = "America/Toronto",
        ["Ottawa"] = "America/Toronto",
        ["Calgary"] = "America/Edmonton",
        ["AT"] = "America/Halifax",
        ["AST"] = "America/Halifax",
        ["ADT"] = "America/Halifax",
        ["Atlantic"] = "America/Halifax",
        ["NT"] = "America/St_Johns",
        ["NST"] = "America/St_Johns",
        ["NDT"] = "America/St_Johns",
        ["Newfoundland"] = "America/St_Johns",
    };

    private readonly Lazy<string[]> all = new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/')).Order(StringComparer.Ordinal)]);

    /// <summary>The IANA name as it is written; null where this machine knows none of this name.</summary>
    public static string? Find(string text) =>
        (text.Contains('/') || text.Equals("UTC", StringComparison.OrdinalIgnoreCase)) && TimeZoneData.Find(text.Trim().Replace(' ', '_')) is { } zone ? zone.Id : null;

    /// <summary>The one zone of this name or place, as people write it: "America/Toronto", "Montreal", "st johns", "Eastern". Null where none is.</summary>
    public string? Meant(string typed)
    {
        var wanted = typed.Trim();
        return Find(wanted) ?? Spoken.GetValueOrDefault(wanted)
            ?? all.Value.Where(name => AreAlike(PlaceIn(name), PlaceIn(wanted))).MinBy(name => name.Length);
    }

    /// <summary>The same letters, whatever their accents, and whatever stands between them.</summary>
    public static bool AreAlike(string one, string other) => one.Any(char.IsLetter) && CultureInfo.InvariantCulture.CompareInfo.Compare(
        one.Replace('_', ' '), other.Replace('_', ' '), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols) == 0;

    /// <summary>The names that somebody who wrote this may have meant, the likeliest first.</summary>
    public IReadOnlyList<string> Near(string typed, int most)
    {
        var wanted = typed.Trim().Replace(' ', '_');
        if (wanted.Length == 0)
            return [.. Spoken.Values.Distinct().Take(most)];
        IEnumerable<string> spoken = Spoken.TryGetValue(wanted, out var meant) ? [meant] : [];
        var holding = all.Value.Where(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).OrderBy(name => name.Length);
        var slipped = all.Value
            .Select(name => (Name: name, Slips: Math.Min(Slips(wanted, name), Slips(wanted, PlaceIn(name)))))
            .Where(near => near.Slips <= Math.Min(MostSlips, wanted.Length / 3))
            .OrderBy(near => near.Slips)
            .Select(near => near.Name);
        return [.. spoken.Concat(holding).Concat(slipped).Distinct().Take(most)];
    }

    private static string PlaceIn(string name) => name[(name.LastIndexOf('/') + 1)..];

    /// <summary>How many letters are to be changed, added or left out.</summary>
    private static int Slips(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
