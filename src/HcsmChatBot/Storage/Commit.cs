using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Storage;

/// <summary>All that one event changes: it is stored in one transaction or not at all.</summary>
/// <param name="Message">The message the event is about, kept if an effect says so.</param>
/// <param name="InteractionId">The interaction that brought the event.</param>
/// <param name="Completes">The number of the effect whose result the event is.</param>
/// <param name="Ticket">The dispatch that brought the event.</param>
public sealed record Commit(
    Transition Transition, ChatEvent Happened, Message? Message = null, ulong? InteractionId = null, int? Completes = null, Ticket? Ticket = null);

/// <summary>An effect that waits to be carried out.</summary>
/// <param name="WasTried">It may have reached Discord already.</param>
public sealed record PendingEffect(ulong ChatId, int Number, ChatEffect Effect, DateTimeOffset CreatedAt, bool WasTried)
{
    /// <summary>The same for every try, at most 25 characters. https://docs.discord.com/developers/resources/message#create-message</summary>
    public string Nonce => $"{ChatId}.{Number}";

    /// <summary>What it posted has a greater id. The chat's own is Discord's: this machine's clock may be ahead of Discord's.</summary>
    public ulong PostedAfter { get; init; } = ChatId;
}

/// <summary>A chat as it was found in the database.</summary>
public sealed record StoredChat(Chat Chat, ImmutableArray<PendingEffect> Pending);

/// <summary>Which chat a message belongs to, and what it is filed under.</summary>
public sealed record ArchivedPlace(ulong ChatId, TopicLabel Topic);
