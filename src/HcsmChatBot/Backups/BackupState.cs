using HcsmChatBot.Settings;

namespace HcsmChatBot.Backups;

/// <summary>What whoever looks after the bot wants to know of its backups.</summary>
public sealed class BackupState(StorageOptions options)
{
    /// <summary>The instant that the newest backup shows, whoever made it; null where there is none in the folder of backups.</summary>
    public DateTimeOffset? NewestAt => new BackupFolder(options.Backups).All is [var newest, ..] ? newest.At : null;

    /// <summary>Whether the archive agreed with its chains when this process last made a backup; null before.</summary>
    public bool? ChainsAreWhole { get; internal set; }

    /// <summary>Whether the last round of this process went well; null before the first.</summary>
    public bool? LastRoundWentWell { get; internal set; }

    /// <summary>When this process last erased from older backups what was erased in the database; null before.</summary>
    public DateTimeOffset? CleanedAt { get; internal set; }
}
