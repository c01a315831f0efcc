using System.Text.Json.Serialization;

namespace HcsmChatBot.Discord.Models;

/// <summary>What the developer portal shows of the bot. https://docs.discord.com/developers/resources/application#application-object</summary>
public sealed record Application
{
    /// <summary>Of the invitation link and the commands; an old application's bot has another.</summary>
    public ulong Id { get; set; }
    public string Name { get; set => field = value ?? ""; } = "";
    public ApplicationFlags Flags { get; set; }
    public string? TermsOfServiceUrl { get; set; }
    public string? PrivacyPolicyUrl { get; set; }

    /// <summary>Whether a privileged intent is switched on, for a bot of any size. One that is not privileged always is.</summary>
    /// <param name="intent">One bit. https://docs.discord.com/developers/events/gateway#privileged-intents</param>
    public bool Grants(int intent) => intent switch
    {
        GatewayIntent.GuildPresences => Has(ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited),
        GatewayIntent.GuildMembers => Has(ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited),
        GatewayIntent.MessageContent => Has(ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited),
        _ => true,
    };

    private bool Has(ApplicationFlags either) => (Flags & either) != 0;
}

/// <summary>Limited: switched on in the portal by a bot that Discord has not reviewed. https://docs.discord.com/developers/resources/application#application-object-application-flags</summary>
[Flags]
[JsonConverter(typeof(JsonNumberEnumConverter<ApplicationFlags>))]
public enum ApplicationFlags : long
{
    None = 0,
    GatewayPresence = 1 << 12,
    GatewayPresenceLimited = 1 << 13,
    GatewayGuildMembers = 1 << 14,
    GatewayGuildMembersLimited = 1 << 15,
    GatewayMessageContent = 1 << 18,
    GatewayMessageContentLimited = 1 << 19,
}
