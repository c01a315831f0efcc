using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using HcsmChatBot.Suggestions;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Rights;

/// <summary>/my optout and /my optin: whether what one writes is kept at all.</summary>
public sealed class MyChoiceDesk(Suggesters suggesters, ChatStore store, Texts texts) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsCommand(My.Name, My.OptOut) || asked.IsCommand(My.Name, My.OptIn);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, userId) = (asked.Language, asked.Interaction.Person.Id);
        if (asked.Interaction.GuildId is not { } guildId)
            return new MessageToSend(texts.Say(language, "refused.direct-message"));
        if (asked.Part == My.OptOut)
        {
            await suggesters.ForgetAsync(guildId, userId, stopping);
            return new MessageToSend(texts.Say(language, "my.optout", ("n", await store.OptOutAsync(guildId, userId, stopping))));
        }

        await store.OptInAsync(guildId, userId, stopping);
        return new MessageToSend(texts.Say(language, "my.optin"));
    }
}
