namespace HcsmChatBot.Doctor;

/// <summary>Whether the disk is encrypted on which lies what people wrote. The bot itself does not encrypt; Discord's terms ask that it be done.</summary>
internal sealed class EncryptionCheck(Installation place) : Check
{
    private const string Advice = "Keep the data folder on an encrypted volume (LUKS, or your provider's), and make sure of it yourself.";

    public override string Name => "encryption";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) =>
        Task.FromResult<IReadOnlyList<Finding>>([MountTable.Of(place.Data) is { } mount ? Judge(mount.FileSystem, BlockDevice.DmUuids(mount.Device)) : CannotBeTold("this system does not say")]);

    /// <param name="fileSystem">As /proc/self/mountinfo names it.</param>
    /// <param name="dmUuids">Of the device and of those beneath it, by the device mapper; null where it is no block device.</param>
    internal static Finding Judge(string fileSystem, IReadOnlyList<string>? dmUuids) => (fileSystem, dmUuids) switch
    {
        ("ecryptfs" or "fuse.gocryptfs" or "fuse.encfs" or "fuse.cryfs", _) => new Finding("encryption", Grade.Ok, $"The data folder is on an encrypted file system ({fileSystem})."),
        ("tmpfs" or "ramfs", _) => new Finding("encryption", Grade.Warning, "The data folder is in memory: everything is lost when the machine stops.", "Name a folder on a disk with Storage:Directory or --data."),
        (_, { } uuids) when uuids.Any(uuid => uuid.StartsWith("CRYPT-", StringComparison.Ordinal)) => new Finding("encryption", Grade.Ok, "The data folder is on an encrypted volume (dm-crypt)."),
        (_, null) => CannotBeTold($"a file system of the kind {fileSystem} does not say"),
        _ => new Finding("encryption", Grade.Warning, "This machine does not encrypt the volume of the data folder, which holds what people wrote. Whether something beneath it does cannot be told.", Advice),
    };

    private static Finding CannotBeTold(string why) => new("encryption", Grade.Note, $"Whether the volume of the data folder is encrypted cannot be told: {why}.", Advice);
}
