using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What a plan would gain if the bot, or everybody, were allowed more. Nothing here stops it.</summary>
public sealed class PlanAllowances(Guilds guilds, PlanSetting setting, ModeratorsRoom room, Texts texts, GuildOptions options)
{
    private const int LongestName = 100;

    /// <param name="held">What the bot may do in the channel; null where Discord did not say.</param>
    public IEnumerable<string> Of(ChatPlan plan, DateTimeOffset? startsAt, UInt128? held, Language language)
    {
        if (startsAt is null)
            yield break;
        if (Permissions.Missing(held, BotPermissions.ForEvents) is [var missing])
            yield return texts.Say(language, "plan.preview.events", ("permission", texts.Say(language, $"permission.{missing}")));
        if (setting.RemindersOf(plan.ChannelId).IsEmpty)
            yield break;
        var own = options.Of(plan.GuildId);
        if (own.ReminderRole.Length > 0 && RoleTrouble(plan, own.ReminderRole, held) is { } trouble)
            yield return texts.Say(language, $"plan.preview.role.{trouble}", ("role", ShownText.Of(guilds.RoleNamed(plan.GuildId, own.ReminderRole)?.Name ?? own.ReminderRole, LongestName)), ("permission", texts.Say(language, $"permission.{Permission.MentionEveryone}")));
        if (room.Of(plan.GuildId) is null)
            yield return texts.Say(language, "plan.preview.no-room", ("channel", ShownText.Of(own.ModeratorsChannel, LongestName)));
    }

    private string? RoleTrouble(ChatPlan plan, string role, UInt128? held) => guilds.RoleNamed(plan.GuildId, role) switch
    {
        null => "unknown",
        { Mentionable: false } when Permissions.Missing(held, BotPermissions.ToNotify).Count > 0 => "silent",
        _ => null,
    };
}
