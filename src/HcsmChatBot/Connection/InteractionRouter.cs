using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Rights;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>
/// Brings each interaction to its desk: answered at once from memory, or acknowledged at once, for Discord gives three seconds, and answered after the work.
/// What could not be acknowledged changes nothing. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response
/// </summary>
public sealed partial class InteractionRouter(
    IDiscordRest rest, IEnumerable<InteractionDesk> desks, Texts texts, Answers answers, ChatStore store, ILogger<InteractionRouter> log)
{
    /// <returns>Whether the request is on its way to a chat, which then owns the ticket.</returns>
    public async Task<bool> RouteAsync(Interaction interaction, Ticket ticket, CancellationToken stopping)
    {
        try
        {
            var asked = Asked.Read(interaction);
            var desk = desks.FirstOrDefault(desk => desk.Serves(asked));
            var isOnItsWay = desk?.AnswerAtOnce(asked) is { } answer
                ? await AnswerAtOnceAsync(interaction, answer, stopping)
                : await AnswerAfterWorkAsync(asked, desk, ticket, stopping);
            await NoteLanguageAsync(asked, stopping);
            return isOnItsWay;
        }
        catch (DiscordFailureException failure)
        {
            LogUnanswered(interaction.Id, failure.GetType().Name);
            return false;
        }
    }

    private async Task<bool> AnswerAtOnceAsync(Interaction interaction, InteractionAnswer answer, CancellationToken stopping)
    {
        await AcknowledgeAsync(interaction, answer, stopping);
        return false;
    }

    private async Task<bool> AnswerAfterWorkAsync(Asked asked, InteractionDesk? desk, Ticket ticket, CancellationToken stopping)
    {
        var interaction = asked.Interaction;
        // One that comes again has its answer in the outbox, or had it.
        if (await store.WasHandledAsync(interaction.Id, stopping) || !await AcknowledgeAsync(interaction, new InteractionAnswer.Defer(), stopping))
            return false;
        var answer = desk is null ? new MessageToSend(texts.Say(asked.Language, "refused.unknown")) : await WorkAsync(asked, desk, ticket, stopping);
        if (answer is null)
            return true;
        await answers.GiveAsync(new AnswerAddress(asked.Language, interaction.ApplicationId, interaction.Token), answer, stopping);
        return false;
    }

    /// <summary>Nobody waits for a disk to have room again: they are told at once, and nothing is changed.</summary>
    private async Task<MessageToSend?> WorkAsync(Asked asked, InteractionDesk desk, Ticket ticket, CancellationToken stopping)
    {
        using var patience = store.Disk.UnlessFull(stopping);
        try
        {
            return store.Disk.IsFull ? answers.DiskIsFull(asked.Language) : await desk.AnswerAsync(asked, ticket, patience.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return answers.DiskIsFull(asked.Language);
        }
    }

    /// <summary>What follows from a completion is a command, which tells the language too. Whoever erases what is kept of them leaves no new trace by it.</summary>
    private async Task NoteLanguageAsync(Asked asked, CancellationToken stopping)
    {
        if (asked is { Type: not InteractionType.Autocomplete, Name: not My.Name, Interaction: { GuildId: { } guildId, Person.Id: not 0 } interaction })
            await store.NoteLanguageAsync(guildId, interaction.Person.Id, asked.Language, stopping);
    }

    /// <summary>An interaction that comes again after a resume was acknowledged by the process that met it first.</summary>
    private async Task<bool> AcknowledgeAsync(Interaction interaction, InteractionAnswer answer, CancellationToken stopping)
    {
        try
        {
            await rest.AnswerAsync(interaction.Id, interaction.Token, answer, stopping);
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
