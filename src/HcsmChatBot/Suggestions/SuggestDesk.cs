using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Suggestions;

/// <summary>/suggest: anybody says in a form what they would like to talk about. Those who moderate decide; the person is told when they next ask for something.</summary>
public sealed class SuggestDesk(SuggestionBook book, SuggestionForm form, CommandWords words, ChatStore store, Texts texts, TimeProvider time) : InteractionDesk
{
    public const string Suggest = "suggest";

    public override IEnumerable<ApplicationCommand> Commands => [words.Command(Suggest)];

    public override bool Serves(Asked asked) => asked.IsCommand(Suggest) || asked.IsPress(SuggestionButtons.Suggest);

    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type == InteractionType.ModalSubmit)
            return null;
        return RefusalFor(asked) is { } refusal
            ? new InteractionAnswer.Say(refusal)
            : new InteractionAnswer.Ask(form.Empty(asked.Language, asked.Interaction.Member?.Name ?? ""));
    }

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction is not { GuildId: { } guildId, Data: { } filled })
            return Say(language, "refused.direct-message");
        // What comes again after a resume is counted once.
        if (book.Find(guildId, interaction.Id) is null && RefusalFor(asked) is { } refusal)
            return refusal;
        var typed = SuggestionForm.Read(filled);
        if (typed.Fault is { } fault)
            return Say(language, fault, ("question", SuggestionWords.Mention(typed.Question)));
        if (await store.ParticipantAsync(guildId, interaction.Person.Id, stopping) is { OptedOut: true })
            return Say(language, "suggest.opted-out", ("question", SuggestionWords.Mention(typed.Question)));

        await book.AddAsync(Made(asked, guildId, typed), stopping);
        return Say(language, "suggest.thanks", ("question", SuggestionWords.Mention(typed.Question)));
    }

    private MessageToSend? RefusalFor(Asked asked)
    {
        if (asked.Interaction.GuildId is not { } guildId)
            return Say(asked.Language, "refused.direct-message");
        return book.WaitingOf(guildId, asked.Interaction.Person.Id) >= Suggestion.MostWaiting ? Say(asked.Language, "suggest.too-many", ("n", Suggestion.MostWaiting)) : null;
    }

    private Suggestion Made(Asked asked, ulong guildId, SuggestionTyped typed) => new(asked.Interaction.Id, guildId, typed.Question)
    {
        Link = typed.Link,
        UserId = asked.Interaction.Person.Id,
        Name = typed.MayBeNamed && ShownText.OfName(asked.Interaction.Member?.Name ?? "").Length > 0 ? asked.Interaction.Member!.Name : null,
        Language = MessageLanguage.Of(typed.Question) ?? asked.Language.Code(),
        ChangedAt = time.GetUtcNow(),
    };

    private MessageToSend Say(Language language, string key, params ReadOnlySpan<(string, object?)> values) => new(texts.Say(language, key, values));
}
