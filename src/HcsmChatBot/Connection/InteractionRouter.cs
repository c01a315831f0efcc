using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>
/// Acknowledges each interaction at once, for Discord gives three seconds, and then hands it on. What could not be acknowledged changes nothing.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response
/// </summary>
public sealed partial class InteractionRouter(IDiscordRest rest, ChatCommands commands, Answers answers, ChatStore store, ILogger<InteractionRouter> log)
{
    /// <returns>Whether the command is on its way to a chat, which then owns the ticket.</returns>
    public async Task<bool> RouteAsync(Interaction interaction, Ticket ticket, CancellationToken stopping)
    {
        if (interaction.Type != InteractionType.ApplicationCommand)
            return false;

        try
        {
            // One that comes again has its answer in the outbox, or had it.
            if (await store.WasHandledAsync(interaction.Id, stopping) || !await AcknowledgeAsync(interaction, stopping))
                return false;
            if (await commands.TakeAsync(interaction, ticket, stopping) is not { } refusal)
                return true;
            var address = new AnswerAddress(Languages.OfLocale(interaction.Locale), interaction.ApplicationId, interaction.Token);
            await answers.GiveAsync(address, refusal, stopping);
            return false;
        }
        catch (Exception failure) when (failure is DiscordException or DiscordUnreachableException)
        {
            LogUnanswered(interaction.Id, failure.GetType().Name);
            return false;
        }
    }

    /// <summary>An interaction that comes again after a resume was acknowledged by the process that met it first.</summary>
    private async Task<bool> AcknowledgeAsync(Interaction interaction, CancellationToken stopping)
    {
        try
        {
            await rest.AnswerAsync(interaction.Id, interaction.Token, new InteractionAnswer.Defer(), stopping);
            return true;
        }
        catch (DiscordException refusal) when (refusal.Code == ErrorCodes.AlreadyAcknowledged)
        {
            return true;
        }
        catch (DiscordException refusal) when (refusal.Code == ErrorCodes.UnknownInteraction)
        {
            LogTooLate(interaction.Id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} came too late to be acknowledged; nothing was changed")]
    private partial void LogTooLate(ulong interaction);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} could not be answered: {Failure}")]
    private partial void LogUnanswered(ulong interaction, string failure);
}
