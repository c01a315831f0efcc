using System.ComponentModel.DataAnnotations;

namespace HcsmChatBot.Settings;

/// <summary>The section "Storage" of config/appsettings.json.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    [Required]
    public string Directory { get; set; } = "data";
}
