namespace HcsmChatBot.Discord.Gateway;

/// <summary>What a close code leaves possible.</summary>
internal enum AfterClose
{
    Resume,

    /// <summary>Resume, but only after a while: the bot did something the gateway did not like.</summary>
    ResumeSlowly,

    /// <summary>Try one resume; the session is probably gone.</summary>
    ResumeOnce,

    NewSession,

    /// <summary>Connecting again would end the same way.</summary>
    Never,
}

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
internal static class CloseCodes
{
    /// <summary>
    /// The one the bot closes with: any but 1000 and 1001 keeps the session.
    /// https://docs.discord.com/developers/events/gateway#disconnecting
    /// </summary>
    public const int KeepSession = 4000;

    public const int AuthenticationFailed = 4004;

    /// <param name="code">Null when the connection was cut without a word.</param>
    public static AfterClose Meaning(int? code) => code switch
    {
        1000 or 1001 => AfterClose.ResumeOnce,
        4001 or 4002 or 4005 or 4008 => AfterClose.ResumeSlowly,
        4003 or 4007 or 4009 => AfterClose.NewSession,
        AuthenticationFailed or (>= 4010 and <= 4014) => AfterClose.Never,
        _ => AfterClose.Resume,
    };

    /// <summary>The bot sent an opcode, a payload or an identify that it should not have sent.</summary>
    public static bool IsOurBug(int code) => code is 4001 or 4002 or 4005;

    /// <summary>For the operator: what to put right before starting the bot again.</summary>
    public static string WhyNever(int code) => code switch
    {
        AuthenticationFailed => "Discord refuses the bot's token: copy it anew from the developer portal.",
        4010 => "Discord refuses the shard: the bot's sharding is wrong.",
        4011 => "The bot is in too many guilds for one connection: Discord requires sharding.",
        4012 => "Discord no longer speaks this version of its gateway: the bot needs an update.",
        4013 => "Discord does not know the intents the bot asks for: check the configured number.",
        4014 => "Discord does not allow the intents the bot asks for: enable the Message Content intent in the developer portal.",
        _ => "Discord closed the gateway for good.",
    };
}
