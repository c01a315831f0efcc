using System.CommandLine;
using HcsmChatBot.Logs;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Commands;

/// <summary>The options every command has, and how a command meets what a person set wrong.</summary>
internal sealed record GlobalOptions(Option<DirectoryInfo> Data, Option<DirectoryInfo?> Config)
{
    /// <summary>Runs a command's work; a setting that is wrong, or a folder that cannot be used, becomes a line for the person and exit status 2.</summary>
    public static void On(Command command, Func<ParseResult, CancellationToken, Task<int>> work) => command.SetAction(async (parsed, stopping) =>
    {
        try
        {
            return await work(parsed, stopping);
        }
        catch (Exception wrong) when (wrong is SettingsException or RehearsalException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(WrongInput.Line(wrong));
            return ExitStatus.WrongInput;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            LastWords.Tell(bug, Console.Error);
            return ExitStatus.Bug;
        }
    });

    public ConfigFiles FilesOf(ParseResult parsed) => ConfigFiles.Find(parsed.GetValue(Config)?.FullName);

    /// <summary>The settings; --data wins over the file where it is given.</summary>
    /// <param name="otherwise">The folder to use where --data is not given, in place of the file's.</param>
    public IConfigurationRoot SettingsOf(ParseResult parsed, ConfigFiles files, string? otherwise = null)
    {
        var directory = parsed.GetResult(Data) is { Implicit: false } ? parsed.GetValue(Data)!.FullName : otherwise;
        var over = new Dictionary<string, string?>();
        if (directory is not null)
            over[$"{StorageOptions.Section}:Directory"] = directory;
        // What is not the community's own data goes not into the folder of its backups.
        if (otherwise is not null)
            (over[$"{StorageOptions.Section}:BackupDirectory"], over[$"{StorageOptions.Section}:BackupHours"]) = ("", "0");
        return files.Read(over);
    }
}
