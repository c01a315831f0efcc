namespace HcsmChatBot.ThreadingLab.Tests;

/// <summary>A test on the real corpus, which is no part of this repository: skipped, with the reason, where it is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealCorpusFactAttribute : FactAttribute
{
    public RealCorpusFactAttribute(string folder)
    {
        Folder = folder;
        if (!Directory.Exists(RealCorpus.FolderOf(folder)))
            Skip = $"The corpus (shared/{folder} beside the repository) is not on this machine.";
    }

    public string Folder { get; }
}
