using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Latecomers;

/// <summary>/now and the button beneath an opening: where a chat is and how to keep up, for anyone, in their language and seen by nobody else.</summary>
public sealed class NowDesk(LiveChats chats, Guilds guilds, NowCard card, UpcomingCard upcoming, CommandWords words, Texts texts) : InteractionDesk
{
    public const string Now = "now";

    public override IEnumerable<ApplicationCommand> Commands => [words.Command(Now)];

    /// <param name="language">Of the button's label.</param>
    public static Button Button(ulong chatId, Texts texts, Language language) => new(Asked.CustomId(Now, chatId), texts.Say(language, "now.button"));

    public override bool Serves(Asked asked) => asked.IsCommand(Now) || asked.IsPress(Now);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var language = asked.Language;
        if (asked.Interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return new MessageToSend(texts.Say(language, "refused.direct-message"));

        var channelId = await guilds.ChannelOfAsync(placeId, stopping);
        await KnowSightAsync(guildId, stopping);
        return Meant(asked, guildId, channelId)?.Current is Chat.Open open ? card.Of(open, language) : upcoming.Of(guildId, channelId, language);
    }

    /// <summary>Where Discord does not tell who sees what, chats of other channels are shown to nobody.</summary>
    private async Task KnowSightAsync(ulong guildId, CancellationToken stopping)
    {
        try
        {
            await guilds.KnowSightAsync(guildId, stopping);
        }
        catch (DiscordFailureException)
        {
        }
    }

    /// <summary>The button's chat, or the one of this channel; or else one that everybody of the guild can see.</summary>
    private LiveChat? Meant(Asked asked, ulong guildId, ulong channelId)
    {
        if (ulong.TryParse(asked.Part, out var chatId))
            return chats.Find(chatId) is { } shown && shown.Current.Plan.GuildId == guildId ? shown : null;
        return chats.InChannel(channelId) is { Current: Chat.Open } here
            ? here
            : chats.All.Where(live => live.Current is Chat.Open && live.Current.Plan.GuildId == guildId && guilds.IsOpenToAll(live.Current.Plan.ChannelId) == true)
                .MaxBy(live => live.Current.SinceId);
    }
}
