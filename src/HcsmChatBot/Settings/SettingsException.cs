namespace HcsmChatBot.Settings;

/// <summary>Something a person set is wrong. The message is one line for that person: where, what was read, what is expected.</summary>
public sealed class SettingsException(string message) : Exception(message);
