using System.CommandLine;
using HcsmChatBot.Backups;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Commands;

/// <summary>restore: brings a backup into the place of the database, with the bot stopped.</summary>
internal static class RestoreCommand
{
    public static Command Create(GlobalOptions given)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var command = new Command("restore", "Bring a backup into the place of the database; the bot must be stopped.") { file };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var settings = given.SettingsOf(parsed, given.FilesOf(parsed)).Read<StorageOptions>(StorageOptions.Section);
            var restored = await new Restoration(settings, TimeProvider.System).RunAsync(Path.GetFullPath(parsed.GetValue(file)!), stopping);
            await Console.Out.WriteLineAsync(Words(restored, settings));
            return 0;
        });
        return command;
    }

    private static string Words(Restored restored, StorageOptions settings) => string.Join(
        '\n',
        $"Restored into {Path.GetFullPath(settings.Directory)}: {restored.Verdict.Chats} chats, {restored.Verdict.Messages} messages, verified.",
        $"Erased again what was erased since the backup: {restored.ErasedAgain}.",
        restored.PutAside is { } aside ? $"The database that was there is now {aside}. It holds what people wrote: delete it when you no longer need it." : "There was no database before.",
        "Start the bot: it reads back from Discord what was said since, in the chats that the backup knows.");
}
