using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Series;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>Shows the form of a plan at once, and takes what was filled in: kept as it is, read, and planned where nothing is wrong with it.</summary>
public sealed class PlanDesk(ChatCommandTools tools, PlanTools plans, TimeProvider time) : InteractionDesk
{
    public override bool Serves(Asked asked) =>
        asked.IsCommand(SlashCommands.Chat, SlashCommands.Plan) || asked.IsPress(PlanButtons.FormName) || asked.IsPress(PlanButtons.EditName);

    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type == InteractionType.ModalSubmit)
            return null;
        if (RefusalAtOnce(asked) is { } refusal)
            return new InteractionAnswer.Say(new MessageToSend(refusal));
        return DraftFor(asked) is { } draft && draft.GuildId == asked.Interaction.GuildId
            ? new InteractionAnswer.Ask(plans.Form.Of(draft, asked.Language, plans.Series.Book.Of(draft.ChannelId) is { } series ? PlanWords.PlaceOf(series.Zone) : null))
            : new InteractionAnswer.Say(new MessageToSend(tools.Texts.Say(asked.Language, "refused.plan-gone")));
    }

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId, Data: { } filled })
            return new MessageToSend(tools.Texts.Say(language, "refused.direct-message"));
        var ask = await tools.AskAsync(asked, guildId, stopping);
        if (!ask.IsModerator)
            return new MessageToSend(tools.Texts.Say(language, $"refused.{Refusal.NotYours}"));
        if (await tools.Guilds.ChannelOfAsync(placeId, stopping) != placeId)
            return new MessageToSend(tools.Texts.Say(language, "refused.thread"));
        if (DraftFor(asked) is not { } draft || draft.GuildId != guildId)
            return new MessageToSend(tools.Texts.Say(language, "refused.plan-gone"));

        var file = PlanForm.FileIn(filled) is { } sent ? await plans.File.ReadAsync(sent, stopping) : null;
        var typed = PlanForm.Read(draft, filled);
        typed = file is AgendaFileReading.Read(var text) ? typed with { Agenda = text } : typed;
        await plans.Drafts.KeepAsync(typed, stopping);
        return ChannelPermissions.Refusal(tools, asked) is { } lacking
            ? new MessageToSend(lacking)
            : await PlanAsync(new Planner(asked, ask, ticket), typed, plans.Reader.Read(typed, file, language, plans.Series.Book.ZoneOf(typed.ChannelId)), stopping);
    }

    /// <summary>What can be said before anything is typed. What memory does not tell is looked up when the form comes back.</summary>
    private string? RefusalAtOnce(Asked asked)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction.GuildId is not { } guildId)
            return tools.Texts.Say(language, "refused.direct-message");
        if (interaction.Channel?.IsThread == true)
            return tools.Texts.Say(language, "refused.thread");
        return tools.Guilds.IsKnownModerator(guildId, interaction.Member, tools.ModeratorRoleIn(interaction.ChannelId ?? 0)) == false
            ? tools.Texts.Say(language, $"refused.{Refusal.NotYours}")
            : ChannelPermissions.Refusal(tools, asked);
    }

    private PlanDraft? DraftFor(Asked asked)
    {
        var interaction = asked.Interaction;
        if (asked.Name == PlanButtons.EditName)
            return plans.Drafts.Find(PlanButtons.IdOf(asked));
        var (channelId, userId) = (interaction.ChannelId ?? 0, interaction.Person.Id);
        if (asked.Type == InteractionType.ApplicationCommand)
            return plans.Drafts.Unfinished(channelId, userId) ?? new PlanDraft(interaction.Id, interaction.GuildId ?? 0, channelId, userId) { When = plans.Series.NextWhen(channelId, asked.Language) };
        var id = PlanButtons.IdOf(asked);
        return plans.Drafts.Find(id) ?? (PlanButtons.IsOfKept(asked) ? null : new PlanDraft(id, interaction.GuildId ?? 0, channelId, userId));
    }

    /// <returns>What is wrong with it, or null when the chat has the plan.</returns>
    private async Task<MessageToSend?> PlanAsync(Planner planner, PlanDraft draft, PlanReading reading, CancellationToken stopping)
    {
        var (asked, language) = (planner.Asked, planner.Asked.Language);
        var hosts = await plans.Hosts.OfAsync(draft, asked.Interaction, stopping);
        if (hosts.IsEmpty)
            reading = reading with { Faults = reading.Faults.Insert(0, tools.Texts.Say(language, "fault.host.bot")) };
        if (reading.Agenda is not { } agenda || !reading.Faults.IsEmpty)
            return Faults(language, draft, reading.Faults);

        var plan = tools.Plan(asked.Interaction, agenda, hosts);
        plan = plan with { Id = draft.ChatId ?? plan.Id };
        if (tools.Chats.Schedule(plan, reading.StartsAt, out var taken) is not { } chat)
            return Faults(language, draft, [plans.Words.Taken(language, taken!)]);

        await plans.Drafts.KeepAsync(draft with { ChatId = plan.Id }, stopping);
        var wanted = new ChatEvent.PlanRequested(time.GetUtcNow(), planner.Ask, plan, reading.StartsAt, reading.Jump);
        await chat.DeliverAsync(new Delivery.Command(wanted, asked.Interaction.Id, planner.Ticket), stopping);
        return null;
    }

    /// <summary>As many as fit into one message, and a way back to what was typed.</summary>
    private MessageToSend Faults(Language language, PlanDraft draft, IReadOnlyList<string> faults)
    {
        var words = plans.Words.Faults(language, faults);
        return new MessageToSend(words) { Buttons = [PlanButtons.Edit(draft.Id, tools.Texts.Say(language, "plan.button.edit"))] };
    }

    /// <summary>Who sent the form.</summary>
    private sealed record Planner(Asked Asked, Ask Ask, Ticket Ticket);
}

/// <summary>What planning works with.</summary>
public sealed record PlanTools(PlanForm Form, PlanDrafts Drafts, PlanReader Reader, PlanHosts Hosts, AgendaFile File, PlanWords Words, SeriesChats Series);
