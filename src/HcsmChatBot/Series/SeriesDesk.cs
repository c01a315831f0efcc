using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>Shows the series of a channel to everybody, and its form to moderators: kept as it was typed, read, and used where nothing is wrong with it.</summary>
public sealed class SeriesDesk(ChatCommandTools tools, SeriesTools series) : InteractionDesk
{
    private const int MostZones = 25;

    public override IEnumerable<ApplicationCommand> Commands => [series.Command.OfSeries];

    public override bool Serves(Asked asked) => asked.IsPress(SeriesForm.FormName) || asked.IsPress(SeriesForm.EditName)
        || (asked.Name == SeriesCommand.Name && asked.Part is SeriesCommand.Show or SeriesCommand.Set);

    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type == InteractionType.Autocomplete)
            return new InteractionAnswer.Suggest([.. series.Zones.Near(asked.Value(SeriesCommand.Zone) ?? "", MostZones).Select(zone => new CommandChoice(zone, zone))]);
        if (asked.Type == InteractionType.ModalSubmit || asked.IsCommand(SeriesCommand.Name, SeriesCommand.Show))
            return null;
        return RefusalAtOnce(asked) is { } refusal
            ? new InteractionAnswer.Say(new MessageToSend(refusal))
            : new InteractionAnswer.Ask(series.Form.Of(DraftFor(asked), asked.Language));
    }

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say(language, "refused.direct-message");
        var ask = await tools.AskAsync(asked, guildId, stopping);
        if (asked.Type != InteractionType.ModalSubmit)
            return await ShowAsync(asked, ask, await tools.Guilds.ChannelOfAsync(placeId, stopping), stopping);
        if (!ask.IsModerator)
            return Say(language, $"refused.{Refusal.NotYours}");
        return interaction.Data is { } filled ? await SetAsync(asked, filled, stopping) : Say(language, "refused.unknown");
    }

    private async Task<MessageToSend?> ShowAsync(Asked asked, Ask ask, ulong channelId, CancellationToken stopping)
    {
        var (language, guildId) = (asked.Language, asked.Interaction.GuildId!.Value);
        var shown = series.Book.Of(channelId) is { } here ? series.Overview.Of(here, language)
            : series.Book.In(guildId).Any() ? series.Overview.OfAll(guildId, language)
            : tools.Texts.Say(language, "refused.no-series");
        var untold = ask.IsModerator ? await series.Notices.UntoldAsync(guildId, language, stopping) : [];
        return new MessageToSend(ShownText.Cut(string.Join("\n\n", untold.Prepend(shown)), MessageToSend.MaxContent - 1));
    }

    /// <summary>What can be said before anything is typed.</summary>
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

    /// <summary>What was typed before and has faults, or the series as it is.</summary>
    private SeriesDraft DraftFor(Asked asked)
    {
        var channelId = asked.Interaction.ChannelId ?? 0;
        var empty = new SeriesDraft(channelId, asked.Interaction.GuildId ?? 0);
        var draft = series.Drafts.Find(channelId) ?? series.Form.Begin(series.Book.Of(channelId), empty, tools.Options.Of(empty.GuildId).TimeZone, asked.Language);
        return asked.Type == InteractionType.ApplicationCommand && asked.Value(SeriesCommand.Zone) is { } zone ? draft with { Zone = zone } : draft;
    }

    private async Task<MessageToSend?> SetAsync(Asked asked, InteractionData filled, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        var (channelId, guildId) = (interaction.ChannelId!.Value, interaction.GuildId!.Value);
        var typed = SeriesForm.Read(new SeriesDraft(channelId, guildId), filled);
        await series.Drafts.KeepAsync(typed, stopping);
        if (ChannelPermissions.Refusal(tools, asked) is { } lacking)
            return new MessageToSend(lacking) { Buttons = [Edit(channelId, language)] };

        var reading = series.Reader.Read(typed, new ChatSeries(channelId, guildId, channelId, "", tools.Options.Of(guildId).TimeZone), tools.Guilds, language);
        if (reading.Series is not { } read)
            return new MessageToSend(Faults(reading, language)) { Buttons = [Edit(channelId, language)] };
        var kept = await series.Book.ChangeAsync(channelId, before => read with { Exceptions = before?.Exceptions ?? [] }, stopping);
        series.Drafts.Drop(channelId);
        return new MessageToSend(ShownText.Cut(
            $"{tools.Texts.Say(language, "answer.series.set")}{series.Overview.OfJump(kept!, language)}\n{series.Overview.Of(kept!, language)}", MessageToSend.MaxContent - 1));
    }

    private string Faults(SeriesReading reading, Language language) => ShownText.Cut(
        string.Join("\n- ", reading.Faults.Prepend(tools.Texts.Say(language, "fault.series.head"))), MessageToSend.MaxContent - 1);

    private Button Edit(ulong channelId, Language language) => new(Asked.CustomId(SeriesForm.EditName, channelId), tools.Texts.Say(language, "plan.button.edit"));

    private MessageToSend Say(Language language, string key) => new(tools.Texts.Say(language, key));
}

/// <summary>What the commands about series work with.</summary>
public sealed record SeriesTools(SeriesCommand Command, SeriesBook Book, SeriesDrafts Drafts, SeriesForm Form, SeriesReader Reader, SeriesOverview Overview, ZoneNames Zones, ClockNotices Notices);
