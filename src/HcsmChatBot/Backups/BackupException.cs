using HcsmChatBot.Storage;

namespace HcsmChatBot.Backups;

/// <summary>A backup could not be made, or is not what it should be. The message says why, without anything that people wrote.</summary>
public sealed class BackupException(string message) : Exception(message)
{
    /// <summary>What was found in the database, where that is why.</summary>
    public ChainVerdict? Verdict { get; init; }
}
