using Microsoft.Extensions.Configuration;
using Serilog;
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
            CheckSink(sink, sink["Name"] ?? sink.Value);
        var level = section.GetSection("MinimumLevel");
        foreach (var entry in level.GetChildren().Where(entry => entry.Key != "Override").Concat(level.GetSection("Override").GetChildren()).Prepend(level))
            CheckLevel(entry);
    }

    private static void CheckSink(IConfigurationSection sink, string? name)
    {
        if (!Sinks.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new SettingsException($"{sink.Path}:Name: read {WrongInput.Shown(name)}, expected one of {string.Join(", ", Sinks)}.");
        if (!"File".Equals(name, StringComparison.OrdinalIgnoreCase))
            return;
        if (sink["Args:path"] is not { Length: > 0 } path || Directory.Exists(path) || File.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw new SettingsException($"{sink.Path}:Args:path: read {WrongInput.Shown(sink["Args:path"])}, expected the path of a file for the log, in a folder.");
        if (sink["Args:rollingInterval"] is { } interval && !Enum.GetNames<RollingInterval>().Contains(interval, StringComparer.OrdinalIgnoreCase))
            throw new SettingsException($"{sink.Path}:Args:rollingInterval: read {WrongInput.Shown(interval)}, expected one of {string.Join(", ", Enum.GetNames<RollingInterval>())}.");
    }

    private static void CheckLevel(IConfigurationSection entry)
    {
        // A name with a $ is a switch that is set elsewhere in the section.
        if (entry.Value is { } level && !level.StartsWith('$') && (!Enum.TryParse<LogEventLevel>(level, ignoreCase: true, out var known) || !Enum.IsDefined(known)))
            throw new SettingsException($"{entry.Path}: read {WrongInput.Shown(level)}, expected one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
    }
}
