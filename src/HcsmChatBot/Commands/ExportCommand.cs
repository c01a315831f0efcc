using System.CommandLine;
using System.Globalization;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Commands;

/// <summary>export: writes a chat's transcript; without --chat it lists the chats.</summary>
internal static class ExportCommand
{
    private const string All = "all";

    public static Command Create(GlobalOptions given)
    {
        var chat = NumberOption.Optional("--chat", "The chat's id; leave it out to list the chats.", (Least: 1UL, Most: ulong.MaxValue));
        var format = new Option<string>("--format") { Description = "html, json, md, csv or txt; all writes each of them.", DefaultValueFactory = _ => "html" };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. Enum.GetValues<TranscriptFormat>().Select(known => known.Extension()), All]);
        var output = new Option<string?>("--out") { Description = "The file to write, with --format all the folder; standard output if left out." };
        var command = new Command("export", "Write the transcript of a chat, or list the chats.") { chat, format, output };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var settings = given.SettingsOf(parsed, given.FilesOf(parsed));
            using var database = Database.OpenToRead(settings.Read<StorageOptions>(StorageOptions.Section).Directory);
            var archive = new ArchiveReader(database);
            if (parsed.GetValue(chat) is not { } id)
                return await ListAsync(archive, stopping);
            var record = await archive.FindAsync(id, stopping)
                ?? throw new SettingsException($"--chat names {id}, which is not in this archive; expected an id from the list that 'export' prints without --chat.");
            return await WriteAsync(record, new TranscriptFiles(await archive.OptionsOfAsync(record.GuildId, settings.Read<ChatOptions>(ChatOptions.Section), stopping)), parsed.GetValue(format)!, parsed.GetValue(output));
        });
        return command;
    }

    private static async Task<int> ListAsync(ArchiveReader archive, CancellationToken stopping)
    {
        foreach (var entry in await archive.ListAsync(stopping))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Id}  {entry.OpenedAt:yyyy-MM-dd HH:mm}  {entry.Messages,5}  {HarmlessText.OneLine(entry.Title)}"));
        return 0;
    }

    private static async Task<int> WriteAsync(ChatRecord record, TranscriptFiles transcripts, string wanted, string? output)
    {
        if (wanted.Equals(All, StringComparison.OrdinalIgnoreCase))
            return await WriteAllAsync(record, transcripts, output);
        var format = Enum.Parse<TranscriptFormat>(wanted, ignoreCase: true);
        if (output is not null)
            return await WriteAsync(record, transcripts, format, Path.GetFullPath(output));
        await using var console = Console.OpenStandardOutput();
        transcripts.Write(record, format, console);
        return 0;
    }

    private static async Task<int> WriteAllAsync(ChatRecord record, TranscriptFiles transcripts, string? output)
    {
        var folder = output ?? throw new SettingsException("--format all writes several files; expected a folder for them after --out.");
        TranscriptFiles.Prepare(folder);
        foreach (var format in Enum.GetValues<TranscriptFormat>())
            await WriteAsync(record, transcripts, format, Path.GetFullPath(Path.Combine(folder, transcripts.NameOf(record, format))));
        return 0;
    }

    private static async Task<int> WriteAsync(ChatRecord record, TranscriptFiles transcripts, TranscriptFormat format, string file)
    {
        transcripts.Write(record, format, file);
        await Console.Error.WriteLineAsync($"Wrote {file}");
        return 0;
    }
}
