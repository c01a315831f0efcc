namespace HcsmChatBot.Tests.Replay;

/// <summary>A test on real logs, which are not part of this repository: skipped, with the reason, where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealLogFactAttribute : FactAttribute
{
    public RealLogFactAttribute(string folder = RealLogs.Chats)
    {
        Folder = folder;
        if (!Directory.Exists(RealLogs.FolderOf(folder)))
            Skip = $"The real logs (shared/{folder} beside the repository) are not on this machine.";
    }

    public string Folder { get; }
}
