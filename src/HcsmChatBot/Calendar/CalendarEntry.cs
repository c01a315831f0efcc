using System.Security.Cryptography;
using System.Text.Json;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Calendar;

/// <summary>What Discord's list of events is to show of a chat.</summary>
public abstract record CalendarEntry
{
    private CalendarEntry()
    {
    }

    /// <summary>Not yet begun.</summary>
    public sealed record Planned(ScheduledEventToSend Shown) : CalendarEntry;

    public sealed record Running : CalendarEntry;

    public sealed record Over : CalendarEntry;

    public sealed record CalledOff : CalendarEntry;

    /// <summary>It has no hour, or is a rehearsal.</summary>
    public sealed record None : CalendarEntry;

    /// <summary>The same for the same entry; of nothing that people wrote can be read in it.</summary>
    public string Digest => this is Planned(var shown) ? Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown))) : GetType().Name;
}

/// <summary>Words a chat for Discord's list of events. https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
public sealed class CalendarEntries(Texts texts, PlanWords words, PlanSetting setting)
{
    private const int MaxDescription = 1000;
    private const int MaxName = 100;

    public CalendarEntry Of(Chat chat) => chat switch
    {
        { Plan.IsRehearsal: true } => new CalendarEntry.None(),
        Chat.Scheduled { StartsAt: { } at, Announced.Wanted: > 0 } planned => new CalendarEntry.Planned(Shown(planned.Plan, at)),
        Chat.Open => new CalendarEntry.Running(),
        Chat.WrappingUp or Chat.Ended => new CalendarEntry.Over(),
        Chat.Cancelled => new CalendarEntry.CalledOff(),
        _ => new CalendarEntry.None(),
    };

    /// <summary>Whether an event is this chat's: its description ends with the chat's number.</summary>
    public static bool IsOf(ScheduledEvent scheduled, ulong chatId) => scheduled.Description?.TrimEnd().EndsWith($" {chatId}", StringComparison.Ordinal) == true;

    private ScheduledEventToSend Shown(ChatPlan plan, DateTimeOffset at) =>
        new(ShownText.Cut(plan.Agenda.Title, MaxName - 1), at, PlanSetting.EndOf(plan, at), $"<#{plan.ChannelId}>", Description(plan, at));

    private string Description(ChatPlan plan, DateTimeOffset at)
    {
        var number = texts.Say(setting.LanguagesOf(plan)[0], "calendar.number", ("chat", plan.Id));
        var told = string.Join("\n\n", setting.LanguagesOf(plan).Select(language => string.Join('\n', Lines(plan, at, language))));
        return $"{ShownText.Cut(told, MaxDescription - number.Length - 3)}\n{number}";
    }

    private IEnumerable<string> Lines(ChatPlan plan, DateTimeOffset at, Language language)
    {
        yield return texts.Say(language, "post.announcement.hosts", ("hosts", words.Hosts(language, plan)), ("topics", texts.Say(language, "post.announcement.topics", ("n", plan.Agenda.Topics.Length))));
        if (PlanWords.Guests(plan) is { Length: > 0 } guests)
            yield return texts.Say(language, "post.announcement.guests", ("guests", guests));
        if (setting.HashtagOf(plan.ChannelId) is { Length: > 0 } hashtag)
            yield return texts.Say(language, "post.announcement.hashtag", ("hashtag", hashtag));
        if (setting.JointWith(plan.ChannelId, at) is { Length: > 0 } other)
            yield return texts.Say(language, "post.announcement.joint", ("hashtag", other));
    }
}
