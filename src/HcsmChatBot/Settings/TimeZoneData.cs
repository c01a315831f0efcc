namespace HcsmChatBot.Settings;

/// <summary>The time-zone data of this machine, which is read from its package tzdata. https://www.iana.org/time-zones</summary>
public sealed class TimeZoneData
{
    public const string Unknown = "unknown";

    /// <summary>From then on all rules of the Canadian provinces are known.</summary>
    private const string Oldest = "2026e";

    private static readonly DateTimeOffset AWinterDay = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>They keep daylight time all year since 2026 (tzdata 2026b to 2026e).</summary>
    private static readonly Dictionary<string, int> WinterHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["America/Vancouver"] = -7,
        ["America/Edmonton"] = -6,
        ["America/Inuvik"] = -6,
        ["America/Winnipeg"] = -5,
    };

    private readonly string directory;

    /// <param name="directory">Where the data is; this machine's own if left out. https://learn.microsoft.com/en-us/dotnet/api/system.timezoneinfo</param>
    public TimeZoneData(string? directory = null)
    {
        this.directory = directory ?? Environment.GetEnvironmentVariable("TZDIR") ?? "/usr/share/zoneinfo";
        Version = ReadVersion();
    }

    /// <summary>"2026e", or <see cref="Unknown"/>.</summary>
    public string Version { get; private set; }

    /// <summary>What to tell whoever runs the bot; null when the zone's hours are right.</summary>
    public static string? WarningFor(string zone) => IsStale(zone)
        ? $"This machine's time-zone data is older than {Oldest}: the hours of {zone} will be wrong in winter. Update the package tzdata."
        : null;

    /// <summary>The zones that this machine has wrong: what they do counts, whatever the version says.</summary>
    public static IReadOnlyList<string> Stale => [.. WinterHours.Keys.Where(IsStale)];

    public bool IsOld => Stale.Count > 0 || (Version != Unknown && string.CompareOrdinal(Version, Oldest) < 0);

    /// <summary>Null where there is no such zone here.</summary>
    /// <remarks>The runtime reads a file of that name: in other letters it finds the zone only while it remembers it, so the list of all is asked too.</remarks>
    public static TimeZoneInfo? Find(string zone) =>
        zone.Length == 0 ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found
        : TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(known => known.Id.Equals(zone, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the data again, which may have been replaced while the bot was running.</summary>
    public void Refresh()
    {
        TimeZoneInfo.ClearCachedData();
        Version = ReadVersion();
    }

    /// <summary>"# version 2026e" is the first line of tzdata.zi; some systems have the file +VERSION instead.</summary>
    private string ReadVersion() =>
        FirstLineOf("tzdata.zi") is { } line && line.StartsWith("# version ", StringComparison.Ordinal) ? line["# version ".Length..].Trim() : FirstLineOf("+VERSION")?.Trim() ?? Unknown;

    private string? FirstLineOf(string name)
    {
        try
        {
            return File.ReadLines(Path.Combine(directory, name)).FirstOrDefault();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsStale(string zone) =>
        WinterHours.TryGetValue(zone, out var hours) && Find(zone)?.GetUtcOffset(AWinterDay) is { } here && here != TimeSpan.FromHours(hours);
}
