using System.Text;

namespace HcsmChatBot.Tests.Commands;

/// <summary>One thing that a person may get wrong.</summary>
/// <param name="Named">What the line must name.</param>
internal sealed record BadInput(string Named, params string[] Arguments)
{
    public const string Canary = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanary.7f3a-9d_e2b41c";

    /// <summary>Whatever else stands at the usual port of a rehearsal is not what is told of.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["HCSM_REHEARSAL__PORT"] = "0" };

    /// <summary>What is put into the folder before.</summary>
    public Action<TestFolder> Prepare { get; init; } = _ => { };

    /// <summary>A variable; "FOLDER" in its value is the test's folder.</summary>
    public BadInput With(string variable, string value)
    {
        Environment[variable] = value;
        return this;
    }

    public static BadInput Variable(string variable, string value, string named) => new BadInput(named, "run").With(variable, value);

    /// <summary>A file of tokens, named by its setting.</summary>
    public static BadInput TokenFile(byte[] content) =>
        new BadInput("Discord:TokenFile", "run") { Prepare = folder => File.WriteAllBytes(folder.File("token"), content) }.With("HCSM_DISCORD__TOKENFILE", "FOLDER/token");

    /// <summary>The bot's own config folder, with one file in it replaced.</summary>
    public static BadInput Config(string file, byte[]? content) => new(file, "run", "--config", "FOLDER/config")
    {
        Prepare = folder =>
        {
            Copy(new DirectoryInfo(Repository.Config), folder.File("config"));
            var replaced = Path.Combine(folder.File("config"), file);
            File.Delete(replaced);
            if (content is null)
                Directory.CreateDirectory(replaced);
            else
                File.WriteAllBytes(replaced, content);
        },
    };

    public static BadInput Config(string file, string content) => Config(file, Encoding.UTF8.GetBytes(content));

    /// <summary>A data folder that cannot be used, of a bot with a token.</summary>
    public static BadInput Data(string named, Action<TestFolder> prepare, string data = "FOLDER/data") =>
        new BadInput(named, "run", "--data", data) { Prepare = prepare }.With("HCSM_DISCORD__TOKEN", Canary);

    public Task<Outcome> RunAsync(TestFolder folder)
    {
        Prepare(folder);
        string In(string value) => value.Replace("FOLDER", folder.Path, StringComparison.Ordinal);
        return BuiltBot.RunAsync(folder, Environment.ToDictionary(variable => variable.Key, variable => In(variable.Value)), [.. Arguments.Select(In)]);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to, file.Name));
        foreach (var inner in from.EnumerateDirectories())
            Copy(inner, Path.Combine(to, inner.Name));
    }
}
