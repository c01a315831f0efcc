using HcsmChatBot.Backups;

namespace HcsmChatBot.Doctor;

/// <summary>How old the newest backup is.</summary>
internal sealed class BackupCheck(Installation place) : Check
{
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(25);

    public override string Name => "backup";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        var folder = new BackupFolder(place.Storage.Backups);
        TimeSpan? age = folder.All is [var newest, ..] ? place.Time.GetUtcNow() - newest.At : null;
        return Task.FromResult<IReadOnlyList<Finding>>([Judge(folder.Directory, age)]);
    }

    /// <param name="age">Null where there is none.</param>
    internal static Finding Judge(string folder, TimeSpan? age) => age switch
    {
        null => new Finding("backup", Grade.Warning, $"There is no backup in {folder}: were the disk lost, every chat would be.", "Make one with backup; the running bot makes one a day, unless Storage:BackupHours says otherwise."),
        { } old when old > Oldest => new Finding("backup", Grade.Warning, $"The newest backup in {folder} is {Told(old)} old.", "Make one with backup, and look in the log why none was made.") { Facts = Facts(old) },
        { } recent => new Finding("backup", Grade.Ok, $"The newest backup in {folder} is {Told(recent)} old.") { Facts = Facts(recent) },
    };

    private static string Told(TimeSpan age) => age.TotalHours >= 48 ? $"{age.TotalDays:0} days" : $"{Math.Max(0, age.TotalHours):0} hours";

    private static Dictionary<string, object?> Facts(TimeSpan age) => new() { ["ageSeconds"] = (long)age.TotalSeconds };
}
