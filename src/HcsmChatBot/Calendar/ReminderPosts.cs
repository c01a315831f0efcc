using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Calendar;

/// <summary>How people are reminded of a chat, and how those who moderate are told that it lacks a host.</summary>
public sealed class ReminderPosts(Texts texts, PlanWords words, PlanSetting setting, Guilds guilds, ModeratorsRoom room, ChatOptions options)
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    /// <summary>Where a reminder goes, and what it says. Null where it says nothing: shortly before its hour, those who moderate have heard that nobody confirmed.</summary>
    public (ulong Place, MessageToSend Message)? Of(Chat.Scheduled planned, Reminder reminder)
    {
        if (planned.IsConfirmed)
            return (planned.Plan.ChannelId, ForEverybody(planned, reminder));
        return reminder.Before < AnHour ? null : (room.Of(planned.Plan.GuildId) ?? planned.Plan.ChannelId, ForModerators(planned, reminder, "post.reminder.unconfirmed"));
    }

    private MessageToSend ForEverybody(Chat.Scheduled planned, Reminder reminder)
    {
        var content = string.Join("\n\n", setting.LanguagesOf(planned.Plan).Select(language => string.Join('\n', Lines(planned, reminder, language))));
        return Mentioned(planned.Plan.GuildId) is { } role ? new MessageToSend($"{content}\n<@&{role.Id}>") { MentionRoles = [role.Id] } : new MessageToSend(content);
    }

    /// <summary>The role of those who chose it, where everybody may mention it: what nobody is notified by is left out.</summary>
    private Role? Mentioned(ulong guildId) => options.ReminderRole.Length > 0 && guilds.RoleNamed(guildId, options.ReminderRole) is { Mentionable: true } role ? role : null;

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

    private MessageToSend ForModerators(Chat.Scheduled planned, Reminder reminder, string key) =>
        new(texts.Say(options.Language, key, ("title", PlanWords.Title(planned.Plan)), ("when", Timestamps.FromNow(reminder.StartsAt)), ("channel", $"<#{planned.Plan.ChannelId}>"), ("hosts", words.Hosts(options.Language, planned.Plan))))
        {
            Buttons =
            [
                PlanButtons.Host(planned.Plan.Id, texts.Say(options.Language, "plan.button.host")),
                PlanButtons.CallOff(planned.Plan.Id, texts.Say(options.Language, "plan.button.call-off")),
            ],
        };
}
