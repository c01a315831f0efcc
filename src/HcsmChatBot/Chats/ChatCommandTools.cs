using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What every desk that commands chats works with.</summary>
public sealed record ChatCommandTools(LiveChats Chats, CatchUp CatchUp, Guilds Guilds, Agendas Agendas, Texts Texts, ChatOptions Options, SeriesBook Series)
{
    public Task<Ask> AskAsync(Asked asked, ulong guildId, CancellationToken stopping) => AskAsync(asked, guildId, SeriesChoices.ChannelOf(asked.Interaction), stopping);

    /// <summary>Whoever asks something of a chat from elsewhere, as from the moderators' channel.</summary>
    public Task<Ask> AskAsync(Asked asked, ChatPlan plan, CancellationToken stopping) => AskAsync(asked, plan.GuildId, plan.ChannelId, stopping);

    private async Task<Ask> AskAsync(Asked asked, ulong guildId, ulong channelId, CancellationToken stopping) => new(
        asked.Interaction.Person.Id,
        await Guilds.IsModeratorAsync(guildId, asked.Interaction.Member, ModeratorRoleIn(channelId), stopping),
        new AnswerAddress(asked.Language, asked.Interaction.ApplicationId, asked.Interaction.Token).ToString())
    {
        PressedAt = Snowflake.TimeOf(asked.Interaction.Id),
    };

    /// <summary>Where it takes an end back, what was said in the channel in between is fetched: it was nobody's then.</summary>
    public async Task DeliverAsync(LiveChat chat, Delivery.Command command, CancellationToken stopping)
    {
        var mayReopen = command.Event is ChatEvent.UndoRequested && chat.Current is Chat.WrappingUp or Chat.Ended;
        await chat.DeliverAsync(command, stopping);
        if (!mayReopen || chat.Current.Plan.IsRehearsal)
            return;
        await chat.SettleAsync(stopping);
        if (chat.Current is Chat.Open)
            await CatchUp.RunAsync(chat, stopping);
    }

    /// <summary>The series' own role, else the bot's.</summary>
    public string ModeratorRoleIn(ulong channelId) => Series.Of(channelId)?.ModeratorRole ?? Options.ModeratorRole;

    /// <summary>The chat of a channel or thread; in the moderators' channel, the one that is open in the guild, or was last. Null where there is none.</summary>
    public async Task<Chat?> ChatSeenFromAsync(ulong guildId, ulong placeId, CancellationToken stopping)
    {
        var channelId = await Guilds.ChannelOfAsync(placeId, stopping);
        if (Chats.InChannel(channelId) is { } here)
            return here.Current;
        return channelId == Guilds.ChannelIn(guildId, Options.ModeratorsChannel)?.Id
            ? Chats.All.Select(live => live.Current).Where(chat => chat.Plan.GuildId == guildId && chat.SoFar is not null)
                .OrderByDescending(chat => chat is Chat.Open).ThenByDescending(chat => chat.SinceId).FirstOrDefault()
            : null;
    }

    /// <summary>A chat in the interaction's channel, named by the interaction's id.</summary>
    public ChatPlan Plan(Interaction interaction, Agenda agenda, ImmutableArray<Host> hosts)
    {
        var channelId = interaction.ChannelId!.Value;
        return new ChatPlan(
            interaction.Id, interaction.GuildId!.Value, channelId, Guilds.NameOf(channelId) ?? interaction.Channel?.Name ?? $"{channelId}", agenda, hosts, Options.PaceOf(Series.Of(channelId)), Options.Threads)
        {
            WelcomeHold = Options.WelcomeHold,
            ClosingPrompt = Options.Pace is null ? null : Texts.Say(Options.Language, "post.closing"),
        };
    }

    /// <param name="userId">Null, or none of Discord's ids, for the person who asks.</param>
    public async Task<Host> HostAsync(Interaction interaction, string? userId, CancellationToken stopping)
    {
        if (!ulong.TryParse(userId, out var id))
            return new Host(interaction.Person.Id, interaction.Member?.Name);
        return new Host(id, (await Guilds.MemberAsync(interaction.GuildId!.Value, id, stopping))?.Name);
    }
}
