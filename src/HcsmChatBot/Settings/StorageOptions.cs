using System.ComponentModel.DataAnnotations;

namespace HcsmChatBot.Settings;

/// <summary>The section "Storage" of config/appsettings.json.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    [Required]
    public string Directory { get; set; } = "data";

    /// <summary>How long a chat is kept after its end; 0 for as long as nobody deletes it.</summary>
    [Range(0, 36500)]
    public int KeepDays { get; set; } = 365;

    /// <summary>Whom to turn to about what is kept; told in /privacy.</summary>
    [MaxLength(MaxContactLength)]
    public string Contact { get; set; } = "";

    /// <summary>The folder of backups; backups in the data folder if left empty.</summary>
    public string BackupDirectory { get; set; } = "";

    /// <summary>From one backup to the next; 0 for none but those that a person makes.</summary>
    [Range(0, 8760)]
    public int BackupHours { get; set; } = 24;

    /// <summary>How many of the bot's backups stay.</summary>
    [Range(1, 10000)]
    public int KeepBackups { get; set; } = 7;

    public string Backups => Path.GetFullPath(BackupDirectory is { Length: > 0 } folder ? folder : Path.Combine(Directory, "backups"));

    /// <summary>Null where it is kept until it is deleted.</summary>
    public TimeSpan? KeptFor => KeepDays == 0 ? null : TimeSpan.FromDays(KeepDays);

    private const int MaxContactLength = 200;
}
