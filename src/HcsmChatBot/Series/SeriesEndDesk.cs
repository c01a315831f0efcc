using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>/series end: asks once more, then the series of the channel is no more. Chats that are planned stay as they are.</summary>
public sealed class SeriesEndDesk(ChatCommandTools tools, SeriesBook book) : InteractionDesk
{
    /// <summary>The first part of the button's custom id, then the channel's id.</summary>
    public const string ButtonName = "series-end";

    public override bool Serves(Asked asked) => asked.IsCommand(SeriesCommand.Name, SeriesCommand.End) || asked.IsPress(ButtonName);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say(language, "refused.direct-message");
        if (!(await tools.AskAsync(asked, guildId, stopping)).IsModerator)
            return Say(language, $"refused.{Refusal.NotYours}");
        var channelId = await tools.Guilds.ChannelOfAsync(placeId, stopping);
        if (book.Of(channelId) is not { } series)
            return Say(language, "refused.no-series-here");
        if (asked.Type == InteractionType.ApplicationCommand)
            return new MessageToSend(Told("series.end.ask", series, language)) { Buttons = [new Button(Asked.CustomId(ButtonName, channelId), tools.Texts.Say(language, "series.end.button"), ButtonStyle.Danger)] };
        return await book.EndAsync(channelId, stopping) is null ? Say(language, "refused.no-series-here") : new MessageToSend(Told("answer.series.ended", series, language));
    }

    private string Told(string key, ChatSeries series, Language language) => tools.Texts.Say(
        language, key, ("name", SeriesWords.Name(series)), ("channel", $"<#{series.ChannelId}>"), ("planned", tools.Chats.PlannedIn(series.ChannelId).Count()));

    private MessageToSend Say(Language language, string key) => new(tools.Texts.Say(language, key));
}
