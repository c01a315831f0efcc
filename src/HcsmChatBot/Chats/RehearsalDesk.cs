using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Chats;

/// <summary>/chat rehearse: those who lead try a chat out where nobody else sees it, ten times as fast. The planned chat stays planned.</summary>
public sealed class RehearsalDesk(ChatCommandTools tools, ModeratorsRoom room, TimeProvider time) : InteractionDesk
{
    private const int LongestReading = 60;

    public override bool Serves(Asked asked) => asked.IsCommand(SlashCommands.Chat, SlashCommands.Rehearse);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (asked.Interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say(asked, "refused.direct-message");
        var channelId = await tools.Guilds.ChannelOfAsync(placeId, stopping);
        var planned = Planned(guildId, channelId);
        var ask = planned is null ? await tools.AskInAsync(asked, guildId, channelId, stopping) : await tools.AskAsync(asked, planned.Plan, stopping);
        if (!ask.IsModerator && planned?.Plan.Hosts.Any(host => host.UserId == ask.UserId) != true)
            return Say(asked, $"refused.{Refusal.NotYours}");
        if (await room.FindForRehearsalsAsync(guildId, stopping) is not { } stage)
            return Say(asked, "refused.no-rehearsal-channel", ("channel", ShownText.Of(tools.Options.Usual.RehearsalChannel, LongestReading)));
        if (await UnfitAsync(asked, guildId, stage, stopping) is { } unfit)
            return unfit;

        var named = asked.Value("agenda");
        if (named is not null && tools.Agendas.Find(named) is null)
            return Say(asked, "refused.no-agenda", ("agenda", ShownText.Of(named, LongestReading)));
        var plan = named is null ? planned?.Plan : tools.Plan(asked.Interaction, tools.Agendas.Find(named)!, [await tools.HostAsync(asked.Interaction, userId: null, stopping)]);
        return plan is null ? Say(asked, "refused.nothing-to-rehearse") : await BeginAsync(asked, ask, plan.Rehearsed(asked.Interaction.Id, stage, tools.Guilds.NameOf(stage) ?? $"{stage}"), ticket, stopping);
    }

    /// <summary>Why nobody can rehearse there; null where it is private and the bot may do what a chat needs, or cannot know.</summary>
    private async Task<MessageToSend?> UnfitAsync(Asked asked, ulong guildId, ulong stage, CancellationToken stopping)
    {
        await tools.Guilds.KnowSightAsync(guildId, stopping);
        if (tools.Guilds.IsOpenToAll(stage) != false)
            return Say(asked, "refused.rehearsal-public", ("channel", $"<#{stage}>"));
        var held = asked.Interaction.ChannelId == stage ? asked.Interaction.AppPermissions : await tools.Guilds.OwnPermissionsAsync(guildId, stage, stopping);
        return ChannelPermissions.RefusalIn(tools, asked.Language, stage, held) is { } lacking ? new MessageToSend(lacking) : null;
    }

    /// <summary>What is said in it is not fetched from before: it is kept nowhere.</summary>
    private async Task<MessageToSend?> BeginAsync(Asked asked, Ask ask, ChatPlan plan, Ticket ticket, CancellationToken stopping)
    {
        var chat = tools.Chats.Open(plan);
        if (chat.Current.Plan.Id != plan.Id)
            return Say(asked, "refused.rehearsal-open", ("channel", $"<#{plan.ChannelId}>"));
        await chat.DeliverAsync(new Delivery.Command(new ChatEvent.StartRequested(time.GetUtcNow(), ask, plan.Id), plan.Id, ticket), stopping);
        return null;
    }

    /// <summary>The nearest of this channel; where none is planned here, of the guild.</summary>
    private Chat.Scheduled? Planned(ulong guildId, ulong channelId)
    {
        Chat.Scheduled[] planned = [.. tools.Chats.All.Select(live => live.Current).OfType<Chat.Scheduled>().Where(chat => chat.Plan.GuildId == guildId && chat.Announced.Wanted > 0)];
        return Upcoming.Meant(planned.Where(chat => chat.Plan.ChannelId == channelId), time.GetUtcNow()) ?? Upcoming.Meant(planned, time.GetUtcNow());
    }

    private MessageToSend Say(Asked asked, string key, params ReadOnlySpan<(string, object?)> values) => new(tools.Texts.Say(asked.Language, key, values));
}
