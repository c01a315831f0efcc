using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What every desk that commands chats works with.</summary>
public sealed record ChatCommandTools(LiveChats Chats, CatchUp CatchUp, Guilds Guilds, Agendas Agendas, Texts Texts, GuildOptions Options, SeriesBook Series, ModeratorsRoom Room)
{
    public Task<Ask> AskAsync(Asked asked, ulong guildId, CancellationToken stopping) => AskInAsync(asked, guildId, SeriesChoices.ChannelOf(asked.Interaction), stopping);

    /// <summary>Whoever asks something of a chat from elsewhere, as from the moderators' channel.</summary>
    public Task<Ask> AskAsync(Asked asked, ChatPlan plan, CancellationToken stopping) => AskInAsync(asked, plan.GuildId, plan.SeriesChannelId, stopping);

    /// <param name="channelId">Whose series is meant.</param>
    public async Task<Ask> AskInAsync(Asked asked, ulong guildId, ulong channelId, CancellationToken stopping) => new(
        asked.Interaction.Person.Id,
        await Guilds.IsModeratorAsync(guildId, asked.Interaction.Member, ModeratorRoleIn(guildId, channelId), stopping),
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

    /// <summary>The series' own role, else the guild's.</summary>
    public string ModeratorRoleIn(ulong guildId, ulong channelId) => Series.Of(channelId)?.ModeratorRole ?? Options.Of(guildId).ModeratorRole;

    /// <summary>Of the series of a chat, also where it is rehearsed elsewhere.</summary>
    public string ModeratorRoleOf(ChatPlan plan) => ModeratorRoleIn(plan.GuildId, plan.SeriesChannelId);

    /// <summary>Of what belongs to the whole guild: whoever moderates any of its chats.</summary>
    public async Task<bool> IsModeratorAsync(Asked asked, ulong guildId, CancellationToken stopping)
    {
        foreach (var role in ModeratorRolesOf(guildId))
        {
            if (await Guilds.IsModeratorAsync(guildId, asked.Interaction.Member, role, stopping))
                return true;
        }

        return false;
    }

    /// <summary>The same from memory: null where a role is not known yet.</summary>
    public bool? IsKnownModerator(Asked asked, ulong guildId)
    {
        bool?[] known = [.. ModeratorRolesOf(guildId).Select(role => Guilds.IsKnownModerator(guildId, asked.Interaction.Member, role))];
        return known.Contains(true) ? true : known.Contains(null) ? null : false;
    }

    private IEnumerable<string> ModeratorRolesOf(ulong guildId) =>
        Series.In(guildId).Select(series => series.ModeratorRole).OfType<string>().Append(Options.Of(guildId).ModeratorRole).Distinct();

    /// <summary>The chat of a channel or thread; in the moderators' channel, the one that is open in the guild, rather than a rehearsal, or was last. Null where there is none.</summary>
    public async Task<Chat?> ChatSeenFromAsync(ulong guildId, ulong placeId, CancellationToken stopping)
    {
        var channelId = await Guilds.ChannelOfAsync(placeId, stopping);
        if (Chats.InChannel(channelId) is { } here)
            return here.Current;
        return channelId == await Room.FindAsync(guildId, stopping)
            ? Chats.All.Select(live => live.Current).Where(chat => chat.Plan.GuildId == guildId && chat.SoFar is not null)
                .OrderByDescending(chat => chat is Chat.Open).ThenBy(chat => chat.Plan.IsRehearsal).ThenByDescending(chat => chat.SinceId).FirstOrDefault()
            : null;
    }

    /// <summary>A chat in the interaction's channel, named by the interaction's id.</summary>
    public ChatPlan Plan(Interaction interaction, Agenda agenda, ImmutableArray<Host> hosts)
    {
        var (guildId, channelId) = (interaction.GuildId!.Value, Guilds.KnownChannelOf(interaction.ChannelId!.Value));
        var (series, options) = (Series.Of(channelId), Options.Of(guildId));
        return new ChatPlan(
            interaction.Id, guildId, channelId, Guilds.NameOf(channelId) ?? interaction.Channel?.Name ?? $"{channelId}", agenda, hosts, options.PaceOf(series), options.Threads)
        {
            WelcomeHold = options.WelcomeHold,
            Languages = series?.Languages ?? [],
            ClosingPrompt = options.Pace is null ? null : Texts.Say(options.Language, "post.closing"),
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
