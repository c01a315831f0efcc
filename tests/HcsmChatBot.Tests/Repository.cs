namespace HcsmChatBot.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Config => Path.Combine(Root, "config");

    private static string Find(string from)
    {
        var folder = new DirectoryInfo(from);
        while (!File.Exists(Path.Combine(folder.FullName, "HcsmChatBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("HcsmChatBot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
