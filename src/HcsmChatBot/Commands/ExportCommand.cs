using System.CommandLine;
using System.Globalization;
using HcsmChatBot.Archive;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Commands;

/// <summary>export: writes a chat's transcript; without --chat it lists the chats.</summary>
internal static class ExportCommand
{
    public static Command Create(GlobalOptions given)
    {
        var chat = new Option<ulong?>("--chat") { Description = "The chat's id; leave it out to list the chats." };
        var format = new Option<TranscriptFormat>("--format") { Description = "html or json.", DefaultValueFactory = _ => TranscriptFormat.Html };
        var file = new Option<FileInfo?>("--out") { Description = "The file to write; standard output if left out." };
        var command = new Command("export", "Write the transcript of a chat, or list the chats.") { chat, format, file };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var settings = given.SettingsOf(parsed, given.FilesOf(parsed));
            using var database = Database.OpenToRead(settings.Read<StorageOptions>(StorageOptions.Section).Directory);
            var archive = new ArchiveReader(database);
            if (parsed.GetValue(chat) is not { } id)
                return await ListAsync(archive, stopping);
            return await WriteAsync(archive, new TranscriptFiles(settings.Read<ChatOptions>(ChatOptions.Section)), (id, parsed.GetValue(format)), parsed.GetValue(file), stopping);
        });
        return command;
    }

    private static async Task<int> ListAsync(ArchiveReader archive, CancellationToken stopping)
    {
        foreach (var entry in await archive.ListAsync(stopping))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Id}  {entry.OpenedAt:yyyy-MM-dd HH:mm}  {entry.Messages,5}  {entry.Title}"));
        return 0;
    }

    private static async Task<int> WriteAsync(
        ArchiveReader archive, TranscriptFiles transcripts, (ulong Chat, TranscriptFormat Format) wanted, FileInfo? file, CancellationToken stopping)
    {
        var record = await archive.FindAsync(wanted.Chat, stopping)
            ?? throw new SettingsException($"--chat names {wanted.Chat}, which is not in this archive; expected an id from the list that 'export' prints without --chat.");
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            transcripts.Write(record, wanted.Format, output);
            return 0;
        }

        transcripts.Write(record, wanted.Format, file.FullName);
        await Console.Error.WriteLineAsync($"Wrote {file.FullName}");
        return 0;
    }
}
