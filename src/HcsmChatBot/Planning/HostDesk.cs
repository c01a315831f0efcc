using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Planning;

/// <summary>The buttons of a planned chat: to say that one will be its host, and to call it off.</summary>
public sealed class HostDesk(ChatCommandTools tools, TimeProvider time) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsPress(PlanButtons.HostName) || asked.IsPress(PlanButtons.CallOffName);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var interaction = asked.Interaction;
        if (tools.Chats.Find(PlanButtons.IdOf(asked)) is not { } chat || chat.Current.Plan.GuildId != interaction.GuildId)
            return new MessageToSend(tools.Texts.Say(asked.Language, "refused.plan-gone"));

        var ask = await tools.AskAsync(asked, chat.Current.Plan, stopping);
        ChatEvent happened = asked.Name == PlanButtons.HostName ? new ChatEvent.HostConfirmed(time.GetUtcNow(), ask) : new ChatEvent.CancelRequested(time.GetUtcNow(), ask);
        await chat.DeliverAsync(new Delivery.Command(happened, interaction.Id, ticket), stopping);
        return null;
    }
}
