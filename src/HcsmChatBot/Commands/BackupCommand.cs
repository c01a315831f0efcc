using System.CommandLine;
using HcsmChatBot.Backups;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Commands;

/// <summary>backup: copies the database, also beside a running bot, and verifies the copy.</summary>
internal static class BackupCommand
{
    public static Command Create(GlobalOptions given)
    {
        var output = new Option<string?>("--out") { Description = "The file to write, or a folder for it; the folder of backups if left out." };
        var command = new Command("backup", "Copy the database while the bot runs, and verify the copy.") { output };
        GlobalOptions.On(command, (parsed, stopping) =>
        {
            var settings = given.SettingsOf(parsed, given.FilesOf(parsed)).Read<StorageOptions>(StorageOptions.Section);
            return WriteAsync(settings, parsed.GetValue(output), stopping);
        });
        return command;
    }

    private static async Task<int> WriteAsync(StorageOptions settings, string? output, CancellationToken stopping)
    {
        using var database = Database.OpenToRead(settings.Directory);
        var file = FileOf(settings, output);
        try
        {
            var verdict = await Backup.WriteAsync(database.File, file, new Percent(), stopping);
            await Console.Out.WriteLineAsync($"{file}\n{new FileInfo(file).Length >> 10} KiB, {verdict.Chats} chats, {verdict.Messages} messages, verified");
            return 0;
        }
        catch (BackupException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitStatus.Unsound;
        }
    }

    private static string FileOf(StorageOptions settings, string? output)
    {
        if (output is not null && !Directory.Exists(output))
        {
            var file = Path.GetFullPath(output);
            return Directory.Exists(Path.GetDirectoryName(file)) ? file : throw new SettingsException($"--out names '{output}'; expected a file in a folder that exists, or a folder.");
        }

        var folder = new BackupFolder(output is null ? settings.Backups : Path.GetFullPath(output));
        folder.Prepare();
        return folder.FileFor(TimeProvider.System.GetUtcNow());
    }

    /// <summary>Tells how far it has come, where it takes long.</summary>
    private sealed class Percent : IProgress<(long Done, long All)>
    {
        private const int Many = 1 << 14;
        private const int Step = 10;

        private long told;

        public void Report((long Done, long All) value)
        {
            var tenth = 100 * value.Done / Math.Max(value.All, 1) / Step;
            if (value.All < Many || tenth == told)
                return;
            told = tenth;
            Console.Error.WriteLine($"{tenth * Step} % copied");
        }
    }
}
