using Microsoft.Extensions.Configuration;
using Serilog.Events;

namespace HcsmChatBot.Settings;

/// <summary>
/// The section "Serilog", of which the levels alone are read: a sink of somebody's own would be told what the others are not. What is misspelt there Serilog
/// passes over in silence, and the log would be missing when it is needed.
/// </summary>
internal static class LogSettings
{
    public const string Section = "Serilog";

    private const string Levels = "MinimumLevel";

    /// <exception cref="SettingsException">A key or a level is unknown.</exception>
    public static void Check(IConfiguration settings)
    {
        var section = settings.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(entry => !entry.Key.Equals(Levels, StringComparison.OrdinalIgnoreCase)) is { } unknown)
            throw new SettingsException($"{unknown.Path}: there is no such setting; expected {Levels}. Where the log goes is set in {LogOptions.Section}.");
        var level = section.GetSection(Levels);
        foreach (var entry in level.GetChildren().Where(entry => entry.Key != "Override").Concat(level.GetSection("Override").GetChildren()).Prepend(level))
            CheckLevel(entry);
    }

    private static void CheckLevel(IConfigurationSection entry)
    {
        if (entry.Value is { } level && (!Enum.TryParse<LogEventLevel>(level, ignoreCase: true, out var known) || !Enum.IsDefined(known)))
            throw new SettingsException($"{entry.Path}: read {WrongInput.Shown(level)}, expected one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
    }
}
