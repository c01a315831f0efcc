namespace HcsmChatBot.Doctor;

/// <summary>Whether there is room for what people will write.</summary>
internal sealed class DiskCheck(Installation place) : Check
{
    private const double LeastShare = 0.1;
    private const long NearlyNothing = 100L << 20;

    public override string Name => "disk";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        var disk = new DriveInfo(NearestFolder(place.Data));
        return Task.FromResult<IReadOnlyList<Finding>>([Judge(disk.AvailableFreeSpace, disk.TotalSize)]);
    }

    /// <param name="free">Bytes that this account may use.</param>
    /// <param name="total">Bytes.</param>
    internal static Finding Judge(long free, long total)
    {
        var told = $"{free >> 20} MiB of the data folder's disk are free ({(total == 0 ? 0 : 100.0 * free / total):0} %).";
        var facts = new Dictionary<string, object?> { ["freeBytes"] = free, ["totalBytes"] = total };
        return free switch
        {
            < NearlyNothing => new Finding("disk", Grade.Failure, $"{told} When nothing is left, the bot keeps nothing more until there is room.", "Make room now: a few hundred MiB at least.") { Facts = facts },
            _ when free < total * LeastShare => new Finding("disk", Grade.Warning, told, "Make room before it is full.") { Facts = facts },
            _ => new Finding("disk", Grade.Ok, told) { Facts = facts },
        };
    }

    /// <summary>The folder itself may not be made yet.</summary>
    private static string NearestFolder(string path)
    {
        while (!Directory.Exists(path) && Path.GetDirectoryName(path) is { } above)
            path = above;
        return path;
    }
}
