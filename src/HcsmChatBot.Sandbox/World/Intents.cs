namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/events/gateway#list-of-intents</summary>
[Flags]
internal enum Intents : long
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    GuildMessageReactions = 1 << 10,
    GuildMessageTyping = 1 << 11,
    DirectMessages = 1 << 12,
    DirectMessageReactions = 1 << 13,
    DirectMessageTyping = 1 << 14,
    MessageContent = 1 << 15,
    GuildScheduledEvents = 1 << 16,

    /// <summary>Those that an application must have switched on (close code 4014). https://docs.discord.com/developers/events/gateway#privileged-intents</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>Every bit that Discord knows; another one is invalid (close code 4013).</summary>
    Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25),
}
