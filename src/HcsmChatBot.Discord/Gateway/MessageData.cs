using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// https://docs.discord.com/developers/events/gateway-events#message-delete and #message-delete-bulk , which tell of one id or of several.
/// </summary>
internal sealed record DeletionData(ulong Id, ulong ChannelId, ulong? GuildId)
{
    public IReadOnlyList<ulong> Ids { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ulong> All => [.. Ids.Append(Id).Where(id => id != 0).Distinct()];
}

/// <summary>https://docs.discord.com/developers/events/gateway-events#message-reaction-add and those that follow it there.</summary>
internal sealed record ReactionData(ulong UserId, ulong ChannelId, ulong MessageId, Emoji? Emoji, Member? Member)
{
    /// <summary>Null when it says neither which character nor which of a guild's own.</summary>
    public Emoji? KnownEmoji => Emoji is { Id: not null } or { Name.Length: > 0 } ? Emoji : null;
}
