using System.ComponentModel.DataAnnotations;

namespace HcsmChatBot.Settings;

/// <summary>The section "Rehearsal" of config/appsettings.json.</summary>
public sealed class RehearsalOptions
{
    public const string Section = "Rehearsal";

    [Range(0, 65535)]
    public int Port { get; set; } = 5080;

    /// <summary>A folder whose *.log and *.txt files can be played into the room; empty for none.</summary>
    public string Logs { get; set; } = "";
}
