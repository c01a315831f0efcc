using System.Collections.Immutable;
using System.Text;

namespace HcsmChatBot.Tests.House;

/// <summary>The repository these tests were built from, read as files.</summary>
internal static class Checkout
{
    private static readonly string[] NotOurs =
        [".git", ".vs", ".idea", "bin", "obj", "data", "out", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly Lazy<ImmutableArray<SourceFile>> ReadOnce = new(() => [.. Files("*.cs").Select(SourceFile.Read)]);

    internal static string Root { get; } = FindRoot();

    /// <summary>The product's own C#; migrations are written by a generator.</summary>
    internal static IEnumerable<SourceFile> Source => All.Where(file => file.IsIn("src") && !file.IsIn("Migrations"));

    internal static IEnumerable<SourceFile> Tests => All.Where(file => file.IsIn("tests"));

    internal static ImmutableArray<SourceFile> All => ReadOnce.Value;

    /// <summary>Paths from the root, with forward slashes.</summary>
    internal static IEnumerable<string> Files(string pattern) => FilesUnder(new DirectoryInfo(Root), pattern)
        .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    internal static string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>Null for a picture, a database or the like.</summary>
    internal static string? Text(string path)
    {
        var bytes = File.ReadAllBytes(FullPath(path));
        return bytes.Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);
    }

    internal static void AssertNone(IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{list.Count} against the rule:\n{string.Join('\n', list)}");
    }

    private static IEnumerable<FileInfo> FilesUnder(DirectoryInfo folder, string pattern)
    {
        var below = folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(inner => FilesUnder(inner, pattern));
        return folder.EnumerateFiles(pattern).Where(file => !NotOurs.Contains(file.Name)).Concat(below);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HcsmChatBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the repository: run them in a checkout.");
        return folder.FullName;
    }
}
