using HcsmChatBot.Discord;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Doctor;

/// <summary>What the doctor examines: the bot as it is set up on this machine, whether it runs or not.</summary>
internal sealed record Installation(ConfigFiles Files, IConfigurationRoot Settings, TimeProvider Time)
{
    public ConnectionOptions Connection { get; } = Settings.Read<ConnectionOptions>(ConnectionOptions.Section);

    public ChatOptions Chats { get; } = Settings.Read<ChatOptions>(ChatOptions.Section);

    public StorageOptions Storage { get; } = Settings.Read<StorageOptions>(StorageOptions.Section);

    /// <summary>Null where no token is set.</summary>
    /// <exception cref="SettingsException">The token or the address is none.</exception>
    public DiscordOptions? Discord => Connection.ToDiscordOptions();

    /// <summary>Absolute path.</summary>
    public string Data => Path.GetFullPath(Storage.Directory);
}
