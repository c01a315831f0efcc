namespace HcsmChatBot.Series;

/// <summary>What was typed about the series of a channel, as it was typed. It is the channel's, whoever typed it.</summary>
public sealed record SeriesDraft(ulong ChannelId, ulong GuildId)
{
    public string Name { get; init; } = "";

    public string Hashtag { get; init; } = "";

    public string Rules { get; init; } = "";

    public string Zone { get; init; } = "";

    /// <summary>Lines such as "Pace: 5, 10, 5".</summary>
    public string Further { get; init; } = "";
}
