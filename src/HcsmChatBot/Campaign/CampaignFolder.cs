using HcsmChatBot.Settings;

namespace HcsmChatBot.Campaign;

/// <summary>Where a campaign keeps its data unless it is told otherwise: it goes when the campaign is over.</summary>
internal sealed class CampaignFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("campaign-");

    public string Path => folder.FullName;

    /// <summary>The weeks of a campaign pass within minutes, so that what is there already would seem to come from its future.</summary>
    /// <exception cref="SettingsException">There is something in it.</exception>
    public static void RequireEmpty(string directory)
    {
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new SettingsException($"--data: {directory} is not empty; expected a folder of the campaign's own.");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
