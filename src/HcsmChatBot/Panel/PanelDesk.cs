using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>/chat panel: the same for whoever moderates or leads the chat, in their language and seen by nobody else; where there is no moderators' channel, the only way to it.</summary>
public sealed class PanelDesk(ChatCommandTools tools, PanelTools panels) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsCommand(SlashCommands.Chat, SlashCommands.Panel);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var language = asked.Language;
        if (asked.Interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say("refused.direct-message");
        if (await tools.ChatSeenFromAsync(guildId, placeId, stopping) is not { SoFar: not null } chat)
            return Say("refused.no-chat");
        var ask = await tools.AskAsync(asked, chat.Plan, stopping);
        if (!ask.IsModerator && chat.Plan.Hosts.All(host => host.UserId != ask.UserId))
            return Say($"refused.{Refusal.NotYours}");

        var now = panels.Time.GetUtcNow();
        var panel = await panels.Words.SayAsync(new PanelView(chat, await panels.Reader.ReadAsync(chat, new FollowedTalk(), now, stopping), now, language), stopping);
        return WhyNone(chat.Plan, language) is { } why && panel.Content.Length + why.Length < MessageToSend.MaxContent ? panel with { Content = $"{panel.Content}\n{why}" } : panel;

        MessageToSend Say(string key) => new(tools.Texts.Say(language, key));
    }

    /// <summary>Null where a panel stands among moderators, or they have no channel for it.</summary>
    private string? WhyNone(ChatPlan plan, Language language) => tools.Room.Of(plan.GuildId) is { } room && room != plan.ChannelId && tools.Guilds.IsOpenToAll(room) == true
        ? tools.Texts.Say(language, "panel.public", ("channel", $"<#{room}>"))
        : null;
}
