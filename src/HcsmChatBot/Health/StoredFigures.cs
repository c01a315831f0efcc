using System.Text.Json;
using HcsmChatBot.Backups;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Health;

/// <summary>Figures that cost a look at the disk. They are taken now and then, so that no scrape waits for a disk that hangs.</summary>
public sealed class StoredFigures(Database database, BackupState backups, TimeProvider time)
{
    private volatile Figures? latest;

    /// <summary>Null before the first look.</summary>
    public Figures? Latest => latest;

    public async Task LookAsync(CancellationToken stopping)
    {
        await using var reader = database.Reader();
        var missing = await reader.Reckonings.Select(row => row.Missing).ToListAsync(stopping);
        var gaps = await reader.CoverageGaps.Where(row => row.To != null).SumAsync(row => row.To!.Value - row.From, stopping);
        var disk = new DriveInfo(database.Directory);
        latest = new Figures(
            new DirectoryInfo(database.Directory).EnumerateFiles("hcsmchatbot.db*").Sum(file => file.Length), disk.AvailableFreeSpace, disk.TotalSize,
            missing.Sum(list => JsonSerializer.Deserialize<ulong[]>(list)!.Length), gaps / 1000.0)
        {
            BackupAge = time.GetUtcNow() - backups.NewestAt,
            ChainsAreWhole = backups.ChainsAreWhole,
        };
    }
}

/// <param name="Missing">How many messages Discord showed that could not be fetched.</param>
/// <param name="GapSeconds">Of all gaps that are over.</param>
public sealed record Figures(long DatabaseBytes, long FreeBytes, long DiskBytes, int Missing, double GapSeconds)
{
    /// <summary>Of the newest; null where there is none.</summary>
    public TimeSpan? BackupAge { get; init; }

    /// <summary>Found when a backup was made; null before.</summary>
    public bool? ChainsAreWhole { get; init; }
}
