namespace HcsmChatBot.Campaign;

/// <summary>When the bot is ended.</summary>
internal enum DeathMoment
{
    /// <summary>SIGKILL before it is connected again: while it opens its database, brings back its chats, resumes.</summary>
    Starting,

    /// <summary>SIGKILL right behind something that was said: before, in or after the transaction that keeps it.</summary>
    Talking,

    /// <summary>SIGKILL while Discord has a post in hand and has not carried it out.</summary>
    BeforePost,

    /// <summary>SIGKILL when Discord has carried out a post, and the bot has not heard of it.</summary>
    AfterPost,

    /// <summary>SIGTERM right behind something that was said.</summary>
    Asked,
}

/// <summary>One end of the bot, as the seed has it.</summary>
/// <param name="Share">Of how long such a moment lasts, 0 to 1.</param>
internal sealed record Death(DeathMoment Moment, double Share)
{
    private static readonly TimeSpan LongestTalk = TimeSpan.FromMilliseconds(60);

    public static Death Draw(Random chance) => new((DeathMoment)chance.Next(Enum.GetValues<DeathMoment>().Length), chance.NextDouble());

    public bool IsAtPost => Moment is DeathMoment.BeforePost or DeathMoment.AfterPost;

    /// <summary>How long the bot still lives after what it shall die of.</summary>
    public TimeSpan Grace => LongestTalk * Share;

    public string Name => Moment switch
    {
        DeathMoment.Starting => "killed while starting",
        DeathMoment.Talking => "killed in mid-talk",
        DeathMoment.BeforePost => "killed before Discord had its post",
        DeathMoment.AfterPost => "killed after Discord had its post",
        _ => "told to end",
    };
}
