namespace HcsmChatBot.Discord.Rest;

/// <summary>One request.</summary>
/// <param name="Route">The path with names in place of ids: what the logs may show, and what shares a rate limit.</param>
/// <param name="Path">May hold an interaction's token: never shown.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Path)
{
    /// <summary>
    /// The channel, guild, or webhook with its token; limits count for each apart.
    /// https://docs.discord.com/developers/topics/rate-limits
    /// </summary>
    public string Major { get; init; } = "";

    public RestBody? Body { get; init; }

    /// <summary>Answers to interactions prove themselves by their own token and are free of the bot's global limit.</summary>
    public bool OfInteraction { get; init; }

    /// <summary>Sending it twice does what sending it once does.</summary>
    public bool Repeatable { get; init; } = true;

    public override string ToString() => $"{Method} {Route}";
}
