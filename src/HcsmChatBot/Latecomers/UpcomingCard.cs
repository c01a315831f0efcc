using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Newcomers;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Latecomers;

/// <summary>What is said where no chat is open: when the next one is, or how chats work here.</summary>
public sealed class UpcomingCard(LiveChats chats, Guilds guilds, PlanWords plans, Texts texts, TimeProvider time)
{
    public MessageToSend Of(ulong guildId, ulong channelId, Language language)
    {
        var planned = Next(chats.PlannedIn(channelId)) ?? Next(chats.All.Where(live => IsAnnounced(live, guildId)));
        var next = planned is null
            ? texts.Say(language, "now.none")
            : texts.Say(language, "now.upcoming", ("plan", plans.Line(language, planned)), ("channel", $"<#{planned.Plan.ChannelId}>"));
        return new MessageToSend($"{next}\n{texts.Say(language, "now.chats")}") { Buttons = [GuideDesk.Button(texts, language)] };
    }

    private Chat.Scheduled? Next(IEnumerable<LiveChat> planned) =>
        Upcoming.InOrder(planned.Select(live => live.Current).OfType<Chat.Scheduled>(), time.GetUtcNow()).FirstOrDefault();

    private bool IsAnnounced(LiveChat live, ulong guildId) =>
        live.Current is Chat.Scheduled { Announced.Wanted: > 0 } planned && planned.Plan.GuildId == guildId && guilds.IsOpenToAll(planned.Plan.ChannelId) == true;
}
