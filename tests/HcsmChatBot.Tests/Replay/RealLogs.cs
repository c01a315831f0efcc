namespace HcsmChatBot.Tests.Replay;

/// <summary>Where the real logs lie: beside the repository.</summary>
internal static class RealLogs
{
    public const string Chats = "chats";
    public const string HelpChannel = "threading/dev";

    public static IEnumerable<string> Meetings => Directory.GetFiles(FolderOf(Chats)!, "*.irc.txt");

    public static string Meeting(string file) => Path.Combine(FolderOf(Chats)!, file);

    /// <summary>Null outside of a repository; the folder need not exist.</summary>
    public static string? FolderOf(string logs)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HcsmChatBot.sln")))
            folder = folder.Parent;
        return folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", logs) : null;
    }
}
