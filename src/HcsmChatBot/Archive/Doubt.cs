namespace HcsmChatBot.Archive;

/// <summary>What the archive cannot tell by itself once an amendment is made.</summary>
public enum Doubt
{
    None,

    /// <summary>How many reacted in this way: somebody among them is not to be known.</summary>
    Count,

    /// <summary>What the message is like now: it was told in another order than it happened in, or may have been.</summary>
    Order,

    /// <summary>The same, of a message that has not come yet.</summary>
    Unmet,
}
