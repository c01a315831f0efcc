using System.Runtime.Versioning;
using System.Text;

namespace HcsmChatBot.Tests.Commands;

/// <summary>
/// Every kind of file, variable and flag that is wrong, unreadable or contradictory, through the program itself: exit status 2 and one line, which names it,
/// says where more is written and holds no secret.
/// </summary>
public sealed class BadInputTests : IDisposable
{
    private const string Canary = BadInput.Canary;

    private static readonly byte[] Latin1 = Encoding.Latin1.GetBytes("{ \"Chats\": { \"ModeratorRole\": \"Modératrice\" } }");
    private static readonly byte[] Huge = Encoding.ASCII.GetBytes(new string(' ', 2 << 20) + "{}");

    private static readonly Dictionary<string, BadInput> Cases = new()
    {
        ["a misspelt setting"] = BadInput.Variable("HCSM_DISCORD__TOKNE", Canary, "Discord:TOKNE"),
        ["a misspelt section"] = BadInput.Variable("HCSM_DISCROD__TOKEN", Canary, "DISCROD"),
        ["a variable without a section"] = BadInput.Variable("HCSM_TOKEN", Canary, "TOKEN"),
        ["a misspelt setting of the log"] = BadInput.Variable("HCSM_SERILOG__MINIMUMLEVL", "Debug", "Serilog:MINIMUMLEVL"),
        ["a level that is none"] = BadInput.Variable("HCSM_SERILOG__MINIMUMLEVEL__DEFAULT", "Loud", "Serilog:MinimumLevel:Default"),
        ["a sink that is none"] = BadInput.Variable("HCSM_SERILOG__WRITETO__1__NAME", "Fiel", "Serilog:WriteTo:1:Name"),
        ["a token as a sink"] = BadInput.Variable("HCSM_SERILOG__WRITETO__1__NAME", Canary, "Serilog:WriteTo:1:Name"),
        ["a log that is a folder"] = BadInput.Variable("HCSM_SERILOG__WRITETO__1__NAME", "File", "Serilog:WriteTo:1:Args:path").With("HCSM_SERILOG__WRITETO__1__ARGS__PATH", "FOLDER"),
        ["a log rolled at no known time"] = BadInput.Variable("HCSM_SERILOG__WRITETO__1__NAME", "File", "Serilog:WriteTo:1:Args:rollingInterval")
            .With("HCSM_SERILOG__WRITETO__1__ARGS__PATH", "FOLDER/bot.log").With("HCSM_SERILOG__WRITETO__1__ARGS__ROLLINGINTERVAL", "Nightly"),
        ["a token as a language"] = BadInput.Variable("HCSM_CHATS__LANGUAGE", Canary, "Chats:Language"),
        ["a piece of a token as a language"] = BadInput.Variable("HCSM_CHATS__LANGUAGE", "Gcanary.7f3a-9d_e2b41c.MTIzNDU2", "Chats:Language"),
        ["two lines as a language"] = BadInput.Variable("HCSM_CHATS__LANGUAGE", "En\nFr", "Chats:Language"),
        ["a word for a number"] = BadInput.Variable("HCSM_CHATS__TOPICMINUTES", "ten", "Chats:TopicMinutes"),
        ["a number out of range"] = BadInput.Variable("HCSM_STORAGE__KEEPDAYS", "-1", "Storage:KeepDays"),
        ["a zone that is none"] = BadInput.Variable("HCSM_CHATS__TIMEZONE", "Mars/Phobos", "Chats:TimeZone"),
        ["a contact that is too long"] = BadInput.Variable("HCSM_STORAGE__CONTACT", new string('x', 201), "Storage:Contact"),
        ["spans that are none"] = BadInput.Variable("HCSM_CHATS__REMINDERS", "now and then", "Chats:Reminders"),
        ["an address that is none"] = BadInput.Variable("HCSM_DISCORD__APIBASE", Canary, "Discord:ApiBase").With("HCSM_DISCORD__TOKEN", Canary),
        ["a token with a word before it"] = BadInput.Variable("HCSM_DISCORD__TOKEN", $"Bot {Canary}", "Discord:Token"),
        ["a token in quotes"] = BadInput.Variable("HCSM_DISCORD__TOKEN", $"\"{Canary}\"", "Discord:Token"),
        ["a token of two lines"] = BadInput.Variable("HCSM_DISCORD__TOKEN", $"{Canary}\n{Canary}", "Discord:Token"),
        ["a token and a file of it"] = BadInput.Variable("HCSM_DISCORD__TOKEN", Canary, "Discord:Token and Discord:TokenFile").With("HCSM_DISCORD__TOKENFILE", "FOLDER/token"),
        ["a token for its file"] = BadInput.Variable("HCSM_DISCORD__TOKENFILE", Canary, "Discord:TokenFile"),
        ["a folder for a token file"] = BadInput.Variable("HCSM_DISCORD__TOKENFILE", "FOLDER", "Discord:TokenFile"),
        ["an empty token file"] = BadInput.TokenFile([]),
        ["a huge token file"] = BadInput.TokenFile(Encoding.ASCII.GetBytes(new string('a', 2 << 20))),
        ["a token file of bytes"] = BadInput.TokenFile([0xFF, 0xFE, 0x00, 0x80, 0xC3]),
        ["a token file with quotes"] = BadInput.TokenFile(Encoding.ASCII.GetBytes($"'{Canary}'")),
        ["a missing token"] = new("HCSM_DISCORD__TOKENFILE", "run", "--require-token"),
        ["an option that is none"] = new("--bogus", "run", "--bogus"),
        ["a token as an option"] = new("--token", "run", "--token", Canary),
        ["a token joined to an option"] = new("--token", "run", $"--token={Canary}"),
        ["a token alone"] = new("no such command", Canary),
        ["a command that is none"] = new("'dance'", "dance"),
        ["a port out of range"] = new("--port", "run", "--port", "70000"),
        ["a word for a port"] = new("--port", "run", "--port", "many"),
        ["a token for a port"] = new("--port", "run", "--port", Canary),
        ["an option without its value"] = new("--cuts", "replay", "a.log", "--cuts"),
        ["no log"] = new("log", "replay"),
        ["a log that is not there"] = new("nowhere.log", "replay", "nowhere.log"),
        ["a word for a chat"] = new("--chat", "export", "--chat", "five"),
        ["a format that is none"] = new("pdf", "export", "--format", "pdf"),
        ["a size that is none"] = new("--events", "campaign", "--events", "0"),
        ["a word for an application"] = new("--application", "invite", "--application", "mine"),
        ["a config folder that is not there"] = new("--config", "run", "--config", "FOLDER/nowhere"),
        ["an empty name of a data folder"] = new("--data", "run", "--data", ""),
        ["settings that are empty"] = BadInput.Config("appsettings.json", ""),
        ["settings in another encoding"] = BadInput.Config("appsettings.json", Latin1),
        ["settings that are huge"] = BadInput.Config("appsettings.json", Huge),
        ["settings that are a list"] = BadInput.Config("appsettings.json", "[]"),
        ["settings that break off"] = BadInput.Config("appsettings.json", $"{{ \"Discord\": {{ \"Token\": {Canary}"),
        ["settings that are a folder"] = BadInput.Config("appsettings.json", (byte[]?)null),
        ["texts that are empty"] = BadInput.Config("texts.en.json", ""),
        ["texts in another encoding"] = BadInput.Config("texts.fr.json", Latin1),
        ["texts that are a folder"] = BadInput.Config("texts.fr.json", (byte[]?)null),
        ["texts of an older bot"] = BadInput.Config("texts.en.json", "{}"),
        ["series that are empty"] = BadInput.Config("series.json", ""),
        ["series that are a folder"] = BadInput.Config("series.json", (byte[]?)null),
        ["series with an unknown field"] = BadInput.Config("series.json", "{ \"Serie\": [] }"),
        ["an agenda with two faults"] = BadInput.Config("agendas/own.md", "nothing\nat all\n"),
        ["an agenda in another encoding"] = BadInput.Config("agendas/own.md", Encoding.Latin1.GetBytes("# Été\nT1: Où?\n")),
        ["questions without their pair"] = BadInput.Config("evergreen.fr.md", "# Questions\n## Thème\nT1: Seule?\n"),
        ["people who say nothing that can be read"] = BadInput.Config("rehearsal/participants.en.md", "## T1\nhello\n"),
        ["a file for a data folder"] = BadInput.Data("data", folder => File.WriteAllText(folder.File("data"), "")),
        ["a data folder that cannot be made"] = BadInput.Data("nowhere", _ => { }, "/proc/nowhere/data"),
        ["a database that is none"] = BadInput.Data("hcsmchatbot.db", folder => File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder.File("data")).FullName, "hcsmchatbot.db"), new string('x', 5000))),
        ["a folder for a database"] = BadInput.Data("hcsmchatbot.db", folder => Directory.CreateDirectory(Path.Combine(folder.File("data"), "hcsmchatbot.db"))),
        ["no database to read"] = new("hcsmchatbot.db", "export"),
    };

    private readonly TestFolder folder = new();

    public static TheoryData<string> Names => [.. Cases.Keys];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_told_in_one_line_that_names_it_and_holds_no_secret(string name)
    {
        var told = await Cases[name].RunAsync(folder);

        var line = told.OnlyLine();
        Assert.Contains(Cases[name].Named, line, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(@" See .*docs/operations\.md#[a-z-]+\.$", line);
        Assert.DoesNotContain("canary", told.Output + told.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", told.Output);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_token_file_that_others_may_read_is_told_and_taken()
    {
        await using var bot = await ExaminedBot.StartAsync();
        await File.WriteAllTextAsync(bot.Folder.File("token"), bot.Token);
        File.SetUnixFileMode(bot.Folder.File("token"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        using var running = new RunningBot(bot.Folder, new Dictionary<string, string>(bot.Settings) { ["HCSM_DISCORD__TOKEN"] = "", ["HCSM_DISCORD__TOKENFILE"] = bot.Folder.File("token") });
        await running.UntilAsync("The commands of guild");

        var stopped = await running.StopAsync();

        Assert.Equal(0, stopped.ExitCode);
        Assert.StartsWith("Discord:TokenFile: other accounts of this machine can read the token", Assert.Single(stopped.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
