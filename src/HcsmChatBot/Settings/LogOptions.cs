using System.ComponentModel.DataAnnotations;

namespace HcsmChatBot.Settings;

/// <summary>The section "Log" of config/appsettings.json.</summary>
public sealed class LogOptions
{
    public const string Section = "Log";

    [EnumDataType(typeof(LogFormat))]
    public LogFormat Format { get; set; } = LogFormat.Text;

    /// <summary>A path whose name gets the day: logs/bot-.log; empty for the console alone.</summary>
    public string File { get; set; } = "";

    /// <summary>How many files are kept.</summary>
    [Range(1, 1000)]
    public int KeepFiles { get; set; } = 31;
}

/// <summary>How a line of the log is written, on the console and in files.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,
}
