using System.Net;
using HcsmChatBot.Calendar;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Chats;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace HcsmChatBot.Tests.Calendar;

/// <summary>Discord's list of events follows the chats, whatever was lost between a request and its row.</summary>
public sealed class EventListTests : IAsyncDisposable
{
    private static readonly ChatPlan Plan = ScriptedShell.OpenChat().Plan;
    private static readonly Chat.Scheduled Planned = new(Plan, ScriptedShell.Wednesday.AddDays(1)) { Announced = new Announced(1, null) };

    private readonly ScriptedShell shell = new();
    private readonly List<ScheduledEvent> standing = [];
    private readonly List<string> done = [];
    private readonly EventList list;

    public EventListTests()
    {
        var options = new GuildOptions(new ChatOptions());
        var entries = new CalendarEntries(shell.Texts, new PlanWords(shell.Texts, options), new PlanSetting(shell.Series, new CityTimes(new SeriesFile([], []), shell.Texts), options));
        list = new EventList(shell.Rest.Object, shell.Store, entries, shell.Time, NullLogger<EventList>.Instance);
        shell.Rest.Setup(rest => rest.GetScheduledEventsAsync(ScriptedShell.Guild, It.IsAny<CancellationToken>())).ReturnsAsync(() => [.. standing]);
        shell.Rest.Setup(rest => rest.CreateScheduledEventAsync(ScriptedShell.Guild, It.IsAny<ScheduledEventToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync((ulong _, ScheduledEventToSend sent, CancellationToken _) => Make(sent));
        shell.Rest.Setup(rest => rest.ModifyScheduledEventAsync(ScriptedShell.Guild, It.IsAny<ulong>(), It.IsAny<ScheduledEventToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong id, ScheduledEventToSend sent, CancellationToken _) => Change(id, sent));
        shell.Rest.Setup(rest => rest.DeleteScheduledEventAsync(ScriptedShell.Guild, It.IsAny<ulong>(), It.IsAny<CancellationToken>())).Returns((ulong _, ulong id, CancellationToken _) => Delete(id));
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task A_chat_is_made_changed_active_and_over()
    {
        await ShowAsync(Planned, Planned, Planned with { StartsAt = Planned.StartsAt + TimeSpan.FromHours(1) }, ScriptedShell.OpenChat(), Ended);

        Assert.Equal(["make", "change", "Active", "Completed"], done);
        Assert.Null(await shell.Store.ShownEventAsync(Plan.Id, default));
    }

    [Fact]
    public async Task It_tells_what_the_chat_is_about_and_where()
    {
        await ShowAsync(Planned);

        var made = Assert.Single(standing);
        Assert.Equal(("Hope", $"<#{ScriptedShell.Place}>", Planned.StartsAt, Planned.StartsAt + TimeSpan.FromHours(1)), (made.Name, made.EntityMetadata?.Location, made.ScheduledStartTime, made.ScheduledEndTime));
        Assert.Equal($"Host: Morgan. 1 topic.\nChat no. {Plan.Id}", made.Description);
    }

    [Fact]
    public async Task It_names_the_community_that_the_chat_is_held_with()
    {
        var series = new ChatSeries(8, ScriptedShell.Guild, ScriptedShell.Place, "Hope", "America/Toronto")
        {
            Rules = [new SeriesRule([], [DayOfWeek.Thursday], new TimeOnly(13, 0))],
            Exceptions = [new SeriesException.Joint(new OccurrenceKey(new DateOnly(2026, 11, 5)), "#SoMePNed")],
        };
        await shell.Series.ChangeAsync(ScriptedShell.Place, _ => series, default);

        await ShowAsync(Planned);

        Assert.Contains("\nTogether with #SoMePNed\n", Assert.Single(standing).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_made_before_a_crash_is_found_and_no_second_is_made()
    {
        await ShowAsync(Planned);
        await shell.Store.DropShownEventAsync(Plan.Id, default);

        await ShowAsync(Planned);

        Assert.Equal(["make", "change"], done);
        Assert.Equal(Assert.Single(standing).Id, (await shell.Store.ShownEventAsync(Plan.Id, default))?.Id);
    }

    [Fact]
    public async Task One_that_a_person_deleted_is_made_anew_with_the_next_change()
    {
        await ShowAsync(Planned);
        standing.Clear();

        await ShowAsync(Planned, Planned with { StartsAt = Planned.StartsAt + TimeSpan.FromHours(1) });

        Assert.Equal(["make", "make"], done);
    }

    [Fact]
    public async Task Where_the_stored_one_is_gone_another_of_the_chat_is_looked_for_before_one_is_made()
    {
        await ShowAsync(Planned);
        standing[0] = standing[0] with { Id = 99 };

        await ShowAsync(Planned with { StartsAt = Planned.StartsAt + TimeSpan.FromHours(1) });

        Assert.Equal(["make", "change"], done);
        Assert.Equal(99UL, (await shell.Store.ShownEventAsync(Plan.Id, default))?.Id);
    }

    [Fact]
    public async Task A_chat_that_was_called_off_is_canceled_and_one_that_Discord_began_by_itself_is_deleted()
    {
        await ShowAsync(Planned, new Chat.Cancelled(Plan));
        Assert.Equal(["make", "Canceled"], done);

        await ShowAsync(Planned);
        standing[^1].Status = ScheduledEventStatus.Active;
        await ShowAsync(new Chat.Cancelled(Plan));
        Assert.Equal(["make", "Canceled", "make", "delete"], done);
    }

    [Fact]
    public async Task A_chat_without_an_hour_any_more_stands_in_no_list()
    {
        await ShowAsync(Planned, Planned with { StartsAt = null });

        Assert.Equal(["make", "delete"], done);
    }

    [Fact]
    public async Task A_rehearsal_and_a_chat_that_nobody_published_are_not_shown()
    {
        await ShowAsync(Planned with { Plan = Plan with { IsRehearsal = true } }, Planned with { Announced = new Announced(0, null) }, ScriptedShell.OpenChat(), Ended);

        Assert.Empty(done);
    }

    [Fact]
    public async Task Where_the_bot_may_make_no_events_nothing_fails_and_a_later_change_tries_again()
    {
        shell.Rest.Setup(rest => rest.CreateScheduledEventAsync(ScriptedShell.Guild, It.IsAny<ScheduledEventToSend>(), It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordException(HttpStatusCode.Forbidden, 50013, "Missing Permissions"));
        Assert.False(await list.ShowAsync(Planned, default));
        shell.Rest.Setup(rest => rest.CreateScheduledEventAsync(ScriptedShell.Guild, It.IsAny<ScheduledEventToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync((ulong _, ScheduledEventToSend sent, CancellationToken _) => Make(sent));

        Assert.True(await list.ShowAsync(Planned, default));
        Assert.Equal(["make"], done);
    }

    private static Chat.Ended Ended => new(Plan, ScriptedShell.OpenChat().Proceedings, ScriptedShell.Wednesday);

    private async Task ShowAsync(params Chat[] states)
    {
        foreach (var chat in states)
            await list.ShowAsync(chat, default);
    }

    private ScheduledEvent Make(ScheduledEventToSend sent)
    {
        done.Add("make");
        standing.Add(new ScheduledEvent
        {
            Id = 70 + (ulong)done.Count,
            Name = sent.Name!,
            Description = sent.Description,
            ScheduledStartTime = sent.Start!.Value,
            ScheduledEndTime = sent.End,
            EntityMetadata = new ScheduledEventPlace(sent.Location),
            Status = ScheduledEventStatus.Scheduled,
        });
        return standing[^1];
    }

    private ScheduledEvent Change(ulong id, ScheduledEventToSend sent)
    {
        var known = standing.Find(known => known.Id == id) ?? throw new DiscordException(HttpStatusCode.NotFound, ErrorCodes.UnknownScheduledEvent, "Unknown");
        if (sent.Status == ScheduledEventStatus.Canceled && known.Status == ScheduledEventStatus.Active)
            throw new DiscordException(HttpStatusCode.BadRequest, ErrorCodes.InvalidFormBody, "Invalid");
        done.Add(sent.Status?.ToString() ?? "change");
        known.Status = sent.Status ?? known.Status;
        if (known.Status is ScheduledEventStatus.Canceled)
            standing.Remove(known);
        return known;
    }

    private Task Delete(ulong id)
    {
        done.Add("delete");
        standing.RemoveAll(known => known.Id == id);
        return Task.CompletedTask;
    }
}
