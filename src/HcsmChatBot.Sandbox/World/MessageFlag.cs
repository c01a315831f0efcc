namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/message#message-object-message-flags</summary>
internal static class MessageFlag
{
    public const long SuppressEmbeds = 1 << 2;
    public const long HasThread = 1 << 5;
    public const long Ephemeral = 1 << 6;
    public const long Loading = 1 << 7;
    public const long SuppressNotifications = 1 << 12;
    public const long ComponentsV2 = 1 << 15;

    /// <summary>What a bot may set on a message of its own.</summary>
    public const long Settable = SuppressEmbeds | SuppressNotifications | ComponentsV2;
}
