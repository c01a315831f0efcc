using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Chats;

/// <summary>What is put into a chat's mailbox.</summary>
/// <param name="Ticket">The dispatch that brought it.</param>
public abstract record Delivery(Ticket? Ticket)
{
    /// <summary>A member's command.</summary>
    public sealed record Command(ChatEvent Event, ulong InteractionId, Ticket? Ticket) : Delivery(Ticket);

    /// <param name="InThread">Posted in a thread of the chat's channel.</param>
    public sealed record Posted(Message Message, bool InThread, Ticket? Ticket) : Delivery(Ticket);

    /// <summary>Something became of messages that may be the chat's.</summary>
    /// <param name="InThread">In a thread of the chat's channel.</param>
    public sealed record Amended(Amendment Amendment, bool InThread, Ticket? Ticket) : Delivery(Ticket);

    /// <summary>Something that is to be noted whatever it changes.</summary>
    public sealed record Told(ChatEvent Event) : Delivery((Ticket?)null);

    /// <summary>An alarm rang.</summary>
    public sealed record Rang(ChatEvent Event) : Delivery((Ticket?)null);

    /// <summary>Tells when everything delivered before it has been committed.</summary>
    public sealed record Barrier(TaskCompletionSource Reached) : Delivery((Ticket?)null);

    /// <summary>An effect was carried out, or refused for good.</summary>
    public sealed record Result(ChatEvent Event, int EffectNumber) : Delivery((Ticket?)null);
}
