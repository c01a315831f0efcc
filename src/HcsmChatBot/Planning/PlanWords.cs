using System.Globalization;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>How a planned chat is spoken of: its hour, what comes next, and what can be pressed.</summary>
public sealed class PlanWords(Texts texts, GuildOptions options, SeriesBook? series = null)
{
    private const int LongestGuests = 300;

    /// <summary>"Toronto": the guild's zone by its place.</summary>
    public string PlaceIn(ulong guildId) => PlaceOf(options.Of(guildId).TimeZone);

    public static string PlaceOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>In the reader's own zone, and on the guild's clocks.</summary>
    public string Hour(Language language, DateTimeOffset at, ulong guildId) =>
        texts.Say(language, "plan.hour", ("time", Timestamps.DayAndClock(at)), ("clock", Clock(language, at, guildId)), ("place", PlaceIn(guildId)));

    /// <summary>In the reader's own zone, and on the clocks of cities where there are any.</summary>
    public string Hour(Language language, DateTimeOffset at, ulong guildId, string cities) => cities.Length > 0 ? $"{Timestamps.DayAndClock(at)}\n{cities}" : Hour(language, at, guildId);

    /// <summary>By the clocks that the hour was read by: the channel's own, where it has a series.</summary>
    public string Jump(Language language, ClockJump jump, DateTimeOffset at, (ulong Guild, ulong Channel) place)
    {
        var zone = series?.Of(place.Channel)?.Zone is { } own && TimeZoneData.Find(own) is not null ? own : options.Of(place.Guild).TimeZone;
        return texts.Say(language, $"answer.planned.{jump}", ("clock", Clock(language, at, zone)), ("place", PlaceOf(zone)));
    }

    /// <summary>Who is invited, as far as it fits into a line; empty where nobody is.</summary>
    public static string Guests(ChatPlan plan) => ShownText.Of(string.Join("; ", plan.Agenda.Guests), LongestGuests);

    public string Say(Language language, ChatAnswer.Planned planned, ulong guildId)
    {
        if (planned.StartsAt is not { } at)
            return texts.Say(language, "answer.planned.by-hand", ("n", planned.Topics));
        var words = texts.Say(language, "answer.planned", ("n", planned.Topics), ("when", Hour(language, at, guildId)));
        var start = texts.Say(language, planned.IsConfirmed ? "answer.planned.confirmed" : "answer.planned.unconfirmed");
        return planned.Jump == ClockJump.None
            ? $"{words}\n{start}"
            : $"{words}\n{Jump(language, planned.Jump, at, (guildId, planned.ChannelId))}\n{start}";
    }

    /// <summary>A planned chat in one line.</summary>
    public string Line(Language language, Chat.Scheduled planned)
    {
        var when = planned.StartsAt is { } at ? Hour(language, at, planned.Plan.GuildId) : texts.Say(language, "plan.by-hand");
        return texts.Say(language, planned.IsConfirmed ? "plan.line.confirmed" : "plan.line", ("title", Title(planned.Plan)), ("when", when), ("hosts", Hosts(language, planned.Plan)));
    }

    public static string Title(ChatPlan plan) => ShownText.Of(plan.Agenda.Title, Agenda.MaxTitleLength);

    public string Hosts(Language language, ChatPlan plan) =>
        string.Join(texts.Say(language, "plan.and"), plan.Hosts.Select(host => host.Name is { } name ? ShownText.OfName(name) : texts.Say(language, "plan.host.unnamed")));

    public IReadOnlyList<Button> Buttons(Language language, ulong chatId) =>
    [
        PlanButtons.Edit(chatId, texts.Say(language, "plan.button.edit")),
        PlanButtons.CallOff(chatId, texts.Say(language, "plan.button.call-off")),
    ];

    /// <summary>Why this hour cannot be had.</summary>
    public string Taken(Language language, Chat.Scheduled other)
    {
        var hours = ChatHours.Of(other.Plan, other.StartsAt!.Value);
        return texts.Say(language, "fault.when.Taken", ("title", Title(other.Plan)), ("when", Hour(language, hours.From, other.Plan.GuildId)), ("until", Clock(language, hours.To, other.Plan.GuildId)));
    }

    /// <summary>As many as fit into one message, and how many more there are.</summary>
    public string Faults(Language language, IReadOnlyList<string> faults) => AsManyAsFit(language, texts.Say(language, "fault.head"), faults);

    /// <summary>A list below its head, and how many more there are than fit into one message.</summary>
    public string AsManyAsFit(Language language, string head, IReadOnlyList<string> lines)
    {
        var words = head;
        for (var told = 0; told < lines.Count; told++)
        {
            var more = texts.Say(language, "fault.more", ("n", lines.Count - told));
            var room = told == lines.Count - 1 ? MessageToSend.MaxContent : MessageToSend.MaxContent - more.Length - 1;
            if (words.Length + 3 + lines[told].Length > room)
                return $"{words}\n{more}";
            words += $"\n- {lines[told]}";
        }

        return words;
    }

    private string Clock(Language language, DateTimeOffset at, ulong guildId) => Clock(language, at, options.Of(guildId).TimeZone);

    /// <summary>The zone is found anew each time: the time-zone data may be replaced while the bot runs.</summary>
    private string Clock(Language language, DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString(texts.Plain(language, "plan.clock"), CultureInfo.InvariantCulture);
}
