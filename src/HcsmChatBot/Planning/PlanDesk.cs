using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Planning;

/// <summary>Shows the form of a plan at once, and takes what was filled in: kept as it is, read, and shown as it would be published where nothing is wrong with it.</summary>
public sealed class PlanDesk(ChatCommandTools tools, PlanTools plans) : InteractionDesk
{
    public override bool Serves(Asked asked) =>
        IsPlan(asked) || asked.IsPress(PlanButtons.FormName) || asked.IsPress(PlanButtons.EditName);

    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type == InteractionType.Autocomplete)
            return new InteractionAnswer.Suggest(plans.Templates.Choices(asked));
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
        typed = await plans.Drafts.KeepAsync(plans.Proposals.Dated(typed, language), stopping);
        if (ChannelPermissions.Refusal(tools, asked) is { } lacking)
            return new MessageToSend(lacking);
        var proposal = await plans.Proposals.OfAsync(typed, asked, file, stopping);
        return proposal.Plan is null ? plans.Faults(language, typed, proposal.Faults) : plans.Preview.Of(proposal, language, interaction.AppPermissions);
    }

    /// <summary>What can be said before anything is typed. What memory does not tell is looked up when the form comes back.</summary>
    private string? RefusalAtOnce(Asked asked)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction.GuildId is not { } guildId)
            return tools.Texts.Say(language, "refused.direct-message");
        if (interaction.Channel?.IsThread == true)
            return tools.Texts.Say(language, "refused.thread");
        return tools.Guilds.IsKnownModerator(guildId, interaction.Member, tools.ModeratorRoleIn(guildId, interaction.ChannelId ?? 0)) == false
            ? tools.Texts.Say(language, $"refused.{Refusal.NotYours}")
            : ChannelPermissions.Refusal(tools, asked);
    }

    private static bool IsPlan(Asked asked) => asked is { Name: SlashCommands.Chat, Part: SlashCommands.Plan, Type: InteractionType.ApplicationCommand or InteractionType.Autocomplete };

    private PlanDraft Anew(Asked asked, ulong channelId, ulong userId) =>
        new(asked.Interaction.Id, asked.Interaction.GuildId ?? 0, channelId, userId) { When = plans.Series.NextWhen(channelId, asked.Language) };

    private PlanDraft? DraftFor(Asked asked)
    {
        var interaction = asked.Interaction;
        if (asked.Name == PlanButtons.EditName)
            return plans.Drafts.Find(PlanButtons.IdOf(asked));
        var (channelId, userId) = (interaction.ChannelId ?? 0, interaction.Person.Id);
        if (asked.Type == InteractionType.ApplicationCommand)
            return asked.Value("from") is { } from ? plans.Templates.Fill(Anew(asked, channelId, userId), from) : plans.Drafts.Unfinished(channelId, userId) ?? Anew(asked, channelId, userId);
        var id = PlanButtons.IdOf(asked);
        return plans.Drafts.Find(id) ?? (PlanButtons.IsOfKept(asked) || tools.Chats.Find(id) is not null ? null : new PlanDraft(id, interaction.GuildId ?? 0, channelId, userId));
    }
}
