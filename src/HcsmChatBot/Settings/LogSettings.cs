using Microsoft.Extensions.Configuration;
using Serilog.Events;

namespace HcsmChatBot.Settings;

/// <summary>The section "Serilog": what is misspelt there Serilog passes over in silence, and the log would be missing when it is needed.</summary>
internal static class LogSettings
{
    public const string Section = "Serilog";

    private static readonly string[] Keys =
        ["Using", "MinimumLevel", "LevelSwitches", "FilterSwitches", "WriteTo", "AuditTo", "Enrich", "Destructure", "Filter", "Properties"];

    private static readonly string[] Sinks = ["Console", "File"];

    /// <exception cref="SettingsException">A key, a level or a sink is unknown.</exception>
    public static void Check(IConfiguration settings)
    {
        var section = settings.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(entry => !Keys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new SettingsException($"{unknown.Path}: there is no such setting; expected one of {string.Join(", ", Keys)}.");
        foreach (var sink in section.GetSection("WriteTo").GetChildren())
            if (!Sinks.Contains(sink["Name"] ?? sink.Value, StringComparer.OrdinalIgnoreCase))
                throw new SettingsException($"{sink.Path}:Name: read {WrongInput.Shown(sink["Name"] ?? sink.Value)}, expected one of {string.Join(", ", Sinks)}.");
        var level = section.GetSection("MinimumLevel");
        foreach (var entry in level.GetChildren().Where(entry => entry.Key != "Override").Concat(level.GetSection("Override").GetChildren()).Prepend(level))
            CheckLevel(entry);
    }

    private static void CheckLevel(IConfigurationSection entry)
    {
        // A name with a $ is a switch that is set elsewhere in the section.
        if (entry.Value is { } level && !level.StartsWith('$') && (!Enum.TryParse<LogEventLevel>(level, ignoreCase: true, out var known) || !Enum.IsDefined(known)))
            throw new SettingsException($"{entry.Path}: read {WrongInput.Shown(level)}, expected one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
    }
}
