namespace HcsmChatBot.ThreadingLab.Tests;

/// <summary>A folder of a test's own, gone when it ends.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("threadinglab-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public TestFolder With(string name, string content)
    {
        System.IO.File.WriteAllText(File(name), content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
