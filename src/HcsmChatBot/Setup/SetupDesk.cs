using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Setup;

/// <summary>
/// /setup: those who may manage a server choose its channels, roles, language and time zone in one conversation, which they alone see. Each choice is kept
/// at once, and the message that it was made in then shows how things stand.
/// </summary>
public sealed class SetupDesk(SetupSight sight, SetupCard card, SetupChoices choices, ZoneForm form, SetupSpeech speech) : InteractionDesk
{
    public const string Setup = "setup";

    private static readonly UInt128 MayManage = Permissions.SetOf(Permission.ManageGuild, Permission.Administrator);

    public override IEnumerable<ApplicationCommand> Commands => [speech.Commands.Command(Setup) with { DefaultMemberPermissions = Permissions.SetOf(Permission.ManageGuild) }];

    public override bool Serves(Asked asked) => asked.IsCommand(Setup) || asked.IsPress(Setup);

    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (RefusalFor(asked) is { } refusal)
            return new InteractionAnswer.Say(new MessageToSend(speech.Texts.Say(asked.Language, refusal)));
        return asked is { Type: InteractionType.MessageComponent, Part: ZoneForm.Zone, Interaction.GuildId: { } guildId }
            ? new InteractionAnswer.Ask(form.Of(asked.Arguments is [_, var typed, ..] ? typed : speech.Options.Of(guildId).TimeZone, asked.Language))
            : null;
    }

    /// <summary>The conversation stays in one message.</summary>
    public override InteractionAnswer Deferral(Asked asked) => asked.Interaction.Message is null ? new InteractionAnswer.Defer() : new InteractionAnswer.DeferUpdate();

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (await DoAsync(asked, stopping) is not var (step, outcome))
            return new MessageToSend(speech.Texts.Say(asked.Language, "refused.unknown"));
        return card.Of(await sight.OfAsync(asked.Interaction.GuildId!.Value, stopping), step, outcome, asked.Language);
    }

    /// <returns>The page to show, and what came of what was chosen; null where nothing of this desk is meant.</returns>
    private async Task<(SetupStep Step, SetupOutcome? Outcome)?> DoAsync(Asked asked, CancellationToken stopping)
    {
        var used = asked.Interaction;
        if (asked.Type == InteractionType.ApplicationCommand)
            return (SetupStep.Channels, null);
        if (asked.Type == InteractionType.ModalSubmit)
            return asked.Part == ZoneForm.Zone ? (SetupStep.Wording, await choices.TypeZoneAsync(used, ZoneForm.Read(used.Data), stopping)) : null;
        if (asked.Arguments is [SetupCard.Page, var page])
            return int.TryParse(page, out var number) && Enum.IsDefined((SetupStep)number) ? ((SetupStep)number, null) : null;
        return asked.Arguments is [SetupCard.Pick, var name] && Enum.GetNames<GuildSetting>().Contains(name) && Enum.Parse<GuildSetting>(name) is var setting
            ? (SetupSteps.Of(setting), await choices.PickAsync(used, setting, stopping))
            : null;
    }

    /// <summary>Who sees the command is up to the server's own settings, so who may use it is looked at each time.</summary>
    private static string? RefusalFor(Asked asked) => asked.Interaction.GuildId is null ? "refused.direct-message"
        : ((asked.Interaction.Member?.Permissions ?? 0) & MayManage) == 0 ? "setup.refused.manage"
        : null;
}

/// <summary>What the desk speaks with.</summary>
public sealed record SetupSpeech(Texts Texts, CommandWords Commands, GuildOptions Options);
