using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Logs;
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
    IDiscordRest rest, IEnumerable<InteractionDesk> desks, Texts texts, Answers answers, WaitingWords words, ChatStore store, SecondBot second, ILogger<InteractionRouter> log)
{
    /// <returns>Whether the request is on its way to a chat, which then owns the ticket.</returns>
    public async Task<bool> RouteAsync(Interaction interaction, Ticket ticket, CancellationToken stopping)
    {
        using var trace = log.Follow(interaction.Id);
        try
        {
            var asked = Asked.Read(interaction);
            var desk = desks.FirstOrDefault(desk => desk.Serves(asked));
            var isOnItsWay = desk?.AnswerAtOnce(asked) is { } answer
                ? await AnswerAtOnceAsync(asked, answer, stopping)
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

    /// <summary>What is put in place of another message, a form and a completion are no place for what else the person is to be told.</summary>
    private async Task<bool> AnswerAtOnceAsync(Asked asked, InteractionAnswer answer, CancellationToken stopping)
    {
        if (answer is InteractionAnswer.Say(var message))
            await TellAsync(asked, message, told => AcknowledgeAsync(asked.Interaction, new InteractionAnswer.Say(told), stopping), stopping);
        else
            await AcknowledgeAsync(asked.Interaction, answer, stopping);
        return false;
    }

    private async Task<bool> AnswerAfterWorkAsync(Asked asked, InteractionDesk? desk, Ticket ticket, CancellationToken stopping)
    {
        var interaction = asked.Interaction;
        // One that comes again has its answer in the outbox, or had it.
        if (await store.WasHandledAsync(interaction.Id, stopping) || !await AcknowledgeAsync(interaction, desk?.Deferral(asked) ?? new InteractionAnswer.Defer(), stopping))
            return false;
        var answer = desk is null ? new MessageToSend(texts.Say(asked.Language, "refused.unknown")) : await WorkAsync(asked, desk, ticket, stopping);
        if (answer is null)
            return true;
        await TellAsync(asked, answer, told => GiveAsync(asked, told, stopping), stopping);
        return false;
    }

    /// <summary>Gives an answer that the person alone sees, and with it what has waited for them.</summary>
    private async Task TellAsync(Asked asked, MessageToSend answer, Func<MessageToSend, Task<bool>> give, CancellationToken stopping)
    {
        var told = words.With(answer, asked);
        var isGiven = false;
        try
        {
            isGiven = await give(told.Answer);
        }
        finally
        {
            if (!isGiven)
                words.PutBack(told);
        }

        if (isGiven)
            await words.DoneAsync(told, stopping);
    }

    private async Task<bool> GiveAsync(Asked asked, MessageToSend answer, CancellationToken stopping)
    {
        await answers.GiveAsync(new AnswerAddress(asked.Language, asked.Interaction.ApplicationId, asked.Interaction.Token), answer, stopping);
        return true;
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
            second.Met(interaction.Id);
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
