using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Setup;

/// <summary>Takes what somebody chose, if the guild has it; from then on it is kept, and what follows from it is done. Who chose is in the log, by id.</summary>
public sealed partial class SetupChoices(SetupBook book, SetupFollowing following, Guilds guilds, ZoneReader zones, ILogger<SetupChoices> log)
{
    /// <param name="setting">Whose select was used.</param>
    /// <exception cref="Discord.DiscordFailureException">Discord does not tell which roles and channels there are.</exception>
    public async Task<SetupOutcome> PickAsync(Interaction used, GuildSetting setting, CancellationToken stopping)
    {
        var (guildId, value) = (used.GuildId!.Value, used.Data?.Values is [var one, ..] ? one : null);
        await guilds.KnowSightAsync(guildId, stopping);
        if (setting == GuildSetting.Language)
        {
            return Languages.OfCode(value) is { } language
                ? await KeepAsync(used, setting, settings => settings with { Language = language }, stopping)
                : new SetupOutcome.Gone();
        }

        // Whoever takes a choice back wants what is usual; only of reminders it is said that they notify nobody.
        var chosen = value is not null ? IdOf(value) : setting == GuildSetting.ReminderRole ? 0 : (ulong?)null;
        if (value is not null && Refusal(guildId, setting, chosen!.Value) is { } refusal)
            return refusal;
        return setting == GuildSetting.TimeZone ? new SetupOutcome.Gone() : await KeepAsync(used, setting, settings => settings.With(setting, chosen), stopping);
    }

    public async Task<SetupOutcome> TypeZoneAsync(Interaction filled, string typed, CancellationToken stopping) => zones.Read(typed) is { } zone
        ? await KeepAsync(filled, GuildSetting.TimeZone, settings => settings with { TimeZone = zone }, stopping)
        : new SetupOutcome.NoZone(typed, zones.Near(typed));

    private SetupOutcome? Refusal(ulong guildId, GuildSetting setting, ulong id)
    {
        if (SetupSteps.Of(setting) == SetupStep.Channels)
            return guilds.ChannelIn(guildId, $"{id}") is { Type: ChannelType.GuildText } channel && channel.Id == id ? null : new SetupOutcome.Gone();
        // The role of everybody has the guild's own id. https://docs.discord.com/developers/topics/permissions#role-object
        return id == guildId ? new SetupOutcome.Everybody() : guilds.HasRole(guildId, id) == true ? null : new SetupOutcome.Gone();
    }

    private async Task<SetupOutcome> KeepAsync(Interaction used, GuildSetting setting, Func<GuildSettings, GuildSettings> change, CancellationToken stopping)
    {
        var guildId = used.GuildId!.Value;
        var before = following.Before(guildId);
        await book.ChangeAsync(guildId, change, stopping);
        LogChosen(guildId, setting, used.Person.Id);
        return new SetupOutcome.Saved(setting, await following.FollowAsync(guildId, setting, before, stopping));
    }

    private static ulong IdOf(string value) => ulong.TryParse(value, out var id) ? id : 0;

    [LoggerMessage(Level = LogLevel.Information, Message = "Guild {Guild}: {Setting} was set by {User} with /setup")]
    private partial void LogChosen(ulong guild, GuildSetting setting, ulong user);
}
