namespace HcsmChatBot.Sandbox.Tests.Pages;

/// <summary>The page's files as they are part of the program: /js/app.js and so on, with their text.</summary>
internal static class PageScripts
{
    private const string Root = "wwwroot";

    public static IReadOnlyDictionary<string, string> All { get; } = Read(".js");

    public static string Page { get; } = Read(".html").Values.Single();

    private static Dictionary<string, string> Read(string ending)
    {
        var assembly = typeof(SandboxHost).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .ToDictionary(name => name[Root.Length..].Replace('\\', '/'), name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
    }
}
