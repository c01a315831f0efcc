namespace HcsmChatBot.ThreadingLab.Tests;

/// <summary>Where the corpus and real logs of meetings lie: beside the repository.</summary>
internal static class RealCorpus
{
    public const string Dev = "threading/dev";
    public const string Chats = "chats";

    /// <summary>Null outside of a repository; the folder need not exist.</summary>
    public static string? FolderOf(string logs)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HcsmChatBot.sln")))
            folder = folder.Parent;
        return folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", logs) : null;
    }
}
