using System.Collections.Immutable;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Newcomers;

/// <summary>
/// The starter guide in both languages, from config/guide.en.md and config/guide.fr.md. Where such a file cannot be used, the one that
/// came with the bot is built in: a guide is no reason not to start.
/// </summary>
public sealed partial class GuideBook
{
    private readonly ImmutableArray<GuidePage>[] byLanguage;

    public GuideBook(ConfigFiles files, ILogger<GuideBook> log)
    {
        byLanguage = [Load(files, Language.En, log), Load(files, Language.Fr, log)];
    }

    /// <summary>At least one.</summary>
    public ImmutableArray<GuidePage> Pages(Language language) => byLanguage[(int)language];

    /// <summary>Why the file of a language is not used; null where it is.</summary>
    public static string? WrongIn(ConfigFiles files, Language language) => ReadFile(files.Guide(language)).Wrong;

    private static ImmutableArray<GuidePage> Load(ConfigFiles files, Language language, ILogger log)
    {
        var file = files.Guide(language);
        var reading = ReadFile(file);
        if (reading.Wrong is not { } wrong)
            return reading.Pages;
        LogUnusable(log, file, wrong);
        return BuiltIn(language);
    }

    private static GuideReading ReadFile(string file)
    {
        try
        {
            return GuideReading.Read(File.ReadAllBytes(file));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new GuideReading([], "there is no such file; expected a page for each \"## heading\".");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new GuideReading([], $"it cannot be read ({failure.GetType().Name}); expected a text file saved as UTF-8.");
        }
    }

    private static ImmutableArray<GuidePage> BuiltIn(Language language)
    {
        using var resource = typeof(GuideBook).Assembly.GetManifestResourceStream($"guide.{language.Code()}.md")!;
        using var memory = new MemoryStream();
        resource.CopyTo(memory);
        return GuideReading.Read(memory.ToArray()).Pages;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The starter guide {File} is not used, the one built in is: {Wrong}")]
    private static partial void LogUnusable(ILogger log, string file, string wrong);
}
