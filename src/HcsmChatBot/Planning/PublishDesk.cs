using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>The buttons of a preview: to publish the plan as it was shown, and to discard what was typed.</summary>
public sealed class PublishDesk(ChatCommandTools tools, PlanTools plans, TimeProvider time) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsPress(PlanButtons.PublishName) || asked.IsPress(PlanButtons.DiscardName);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var language = asked.Language;
        if (plans.Drafts.Find(PlanButtons.IdOf(asked)) is not { } draft || draft.GuildId != asked.Interaction.GuildId || draft.ChannelId != asked.Interaction.ChannelId)
            return new MessageToSend(tools.Texts.Say(language, "refused.plan-gone"));
        var ask = await tools.AskAsync(asked, draft.GuildId, stopping);
        if (!ask.IsModerator)
            return new MessageToSend(tools.Texts.Say(language, $"refused.{Refusal.NotYours}"));
        if (asked.Name == PlanButtons.DiscardName)
            return await DiscardAsync(draft, language, stopping);
        return ChannelPermissions.Refusal(tools, asked) is { } lacking
            ? new MessageToSend(lacking)
            : await PublishAsync(draft, asked, new ChatEvent.StatusRequested(time.GetUtcNow(), ask), ticket, stopping);
    }

    /// <param name="press">When, and by whom.</param>
    /// <returns>What is to be looked at again, or null when the chat has the plan.</returns>
    private async Task<MessageToSend?> PublishAsync(PlanDraft draft, Asked asked, ChatEvent.StatusRequested press, Ticket ticket, CancellationToken stopping)
    {
        var proposal = await plans.Proposals.OfAsync(draft, asked, file: null, stopping);
        if (proposal.Plan is not { } plan)
            return plans.Faults(asked.Language, draft, proposal.Faults);
        // Somebody changed it in another form: what is published is what was seen.
        if (!PlanButtons.IsOf(asked, draft))
            return plans.Preview.Of(proposal, asked.Language, asked.Interaction.AppPermissions);
        if (tools.Chats.Schedule(plan, proposal.StartsAt, out var taken) is not { } chat)
            return plans.Faults(asked.Language, draft, [plans.Words.Taken(asked.Language, taken!)]);

        await plans.Drafts.NoteChatAsync(draft, plan.Id, stopping);
        var wanted = new ChatEvent.PlanRequested(press.At, press.Ask, plan, proposal.StartsAt, proposal.Jump);
        await chat.DeliverAsync(new Delivery.Command(wanted, asked.Interaction.Id, ticket), stopping);
        return null;
    }

    /// <summary>Of a chat that is planned, what was published stands, and the form shows that again.</summary>
    private async Task<MessageToSend> DiscardAsync(PlanDraft draft, Language language, CancellationToken stopping)
    {
        if (draft.ChatId is { } chatId && tools.Chats.Find(chatId) is { Current: Chat.Scheduled planned })
        {
            await plans.Drafts.KeepAsync(plans.Copies.Of(draft, planned, language), stopping);
            return new MessageToSend(tools.Texts.Say(language, "plan.discarded.again"));
        }

        await plans.Drafts.DropAsync(draft, stopping);
        return new MessageToSend(tools.Texts.Say(language, "plan.discarded"));
    }
}
