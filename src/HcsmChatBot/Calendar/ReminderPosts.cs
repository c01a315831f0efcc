using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Calendar;

/// <summary>How people are reminded of a chat, and how those who moderate are told that it lacks a host.</summary>
public sealed class ReminderPosts(Texts texts, PlanWords words, PlanSetting setting, Guilds guilds, ModeratorsRoom room, GuildOptions options)
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    /// <summary>Where a reminder goes, and what it says. Null where it says nothing: shortly before its hour, those who moderate have heard that nobody confirmed.</summary>
    /// <exception cref="DiscordFailureException">Discord does not tell which roles there are.</exception>
    public async Task<(ulong Place, MessageToSend Message)?> OfAsync(Chat.Scheduled planned, Reminder reminder, CancellationToken stopping)
    {
        if (planned.IsConfirmed)
            return (planned.Plan.ChannelId, ForEverybody(planned, reminder, await MentionedAsync(planned.Plan, stopping)));
        return reminder.Before < AnHour ? null : (room.Of(planned.Plan.GuildId) ?? planned.Plan.ChannelId, ForModerators(planned, reminder, "post.reminder.unconfirmed"));
    }

    private MessageToSend ForEverybody(Chat.Scheduled planned, Reminder reminder, Role? mentioned)
    {
        var content = string.Join("\n\n", setting.LanguagesOf(planned.Plan).Select(language => string.Join('\n', Lines(planned, reminder, language))));
        return mentioned is { } role ? new MessageToSend($"{content}\n<@&{role.Id}>") { MentionRoles = [role.Id] } : new MessageToSend(content);
    }

    /// <summary>The role of those who chose it, where everybody or the bot may mention it: what nobody is notified by is left out.</summary>
    private async Task<Role?> MentionedAsync(ChatPlan plan, CancellationToken stopping)
    {
        if (options.Of(plan.GuildId).ReminderRole is not { Length: > 0 } wanted)
            return null;
        await guilds.KnowRolesAsync(plan.GuildId, stopping);
        return guilds.RoleNamed(plan.GuildId, wanted) is { } role && (role.Mentionable || await MayMentionAsync(plan, stopping)) ? role : null;
    }

    /// <summary>Where the bot does not know who it is, what everybody may is what is sure.</summary>
    private async Task<bool> MayMentionAsync(ChatPlan plan, CancellationToken stopping) =>
        (await guilds.OwnPermissionsAsync(plan.GuildId, plan.ChannelId, stopping) ?? guilds.OfEverybody(plan.ChannelId)) is { } held
        && Permissions.Missing(held, BotPermissions.ToNotify).Count == 0;

    private IEnumerable<string> Lines(Chat.Scheduled planned, Reminder reminder, Language language)
    {
        var plan = planned.Plan;
        yield return texts.Say(language, "post.reminder", ("title", PlanWords.Title(plan)), ("when", Timestamps.FromNow(reminder.StartsAt)));
        yield return texts.Say(language, "post.announcement.hosts", ("hosts", words.Hosts(language, plan)), ("topics", texts.Say(language, "post.announcement.topics", ("n", plan.Agenda.Topics.Length))));
        if (PlanWords.Guests(plan) is { Length: > 0 } guests)
            yield return texts.Say(language, "post.announcement.guests", ("guests", guests));
        if (setting.JointWith(plan.ChannelId, reminder.StartsAt) is { Length: > 0 } other)
            yield return texts.Say(language, "post.announcement.joint", ("hashtag", other));
        if (planned.Announced.LastId is { } announced)
            yield return texts.Say(language, "post.reminder.more", ("link", $"https://discord.com/channels/{plan.GuildId}/{plan.ChannelId}/{announced}"));
    }

    private MessageToSend ForModerators(Chat.Scheduled planned, Reminder reminder, string key)
    {
        var language = options.Of(planned.Plan.GuildId).Language;
        return new(texts.Say(language, key, ("title", PlanWords.Title(planned.Plan)), ("when", Timestamps.FromNow(reminder.StartsAt)), ("channel", $"<#{planned.Plan.ChannelId}>"), ("hosts", words.Hosts(language, planned.Plan))))
        {
            Buttons =
            [
                PlanButtons.Host(planned.Plan.Id, texts.Say(language, "plan.button.host")),
                PlanButtons.CallOff(planned.Plan.Id, texts.Say(language, "plan.button.call-off")),
            ],
        };
    }
}
