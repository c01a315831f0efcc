using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>What moderators make otherwise than the rules say: /series skip, move, special, joint, and undo.</summary>
public sealed class SeriesExceptionsDesk(ChatCommandTools tools, SeriesChats chats, SeriesChoices choices, SeriesWords words, TimeProvider time) : InteractionDesk
{
    private const int LongestReading = 60;
    private const int MostNext = 3;

    public override bool Serves(Asked asked) => asked.Name == SeriesCommand.Name && asked.Type is InteractionType.ApplicationCommand or InteractionType.Autocomplete
        && asked.Part is SeriesCommand.Skip or SeriesCommand.Move or SeriesCommand.Special or SeriesCommand.Joint or SeriesCommand.Undo;

    public override InteractionAnswer? AnswerAtOnce(Asked asked) => asked.Type == InteractionType.Autocomplete ? choices.Suggest(asked) : null;

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say(language, "refused.direct-message");
        if (choices.SeriesOf(guildId, await tools.Guilds.ChannelOfAsync(placeId, stopping)) is not { } series)
            return Say(language, "refused.no-series");
        if (!(await tools.AskInAsync(asked, guildId, series.ChannelId, stopping)).IsModerator)
            return Say(language, $"refused.{Refusal.NotYours}");

        var change = Read(asked, series);
        if (change.Exception is not { } exception)
            return new MessageToSend(change.Words);
        var isUndone = asked.Part == SeriesCommand.Undo;
        var kept = await chats.Book.ChangeAsync(
            series.ChannelId, there => there is null ? null : isUndone ? SeriesChange.Without(there, exception) : SeriesChange.With(there, exception), stopping);
        return kept is null ? Say(language, "refused.no-series") : new MessageToSend(Told(kept, change, isUndone, language));
    }

    private Change Read(Asked asked, ChatSeries series)
    {
        var language = asked.Language;
        if (asked.Part == SeriesCommand.Undo)
        {
            return SeriesChange.Find(series.Exceptions, asked.Value(SeriesCommand.Exception) ?? "") is { } found
                ? new Change(found, "", chats.Book.Find(series, found.Key))
                : Wrong(language, "exception", asked.Value(SeriesCommand.Exception));
        }

        if (asked.Part == SeriesCommand.Special)
            return Timed(asked, series, null);
        var said = asked.Value(SeriesCommand.Occurrence) ?? "";
        if (OccurrenceKey.Parse(said.Trim()) is { } far && Math.Abs(far.Date.DayNumber - DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber) > WhenText.MostDaysAhead)
            return new Change(null, tools.Texts.Say(language, "fault.series.far", ("read", ShownText.Of(said, LongestReading)), ("days", WhenText.MostDaysAhead)), null);
        if (OccurrenceKey.Parse(said.Trim()) is not { } key || chats.Book.Find(series, key) is not { } occurrence)
            return new Change(null, NoSuch(asked, series), null);
        if (occurrence.At <= time.GetUtcNow())
            return new Change(null, tools.Texts.Say(language, "fault.series.past", ("when", Hour(series, occurrence.At, language))), null);
        return asked.Part switch
        {
            SeriesCommand.Skip => new Change(new SeriesException.Skipped(key, (asked.Value(SeriesCommand.Reason) ?? "").ReplaceLineEndings(" ").Trim()), "", occurrence),
            SeriesCommand.Move => Timed(asked, series, occurrence),
            _ when SeriesReader.HashtagOf(asked.Value(SeriesCommand.Hashtag) ?? "") is { Length: > 0 } hashtag => new Change(new SeriesException.Joint(key, hashtag), "", occurrence),
            _ => Wrong(language, "hashtag", asked.Value(SeriesCommand.Hashtag)),
        };
    }

    /// <param name="moved">Null for a special.</param>
    private Change Timed(Asked asked, ChatSeries series, Occurrence? moved)
    {
        var (language, zone, said) = (asked.Language, chats.Book.ZoneOf(series), asked.Value(SeriesCommand.When) ?? "");
        if (WhenText.Read(said, time.GetUtcNow(), zone) is not WhenReading.Understood(var at, var jump))
            return new Change(null, WhyNot(asked, zone, said), null);
        if (Timetable.Between(series, zone, at, at.AddTicks(1)).Any(other => other.Key != moved?.Key))
            return new Change(null, tools.Texts.Say(language, "fault.series.taken", ("when", Hour(series, at, language))), null);

        var wall = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var date = DateOnly.FromDateTime(wall);
        if (moved is null && series.Exceptions.OfType<SeriesException.Special>().FirstOrDefault(other => other.Date == date) is { } other)
            return new Change(null, tools.Texts.Say(language, "fault.series.special", ("read", choices.Say(series, other, language))), null);
        var jumped = jump == ClockJump.None ? "" : "\n" + tools.Texts.Say(language, $"answer.planned.{jump}", ("clock", words.Clock(zone, at, language)), ("place", PlanWords.PlaceOf(zone.Id)));
        SeriesException exception = moved is null ? new SeriesException.Special(date, TimeOnly.FromDateTime(wall)) : new SeriesException.Moved(moved.Key, wall);
        return new Change(exception, jumped, moved);
    }

    private string WhyNot(Asked asked, TimeZoneInfo zone, string said)
    {
        var why = WhenText.Read(said, time.GetUtcNow(), zone) is WhenReading.Wrong(var fault) ? fault : WhenFault.NotUnderstood;
        return tools.Texts.Say(
            asked.Language, $"fault.when.{why}", ("read", ShownText.Of(said, LongestReading)), ("days", WhenText.MostDaysAhead), ("example", tools.Texts.Say(asked.Language, "plan.form.when.example")));
    }

    private string NoSuch(Asked asked, ChatSeries series)
    {
        var next = string.Join(", ", chats.Book.Next(series, MostNext).Select(occurrence => choices.Name(series, occurrence.At, asked.Language)));
        return tools.Texts.Say(
            asked.Language, "fault.series.occurrence", ("read", ShownText.Of(asked.Value(SeriesCommand.Occurrence) ?? "", LongestReading)),
            ("next", next.Length > 0 ? next : tools.Texts.Say(asked.Language, "series.show.none")));
    }

    /// <summary>What has become of the occurrence, and what has not: a chat that is planned for it stays as it is.</summary>
    private string Told(ChatSeries series, Change change, bool isUndone, Language language)
    {
        var exception = change.Exception!;
        List<string> lines = [tools.Texts.Say(language, isUndone ? "answer.series.undone" : "answer.series.done", ("what", ShownText.Of(choices.Say(series, exception, language), MessageToSend.MaxContent / 4)))];
        if (chats.Book.Find(series, exception.Key) is { TakesPlace: true } now)
            lines.Add(tools.Texts.Say(language, "answer.series.hour", ("when", Hour(series, now.At, language))));
        if (change.Before is { } before && exception is not SeriesException.Joint && chats.For(series, before.At) is Chat.Scheduled { StartsAt: { } at } planned)
            lines.Add(tools.Texts.Say(language, "answer.series.chat", ("title", PlanWords.Title(planned.Plan)), ("when", Hour(series, at, language)), ("channel", $"<#{series.ChannelId}>")));
        return string.Join('\n', lines) + change.Words;
    }

    private string Hour(ChatSeries series, DateTimeOffset at, Language language) => words.Hour(series, chats.Book.ZoneOf(series), at, language);

    private Change Wrong(Language language, string key, string? read) =>
        new(null, tools.Texts.Say(language, $"fault.series.{key}", ("read", ShownText.Of(read ?? "", LongestReading))), null);

    private MessageToSend Say(Language language, string key) => new(tools.Texts.Say(language, key));

    /// <param name="Exception">Null where something is wrong, which <paramref name="Words"/> say.</param>
    /// <param name="Words">Else what is to be said besides.</param>
    /// <param name="Before">The occurrence as it was.</param>
    private sealed record Change(SeriesException? Exception, string Words, Occurrence? Before);
}
