using System.CommandLine;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Commands;

/// <summary>verify: holds what is archived against what was recorded of it.</summary>
internal static class VerifyCommand
{
    public static Command Create(GlobalOptions given)
    {
        var file = new Argument<string?>("FILE") { Description = "A backup; the bot's own database if left out.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Find out whether any message changed in the database or a backup other than by the bot.") { file };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var settings = given.SettingsOf(parsed, given.FilesOf(parsed)).Read<StorageOptions>(StorageOptions.Section);
            return await RunAsync(FileOf(parsed.GetValue(file), settings), stopping);
        });
        return command;
    }

    private static string FileOf(string? named, StorageOptions settings)
    {
        if (named is not null)
            return File.Exists(named) ? Path.GetFullPath(named) : throw new SettingsException($"'{named}': there is no such file; expected a backup, or nothing for the bot's own database.", SettingsException.Backups);
        using var database = Database.OpenToRead(settings.Directory);
        return database.File;
    }

    private static async Task<int> RunAsync(string file, CancellationToken stopping)
    {
        try
        {
            var verdict = await ChainVerification.OfFileAsync(file, stopping);
            foreach (var line in verdict.Damage)
                await Console.Out.WriteLineAsync($"The file: {line}");
            foreach (var finding in verdict.Findings)
                await Console.Out.WriteLineAsync(Words(finding));
            await Console.Out.WriteLineAsync($"{verdict.Chats} chats, {verdict.Messages} messages: {(verdict.IsWhole ? "all as they were recorded" : "NOT all as they were recorded")}");
            return verdict.IsWhole ? 0 : ExitStatus.Unsound;
        }
        catch (SqliteException failure)
        {
            throw new SettingsException($"'{file}' cannot be read (SQLite code {failure.SqliteErrorCode}); expected a database of this bot that may be read.");
        }
    }

    private static string Words(ChainFinding finding) =>
        $"Chat {finding.ChatId}: {finding.Altered} messages altered, {finding.Missing} missing, {finding.Unrecorded} unrecorded{(finding.IsBroken ? "; its chain is broken" : "")}";
}
