namespace HcsmChatBot.Doctor;

/// <summary>What Linux tells of a block device. https://docs.kernel.org/admin-guide/abi-stable.html#symbols-under-sys-block</summary>
internal static class BlockDevice
{
    private const string Devices = "/sys/dev/block";

    /// <summary>What the device mapper calls the device and those beneath it: dm-crypt's begin with CRYPT-. Null where it is no block device that is known.</summary>
    /// <param name="device">Major and minor number: "8:1".</param>
    public static IReadOnlyList<string>? DmUuids(string device) => Directory.Exists(Path.Combine(Devices, device)) ? [.. UuidsIn(Path.Combine(Devices, device))] : null;

    private static IEnumerable<string> UuidsIn(string folder)
    {
        var uuid = Path.Combine(folder, "dm", "uuid");
        if (File.Exists(uuid))
            yield return File.ReadAllText(uuid).Trim();
        var beneath = Path.Combine(folder, "slaves");
        if (!Directory.Exists(beneath))
            yield break;
        foreach (var inner in Directory.EnumerateDirectories(beneath).SelectMany(UuidsIn))
            yield return inner;
    }
}
