using System.Collections.Concurrent;
using System.Globalization;
using HcsmChatBot.Connection;

namespace HcsmChatBot.Settings;

/// <summary>
/// The one place that says what holds in a guild, from memory: what was chosen there with /setup, else what config/appsettings.json says. A role, channel or
/// zone that was chosen and is no more counts as not chosen.
/// </summary>
/// <param name="guilds">Who knows which roles and channels there are; null where nobody does.</param>
public sealed class GuildOptions(ChatOptions usual, Guilds? guilds = null)
{
    private readonly ConcurrentDictionary<ulong, GuildSettings> chosen = new();

    /// <summary>For what cannot be chosen for a guild alone: pace, threads, reminders.</summary>
    public ChatOptions Usual => usual;

    /// <summary>Its channels and roles are ids where they were chosen, names else.</summary>
    public ChatOptions Of(ulong guildId)
    {
        if (!chosen.TryGetValue(guildId, out var own))
            return usual;
        var lost = LostIn(guildId).ToHashSet();
        return usual with
        {
            ModeratorsChannel = Standing(GuildSetting.ModeratorsChannel, own.ModeratorsChannelId) ?? usual.ModeratorsChannel,
            ModeratorRole = Standing(GuildSetting.ModeratorRole, own.ModeratorRoleId) ?? usual.ModeratorRole,
            ReminderRole = own.ReminderRoleId == 0 ? "" : Standing(GuildSetting.ReminderRole, own.ReminderRoleId) ?? usual.ReminderRole,
            Language = own.Language ?? usual.Language,
            TimeZone = own.TimeZone is { } zone && !lost.Contains(GuildSetting.TimeZone) ? zone : usual.TimeZone,
        };

        string? Standing(GuildSetting setting, ulong? id) => id is { } known && !lost.Contains(setting) ? known.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Null where none was chosen, or where it is no more.</summary>
    public ulong? ChatChannelOf(ulong guildId) => ChosenIn(guildId).ChatChannelId is { } id && guilds?.IsGone(guildId, id) != true ? id : null;

    public GuildSettings ChosenIn(ulong guildId) => chosen.GetValueOrDefault(guildId) ?? new GuildSettings(guildId);

    /// <summary>What was chosen and is no more. Where Discord has not told of a guild's roles or channels, they count as there.</summary>
    public IEnumerable<GuildSetting> LostIn(ulong guildId)
    {
        var own = ChosenIn(guildId);
        if (IsGone(own.ChatChannelId))
            yield return GuildSetting.ChatChannel;
        if (IsGone(own.ModeratorsChannelId))
            yield return GuildSetting.ModeratorsChannel;
        if (IsNoRole(own.ModeratorRoleId))
            yield return GuildSetting.ModeratorRole;
        if (own.ReminderRoleId != 0 && IsNoRole(own.ReminderRoleId))
            yield return GuildSetting.ReminderRole;
        if (own.TimeZone is { } zone && TimeZoneData.Find(zone) is null)
            yield return GuildSetting.TimeZone;

        bool IsGone(ulong? channel) => channel is { } id && guilds?.IsGone(guildId, id) == true;
        bool IsNoRole(ulong? role) => role is { } id && guilds?.HasRole(guildId, id) == false;
    }

    public void Put(GuildSettings settings) => chosen[settings.GuildId] = settings;

    public void Forget(ulong guildId) => chosen.TryRemove(guildId, out _);
}
