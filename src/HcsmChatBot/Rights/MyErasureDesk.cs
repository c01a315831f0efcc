using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Storage;
using HcsmChatBot.Suggestions;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Rights;

/// <summary>/my erase: says what will go, and erases it once the person has confirmed.</summary>
public sealed class MyErasureDesk(PersonalData data, LiveChats chats, PlanDrafts drafts, Suggesters suggesters, ChatStore store, Texts texts, TimeProvider time) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsCommand(My.Name, My.Erase) || (asked.IsPress(My.Name) && asked.Part == My.Erase);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, userId) = (asked.Language, asked.Interaction.Person.Id);
        if (asked.Interaction.GuildId is not { } guildId)
            return new MessageToSend(texts.Say(language, "refused.direct-message"));
        if (asked.Type != InteractionType.ApplicationCommand)
            return new MessageToSend(texts.Say(language, "my.erased", ("n", await EraseAsync(guildId, userId, stopping))));

        var kept = await data.ReadAsync(guildId, userId, stopping);
        return new MessageToSend(Words(language, kept))
        {
            Buttons = [new Button(Asked.CustomId(My.Name, My.Erase), texts.Say(language, "my.erase.button"), ButtonStyle.Danger)],
        };
    }

    private string Words(Language language, PersonalFile kept) => texts.Say(
        language, "my.erase", ("messages", texts.Say(language, "post.summary.messages", ("n", kept.Messages.Length))),
        ("reactions", kept.Reactions.Length), ("chats", kept.Hosted.Length), ("drafts", kept.Drafts.Length), ("suggestions", kept.Suggestions.Length));

    /// <summary>What is on its way into the archive at this moment goes too.</summary>
    private async Task<int> EraseAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        foreach (var chat in chats.All.Where(chat => chat.Current.Plan.GuildId == guildId))
        {
            await chat.DeliverAsync(new Delivery.Told(new ChatEvent.PersonErased(time.GetUtcNow(), userId)), stopping);
            await chat.SettleAsync(stopping);
        }

        // First from memory: what is not there cannot be stored again.
        drafts.Forget(guildId, userId);
        await suggesters.ForgetAsync(guildId, userId, stopping);
        return await store.ErasePersonAsync(guildId, userId, stopping);
    }
}
