using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// https://docs.discord.com/developers/events/gateway-events#message-delete and #message-delete-bulk , which tell of one id or of several.
/// </summary>
internal sealed record DeletionData
{
    public ulong Id { get; set; }
    public ulong ChannelId { get; set; }
    public ulong? GuildId { get; set; }
    public IReadOnlyList<ulong> Ids { get; set => field = Present.Ids(value); } = [];

    public IReadOnlyList<ulong> All => [.. Ids.Append(Id).Where(id => id != 0).Distinct()];
}

/// <summary>https://docs.discord.com/developers/events/gateway-events#message-reaction-add and those that follow it there.</summary>
internal sealed record ReactionData
{
    public ulong UserId { get; set; }
    public ulong ChannelId { get; set; }
    public ulong MessageId { get; set; }
    public Emoji? Emoji { get; set; }
    public Member? Member { get; set; }

    /// <summary>Null when it says neither which character nor which of a guild's own.</summary>
    public Emoji? KnownEmoji => Emoji is { Id: not null } or { Name.Length: > 0 } ? Emoji : null;
}
