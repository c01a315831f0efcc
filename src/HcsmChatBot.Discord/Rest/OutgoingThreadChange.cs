namespace HcsmChatBot.Discord.Rest;

/// <summary>What is null stays. https://docs.discord.com/developers/resources/channel#modify-channel-json-params-thread</summary>
internal sealed record OutgoingThreadChange(string? Name, bool? Archived, bool? Locked)
{
    /// <exception cref="DiscordException">The name goes beyond Discord's limit.</exception>
    public static OutgoingThreadChange Of(string? name, bool? archived, bool? locked)
    {
        if (name is not null)
            Limit.Name(name, OutgoingThread.NameCharacters, "name");
        return new OutgoingThreadChange(name, archived, locked);
    }
}
