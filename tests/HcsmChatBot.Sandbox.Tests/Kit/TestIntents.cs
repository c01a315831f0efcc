namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>https://docs.discord.com/developers/events/gateway#list-of-intents</summary>
internal static class TestIntents
{
    public const long Guilds = 1;
    public const long GuildMembers = 1 << 1;
    public const long GuildMessages = 1 << 9;
    public const long Reactions = 1 << 10;
    public const long DirectMessages = 1 << 12;
    public const long DirectReactions = 1 << 13;
    public const long MessageContent = 1 << 15;

    /// <summary>33281, what the bot asks for at least.</summary>
    public const long Usual = Guilds | GuildMessages | MessageContent;
}
