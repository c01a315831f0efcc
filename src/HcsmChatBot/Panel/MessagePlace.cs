namespace HcsmChatBot.Panel;

/// <summary>Where a message stands.</summary>
/// <param name="PlaceId">A channel or a thread.</param>
public sealed record MessagePlace(ulong GuildId, ulong PlaceId, ulong MessageId)
{
    public string Link => $"https://discord.com/channels/{GuildId}/{PlaceId}/{MessageId}";
}
