using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Suggestions;

namespace HcsmChatBot.Suggestions;

/// <summary>Asks a topic that was suggested and accepted in the chat that is open now, as its next.</summary>
public sealed class AskNowDesk(ChatCommandTools tools, SuggestionBook book, SuggestionWords words, TimeProvider time) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsPress(SuggestionButtons.Ask);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var interaction = asked.Interaction;
        if (interaction.GuildId is not { } guildId)
            return Say(asked, "refused.direct-message");
        var suggestion = book.Find(guildId, SuggestionButtons.IdOf(asked));
        if (suggestion is not { Standing: SuggestionStanding.Accepted })
            return Say(asked, "suggestions.gone");
        if (tools.Chats.Find(SuggestionButtons.IdOf(asked, 1)) is not { Current: Chat.Open open } chat || open.Plan.GuildId != guildId)
            return Say(asked, "refused.no-chat");

        var prompt = words.Prompt(suggestion);
        var ask = await tools.AskAsync(asked, open.Plan, stopping);
        await chat.DeliverAsync(new Delivery.Command(new ChatEvent.NextRequested(time.GetUtcNow(), ask, prompt), interaction.Id, ticket), stopping);
        await chat.SettleAsync(stopping);
        if (chat.Current.Plan.Agenda.Topics.Any(topic => topic.Prompt == prompt))
            await book.ChangeAsync(suggestion, suggestion.Ask(time.GetUtcNow()), word: null, stopping);
        return null;
    }

    private MessageToSend Say(Asked asked, string key) => new(tools.Texts.Say(asked.Language, key));
}
