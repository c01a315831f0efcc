using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Doctor;

/// <summary>How the bot sees a channel.</summary>
internal enum Sight
{
    Known,
    Hidden,
    Gone,
}

/// <summary>What the bot must be allowed in a channel.</summary>
/// <param name="IfMissing">How much it matters.</param>
internal sealed record ChannelNeed(ulong Channel, Sight Sight, IReadOnlyList<Permission> Wanted, Grade IfMissing);
