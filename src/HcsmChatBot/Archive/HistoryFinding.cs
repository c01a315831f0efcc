using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Archive;

/// <summary>Something in Discord's history that the archive does not have, or has otherwise.</summary>
public abstract record HistoryFinding
{
    private HistoryFinding()
    {
    }

    /// <summary>A message that is not in the archive.</summary>
    public sealed record Missed(Message Message) : HistoryFinding;

    public sealed record Differs(Amendment Amendment) : HistoryFinding;
}
