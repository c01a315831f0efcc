using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord;

/// <summary>How to reach Discord.</summary>
public sealed record DiscordOptions
{
    /// <summary>The bot's token, without the word "Bot".</summary>
    /// <exception cref="ArgumentException">It cannot stand in a header, so it is no token. It is not repeated.</exception>
    public required string Token
    {
        get;
        init => field = CanBeToken(value) ? value : throw new ArgumentException("The bot's token is empty, or holds a space, a line break or a character that no token has.");
    }

    /// <summary>Where Discord's staff can read what this client is. https://docs.discord.com/developers/reference#user-agent</summary>
    public Uri Homepage { get; init; } = new("https://hcsmchatbot.example/");

    /// <summary>With the version, ending in a slash. https://docs.discord.com/developers/reference#api-versioning</summary>
    public Uri ApiBase { get; init; } = new("https://discord.com/api/v10/");

    /// <summary>
    /// GUILDS, GUILD_MESSAGES, GUILD_MESSAGE_REACTIONS, MESSAGE_CONTENT.
    /// https://docs.discord.com/developers/events/gateway#gateway-intents
    /// </summary>
    public int Intents { get; init; } = GatewayIntent.Guilds | GatewayIntent.GuildMessages | GatewayIntent.GuildMessageReactions | GatewayIntent.MessageContent;

    /// <summary>Which of the bot's guilds this connection hears of; by default of all.</summary>
    public GatewayShard Shard { get; init; } = GatewayShard.Only;

    /// <summary>Whether the gateway is asked to compress what it says (zlib-stream). https://docs.discord.com/developers/events/gateway#transport-compression</summary>
    public bool Compress { get; init; } = true;

    public static bool CanBeToken(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || "._-=+/".Contains(character));

    /// <summary>Without the token.</summary>
    public override string ToString() => $"Discord at {ApiBase.Authority}";
}
