using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Corrections;

/// <summary>"Edit prompt…" in the menu of a prompt: opens a form with its words, and puts what comes back into its place, in Discord and on the agenda.</summary>
public sealed class RewordDesk(ChatCommandTools tools, PromptForm form, CommandWords words, TimeProvider time) : InteractionDesk
{
    private readonly ApplicationCommand command = words.OnMessage("reword");

    public override IEnumerable<ApplicationCommand> Commands => [command];

    public override bool Serves(Asked asked) => asked.IsCommand(command.Name) || asked.IsPress(CorrectionButtons.Reword);

    /// <summary>A form can only be opened at once: what stands is known of the chats that live, and those that are over for long live no more.</summary>
    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type != InteractionType.ApplicationCommand)
            return null;
        var interaction = asked.Interaction;
        if (interaction.GuildId is not { } guildId)
            return new InteractionAnswer.Say(Say(asked, "refused.direct-message"));
        if (Meant(guildId, interaction.Data?.TargetId ?? 0) is not var (chat, label) || form.Of(chat, label, asked.Language) is not { } filled)
            return new InteractionAnswer.Say(Say(asked, "refused.reword.no-prompt"));
        var mayLead = chat.Plan.Hosts.Any(host => host.UserId == interaction.Person.Id)
            || tools.Guilds.IsKnownModerator(guildId, interaction.Member, tools.ModeratorRoleOf(chat.Plan)) != false;
        return mayLead ? new InteractionAnswer.Ask(filled) : new InteractionAnswer.Say(Say(asked, $"refused.{Refusal.NotYours}"));
    }

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (asked.Interaction is not { GuildId: { } guildId, Data: { } filled })
            return Say(asked, "refused.direct-message");
        if (tools.Chats.Find(CorrectionButtons.IdOf(asked)) is not { } chat || chat.Current.Plan.GuildId != guildId
            || !TopicLabel.TryParse(asked.Arguments.ElementAtOrDefault(1) ?? "", out var label))
            return Say(asked, "refused.reword.no-prompt");

        var ask = await tools.AskAsync(asked, chat.Current.Plan, stopping);
        var wanted = new ChatEvent.RewordRequested(time.GetUtcNow(), ask, label, PromptForm.PromptIn(filled)) { Translation = PromptForm.TranslationIn(filled) };
        await chat.DeliverAsync(new Delivery.Command(wanted, asked.Interaction.Id, ticket), stopping);
        return null;
    }

    private (Chat Chat, TopicLabel Label)? Meant(ulong guildId, ulong messageId) =>
        (from live in tools.Chats.All
         let chat = live.Current
         where chat.Plan.GuildId == guildId
         from prompt in chat.SoFar?.Prompts ?? []
         where prompt.MessageId == messageId && !prompt.IsWithdrawn
         select ((Chat, TopicLabel)?)(chat, prompt.Label)).FirstOrDefault();

    private MessageToSend Say(Asked asked, string key) => new(tools.Texts.Say(asked.Language, key));
}
