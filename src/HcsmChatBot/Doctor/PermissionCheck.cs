using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Doctor;

/// <summary>What the bot is not allowed in each server, by the names that Discord's settings give permissions, channel by channel.</summary>
internal sealed class PermissionCheck(Installation place, Acquaintance known) : Check
{
    private const string Apart = "Make one that only moderators and the bot see, or name another in the settings.";

    private readonly Guilds guilds = new(known.Rest);

    public override string Name => "permissions";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        if (known.Guilds.Count == 0)
            return [new Finding(Name, Grade.Warning, "The bot is in no server.", "Open the link that invite prints, and choose your server.")];
        guilds.Note(new GatewayEvent.Ready(known.Self, known.Application.Id, "", new Uri(place.Connection.ApiBase), []));
        var stored = await StoredPlan.ReadAsync(place.Data, stopping);
        var words = new PermissionWords(Texts.Load(place.Files));
        var options = new GuildOptions(place.Chats, guilds);
        foreach (var chosen in stored.Chosen)
            options.Put(chosen);
        List<Finding> findings = [];
        foreach (var guild in known.Guilds)
            findings.AddRange(await OfGuildAsync(guild, (stored, options), words, stopping));
        return findings;
    }

    private async Task<IReadOnlyList<Finding>> OfGuildAsync(Guild guild, (StoredPlan Plan, GuildOptions Options) stored, PermissionWords words, CancellationToken stopping)
    {
        await guilds.KnowSightAsync(guild.Id, stopping);
        var chats = stored.Options.Of(guild.Id);
        List<Finding> findings = [.. words.OfGuild(guild, await guilds.OwnPermissionsAsync(guild.Id, stopping), MustMention(guild.Id, chats))];
        var needs = new List<ChannelNeed>();
        foreach (var channel in stored.Plan.ChannelsIn(guild.Id))
            needs.Add(new ChannelNeed(channel, await SightOfAsync(channel, stopping), ChannelPermissions.OfChats(chats.Threads), Grade.Failure));
        foreach (var (named, wanted, without) in ModeratorsChannels(chats))
        {
            var channel = guilds.ChannelIn(guild.Id, named);
            if (channel is not null)
                needs.Add(new ChannelNeed(channel.Id, Sight.Known, wanted, Grade.Warning));
            if (channel is null)
                findings.Add(new Finding(Name, Grade.Note, $"{guild.Name}: the bot sees no channel {named}; {without}.", Apart));
            else if (guilds.IsOpenToAll(channel.Id) == true)
                findings.Add(new Finding(Name, Grade.Note, $"{guild.Name}: everybody sees the channel {named}, which is meant for moderators; there is no panel in it.", Apart));
        }

        foreach (var need in needs.DistinctBy(need => need.Channel))
            findings.AddRange(words.OfChannel(guild, need, guilds.NameOf(need.Channel), await guilds.OwnPermissionsAsync(guild.Id, need.Channel, stopping)));
        return findings.Exists(finding => finding.Grade > Grade.Note) ? findings : [.. findings, PermissionWords.AllIsAllowed(guild, needs.Count)];
    }

    private static IEnumerable<(string Named, IReadOnlyList<Permission> Wanted, string Without)> ModeratorsChannels(ChatOptions chats) =>
    [
        (chats.ModeratorsChannel.Trim().TrimStart('#'), BotPermissions.ToTalk, "moderators are asked nothing, and there is no panel"),
        (chats.RehearsalChannel.Trim().TrimStart('#'), ChannelPermissions.OfChats(chats.Threads), "no chat can be rehearsed"),
    ];

    /// <summary>Whether reminders notify a role that not everybody may notify.</summary>
    private bool MustMention(ulong guild, ChatOptions chats) => chats.ReminderRole.Length > 0 && guilds.RoleNamed(guild, chats.ReminderRole) is { Mentionable: false };

    /// <summary>A channel that is not listed is out of sight, or gone: Discord says which.</summary>
    private async Task<Sight> SightOfAsync(ulong channel, CancellationToken stopping)
    {
        if (guilds.NameOf(channel) is not null)
            return Sight.Known;
        try
        {
            await known.Rest.GetChannelAsync(channel, stopping);
            return Sight.Known;
        }
        catch (DiscordException refusal)
        {
            return refusal.Code == ErrorCodes.UnknownChannel ? Sight.Gone : Sight.Hidden;
        }
    }
}
