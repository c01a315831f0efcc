using System.Globalization;

namespace HcsmChatBot.Doctor;

/// <summary>How old the newest backup is.</summary>
internal sealed class BackupCheck(Installation place) : Check
{
    private const string Before = "hcsmchatbot-", After = ".db", Instant = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly TimeSpan Oldest = TimeSpan.FromHours(25);

    public override string Name => "backup";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        var folder = place.Settings["Storage:BackupDirectory"] is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(place.Data, "backups");
        var newest = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(MadeAt).Max() : null;
        return Task.FromResult<IReadOnlyList<Finding>>([Judge(folder, newest is { } at ? place.Time.GetUtcNow() - at : null)]);
    }

    /// <param name="age">Null where there is none.</param>
    internal static Finding Judge(string folder, TimeSpan? age) => age switch
    {
        null => new Finding("backup", Grade.Warning, $"There is no backup in {folder}: were the disk lost, every chat would be.", "Make one with backup, and set up that it is made every day."),
        { } old when old > Oldest => new Finding("backup", Grade.Warning, $"The newest backup in {folder} is {Told(old)} old.", "Make one with backup, and look why none was made.") { Facts = Facts(old) },
        { } recent => new Finding("backup", Grade.Ok, $"The newest backup in {folder} is {Told(recent)} old.") { Facts = Facts(recent) },
    };

    /// <summary>By its name: hcsmchatbot-20261123T074500Z.db. Null where it is no backup.</summary>
    internal static DateTimeOffset? MadeAt(string file) =>
        Path.GetFileName(file) is var name && name.StartsWith(Before, StringComparison.Ordinal) && name.EndsWith(After, StringComparison.Ordinal)
        && DateTimeOffset.TryParseExact(name[Before.Length..^After.Length], Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;

    private static string Told(TimeSpan age) => age.TotalHours >= 48 ? $"{age.TotalDays:0} days" : $"{Math.Max(0, age.TotalHours):0} hours";

    private static Dictionary<string, object?> Facts(TimeSpan age) => new() { ["ageSeconds"] = (long)age.TotalSeconds };
}
