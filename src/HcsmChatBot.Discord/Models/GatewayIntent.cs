namespace HcsmChatBot.Discord.Models;

/// <summary>Which events the gateway sends: bits. https://docs.discord.com/developers/events/gateway#list-of-intents</summary>
public static class GatewayIntent
{
    public const int Guilds = 1 << 0;
    public const int GuildMembers = 1 << 1;
    public const int GuildPresences = 1 << 8;
    public const int GuildMessages = 1 << 9;
    public const int GuildMessageReactions = 1 << 10;
    public const int MessageContent = 1 << 15;
}
