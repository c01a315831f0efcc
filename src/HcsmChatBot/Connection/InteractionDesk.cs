using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

/// <summary>Where the interactions of one capability are answered. All its answers are seen by the person who asked alone.</summary>
public abstract class InteractionDesk
{
    /// <summary>The slash commands it brings.</summary>
    public virtual IEnumerable<ApplicationCommand> Commands => [];

    public abstract bool Serves(Asked asked);

    /// <summary>An answer that needs nothing but memory: a form and a completion cannot follow a deferral. Null where work comes first.</summary>
    public virtual InteractionAnswer? AnswerAtOnce(Asked asked) => null;

    /// <summary>How it is acknowledged where work comes first: with a new answer, unless the desk puts its answer in place of the message that was used.</summary>
    public virtual InteractionAnswer Deferral(Asked asked) => new InteractionAnswer.Defer();

    /// <summary>Does what is asked for, once the interaction is deferred.</summary>
    /// <returns>The answer, or null when a chat has the request: it answers, and owns the ticket.</returns>
    public abstract Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping);
}
