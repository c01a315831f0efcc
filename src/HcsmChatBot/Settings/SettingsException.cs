namespace HcsmChatBot.Settings;

/// <summary>Something a person set is wrong. The message is for that person: where, what was read, what is expected. <see cref="WrongInput"/> makes it one line.</summary>
/// <param name="documentation">Where more is said.</param>
public sealed class SettingsException(string message, string documentation = SettingsException.Settings) : Exception(message)
{
    public const string Settings = "docs/operations.md#settings";
    public const string DataFolder = "docs/operations.md#the-data-folder";
    public const string Backups = "docs/operations.md#backups";
    public const string Files = "docs/operations.md#files-of-your-own";

    public string Documentation { get; } = documentation;
}
