using System.Text.Json;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Settings;

/// <summary>The folder config/: what is set there and where it lies.</summary>
/// <param name="Directory">Absolute path.</param>
public sealed record ConfigFiles(string Directory)
{
    public const string EnvironmentPrefix = "HCSM_";

    private static readonly string[] Sections =
    [
        ConnectionOptions.Section, ChatOptions.Section, StorageOptions.Section, RehearsalOptions.Section, HealthOptions.Section, LogOptions.Section, LogSettings.Section,
    ];

    public string Agendas => Path.Combine(Directory, "agendas");

    /// <summary>Topics that can be asked at any time.</summary>
    public string Evergreen(Language language) => Path.Combine(Directory, $"evergreen.{language.Code()}.md");

    /// <summary>The starter guide for newcomers.</summary>
    public string Guide(Language language) => Path.Combine(Directory, $"guide.{language.Code()}.md");

    /// <summary>What the people of a rehearsal say.</summary>
    public string Participants(Language language) => Path.Combine(Directory, "rehearsal", $"participants.{language.Code()}.md");

    /// <summary>The folder named, else ./config, else the one beside the program.</summary>
    /// <exception cref="SettingsException">The folder named has no appsettings.json.</exception>
    public static ConfigFiles Find(string? named)
    {
        if (named is not null)
            return Holds(named) ? new ConfigFiles(Path.GetFullPath(named)) : throw new SettingsException($"--config names '{named}'; expected a folder that holds appsettings.json.");
        return Holds("config") ? new ConfigFiles(Path.GetFullPath("config")) : new ConfigFiles(Path.Combine(AppContext.BaseDirectory, "config"));
    }

    /// <summary>appsettings.json, then environment variables such as HCSM_CHATS__LANGUAGE, then what was given on the command line.</summary>
    /// <exception cref="SettingsException">The file is missing or is not JSON.</exception>
    public IConfigurationRoot Read(Dictionary<string, string?> given)
    {
        var file = Path.Combine(Directory, "appsettings.json");
        try
        {
            ReadableText.Of(file);
            var settings = new ConfigurationBuilder()
                .AddJsonFile(file, optional: false, reloadOnChange: false)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(given)
                .Build();
            CheckSections(settings);
            LogSettings.Check(settings);
            return settings;
        }
        catch (InvalidDataException broken)
        {
            throw new SettingsException(WhatIsWrong(file, broken));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SettingsException($"{file}: there is no such file; expected the bot's settings, as they come with it, or --config with their folder.");
        }
    }

    /// <summary>A misspelt section would otherwise be passed over in silence.</summary>
    private static void CheckSections(IConfigurationRoot settings)
    {
        if (settings.GetChildren().FirstOrDefault(section => !Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new SettingsException($"{unknown.Key}: there is no such section of settings (appsettings.json or {EnvironmentPrefix}{unknown.Key}__…); expected one of {string.Join(", ", Sections)}.");
    }

    private static bool Holds(string directory) => File.Exists(Path.Combine(directory, "appsettings.json"));

    private static string WhatIsWrong(string file, InvalidDataException broken) => broken.GetBaseException() is JsonException { LineNumber: { } line } json
        ? $"{file}, line {line + 1}: not valid JSON; {json.Message.Split(" LineNumber")[0]} Expected JSON as in the example that comes with the bot."
        : $"{file}: {broken.GetBaseException().Message} Expected a JSON object of settings.";
}
