using HcsmChatBot.Chats;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What is planned in a channel, for those who ask and those who start a chat.</summary>
public sealed class UpcomingChats(LiveChats chats, PlanWords words, Texts texts, TimeProvider time)
{
    private const int MostTold = 3;

    /// <summary>https://docs.discord.com/developers/components/reference#button</summary>
    private const int LongestLabel = 80;

    /// <summary>What is planned, where nothing is open; null where there is nothing of it to tell. Whoever leads one can change it from here.</summary>
    public MessageToSend? Tell(Language language, Ask ask, ulong channelId)
    {
        if (chats.InChannel(channelId) is { Occupies: true })
            return null;
        Chat.Scheduled[] planned = [.. Upcoming.InOrder(PlannedIn(channelId), time.GetUtcNow()).Take(MostTold)];
        if (planned.Length == 0)
            return null;

        var lines = planned.Select(chat => $"- {words.Line(language, chat)}").Prepend(texts.Say(language, "plan.upcoming"));
        if (planned.FirstOrDefault(chat => chat.Announced.Trouble is not null) is { Announced.Trouble: { } code })
            lines = lines.Append(texts.Say(language, "answer.status.trouble", ("code", code)));
        var buttons = planned.SelectMany(chat => ButtonsFor(ask, chat, language).Select(button => planned.Length == 1 ? button : Named(button, chat)));
        return new MessageToSend(string.Join('\n', lines)) { Buttons = [.. buttons] };
    }

    /// <summary>The planned chat that somebody means who starts one here.</summary>
    public LiveChat? Meant(ulong channelId) => Upcoming.Meant(PlannedIn(channelId), time.GetUtcNow()) is { } meant ? chats.Find(meant.Plan.Id) : null;

    /// <summary>Null where it may start now.</summary>
    public MessageToSend? TooEarly(Language language, LiveChat planned) =>
        planned.Current is Chat.Scheduled { StartsAt: { } at } chat && !Upcoming.IsNear(chat, time.GetUtcNow())
            ? new MessageToSend(texts.Say(language, "refused.too-early", ("title", PlanWords.Title(chat.Plan)), ("when", words.Hour(language, at, chat.Plan.GuildId))))
            : null;

    private IEnumerable<Chat.Scheduled> PlannedIn(ulong channelId) => chats.PlannedIn(channelId).Select(live => live.Current).OfType<Chat.Scheduled>();

    /// <summary>Where several are planned, each button says which chat it is about.</summary>
    private static Button Named(Button button, Chat.Scheduled planned) => button with { Label = ShownText.Cut($"{button.Label}: {planned.Plan.Agenda.Title}", LongestLabel) };

    private IEnumerable<Button> ButtonsFor(Ask ask, Chat.Scheduled planned, Language language)
    {
        var isHost = planned.Plan.Hosts.Any(host => host.UserId == ask.UserId);
        if (!planned.IsConfirmed && (isHost || ask.IsModerator))
            yield return PlanButtons.Host(planned.Plan.Id, texts.Say(language, "plan.button.host"));
        if (ask.IsModerator)
            yield return PlanButtons.Edit(planned.Plan.Id, texts.Say(language, "plan.button.edit"));
        if (isHost || ask.IsModerator)
            yield return PlanButtons.CallOff(planned.Plan.Id, texts.Say(language, "plan.button.call-off"));
    }
}
