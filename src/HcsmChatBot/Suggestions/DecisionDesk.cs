using System.Collections.Immutable;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Suggestions;

namespace HcsmChatBot.Suggestions;

/// <summary>What those who moderate decide on a suggestion. The person who suggested it learns of it with the next answer that they get.</summary>
public sealed class DecisionDesk(ChatCommandTools tools, SuggestionBook book, SuggestionList list, SuggestionForm form, TimeProvider time) : InteractionDesk
{
    private static readonly string[] Decisions = [SuggestionButtons.Accept, SuggestionButtons.Edit, SuggestionButtons.Decline, SuggestionButtons.Remove];

    public override bool Serves(Asked asked) => Decisions.Any(asked.IsPress);

    /// <summary>What can be said from memory: a form to edit or to decline in, or why there is none.</summary>
    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type != InteractionType.MessageComponent || asked.Name is SuggestionButtons.Accept or SuggestionButtons.Remove)
            return null;
        if (tools.IsKnownModerator(asked, asked.Interaction.GuildId ?? 0) == false)
            return new InteractionAnswer.Say(Say(asked, $"refused.{Refusal.NotYours}"));
        if (Meant(asked) is not { } suggestion)
            return null;
        return new InteractionAnswer.Ask(asked.Name == SuggestionButtons.Edit ? form.ToEdit(asked.Language, suggestion) : form.ToDecline(asked.Language, suggestion));
    }

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (asked.Interaction is not { GuildId: { } guildId, Data: { } filled })
            return Say(asked, "refused.direct-message");
        if (!await tools.IsModeratorAsync(asked, guildId, stopping))
            return Say(asked, $"refused.{Refusal.NotYours}");
        if (Meant(asked) is not { } suggestion)
            return list.Page(asked.Language, guildId, SuggestionStanding.Waiting, first: tools.Texts.Say(asked.Language, "suggestions.gone"));
        var typed = SuggestionForm.Read(filled);
        if (asked.Name == SuggestionButtons.Edit && typed.Fault is { } fault)
            return Say(asked, fault, ("question", SuggestionWords.Mention(typed.Question)));

        var isDone = asked.Name switch
        {
            SuggestionButtons.Accept => await AcceptAsync(asked, suggestion, suggestion.Question, suggestion.Link, stopping),
            SuggestionButtons.Edit => await AcceptAsync(asked, suggestion, typed.Question, typed.Link, stopping),
            SuggestionButtons.Decline => await DeclineAsync(asked, suggestion, SuggestionForm.ReasonIn(filled), stopping),
            _ => await RemoveAsync(suggestion, word: null, stopping),
        };
        var key = isDone ? $"suggestions.done.{asked.Name}" : "suggestions.gone";
        return list.Page(asked.Language, guildId, suggestion.Standing, first: tools.Texts.Say(asked.Language, key, ("question", SuggestionWords.Mention(typed.Question is { Length: > 0 } edited ? edited : suggestion.Question))));
    }

    private Task<bool> AcceptAsync(Asked asked, Suggestion suggestion, string question, Uri? link, CancellationToken stopping)
    {
        if (suggestion.Standing == SuggestionStanding.Waiting)
            return book.ChangeAsync(suggestion, suggestion.Accept(question, link, time.GetUtcNow()), Word(asked, suggestion, question == suggestion.Question ? "accepted" : "edited", ("question", question)), stopping);
        return book.ChangeAsync(suggestion, suggestion.Accept(question, link, time.GetUtcNow()), word: null, stopping);
    }

    private Task<bool> DeclineAsync(Asked asked, Suggestion suggestion, string reason, CancellationToken stopping)
    {
        var word = reason.Length > 0
            ? Word(asked, suggestion, "declined.because", ("question", suggestion.Question), ("reason", reason))
            : Word(asked, suggestion, "declined", ("question", suggestion.Question));
        return RemoveAsync(suggestion, word, stopping);
    }

    /// <summary>What was accepted may stand on an agenda by now, with a name beside it: it stays known whose it is, for when that is to be forgotten.</summary>
    private Task<bool> RemoveAsync(Suggestion suggestion, WaitingWord? word, CancellationToken stopping) => suggestion.Standing == SuggestionStanding.Waiting
        ? book.DropAsync(suggestion, word, stopping)
        : book.ChangeAsync(suggestion, suggestion.Ask(time.GetUtcNow()), word, stopping);

    /// <summary>A decision on what waits comes once; what was accepted can be put into better words later.</summary>
    private Suggestion? Meant(Asked asked)
    {
        var suggestion = book.Find(asked.Interaction.GuildId ?? 0, SuggestionButtons.IdOf(asked));
        return asked.Name switch
        {
            SuggestionButtons.Edit => suggestion,
            SuggestionButtons.Remove => suggestion is { Standing: SuggestionStanding.Accepted } ? suggestion : null,
            _ => suggestion is { Standing: SuggestionStanding.Waiting } ? suggestion : null,
        };
    }

    /// <summary>Null where nobody knows who suggested it.</summary>
    private static WaitingWord? Word(Asked asked, Suggestion suggestion, string decision, params ReadOnlySpan<(string Place, string Said)> values)
    {
        if (suggestion.UserId is not { } userId)
            return null;
        var shown = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (place, said) in values)
            shown[place] = ShownText.Of(said, SuggestionForm.MaxReasonLength);
        return new WaitingWord(asked.Interaction.Id, suggestion.GuildId, userId, $"suggest.word.{decision}", shown.ToImmutable());
    }

    private MessageToSend Say(Asked asked, string key, params ReadOnlySpan<(string, object?)> values) => new(tools.Texts.Say(asked.Language, key, values));
}
