using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Series;

namespace HcsmChatBot.Tests.Whole;

/// <summary>A series from its seed to the chats that are planned by it, with the whole bot: it is Wednesday 4 November 2026, 13:00 in Toronto.</summary>
public sealed class SeriesTests
{
    private static readonly DateTimeOffset NextWednesday = BotInSandbox.Wednesday.AddDays(7);

    [Fact]
    public async Task A_new_community_sees_the_series_of_the_file_with_the_times_of_cities()
    {
        await using var room = await BotInSandbox.StartAsync();

        var shown = await room.SeriesAsync(room.Participant, "show");

        Assert.StartsWith(
            $"**Health Care Social Media Canada \\#hcsmca** in <#{room.Channel}>\nWednesdays 13\\:00\\, but the last Wednesday of the month 21\\:00, by the clocks of Toronto. 60 minutes.\n",
            shown, StringComparison.Ordinal);
        Assert.Contains($"- <t:{NextWednesday.ToUnixTimeSeconds()}:F> (13:00 Toronto time) No chat is planned yet.\n  Vancouver ", shown, StringComparison.Ordinal);
        Assert.Contains(" · Toronto 13:00 · Halifax 14:00 · St. John’s 14:30", shown, StringComparison.Ordinal);
        Assert.Contains(" · Toronto 21:00 · Halifax 22:00 · St. John’s 22:30", shown, StringComparison.Ordinal);
        Assert.Equal(5, shown.Split("<t:").Length - 1);
    }

    [Fact]
    public async Task It_is_shown_in_French_too()
    {
        await using var room = await BotInSandbox.StartAsync();

        var shown = await room.SeriesAsync(room.Participant, "show", locale: "fr");

        Assert.Contains("\nmercredis 13 h\\, mais le dernier mercredi du mois 21 h, à l’heure de Toronto. 60 minutes.\n", shown, StringComparison.Ordinal);
        Assert.Contains(" · Toronto 13 h 00 · Halifax 14 h 00", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_moderators_have_set_it_the_file_does_not_come_back()
    {
        await using var room = await BotInSandbox.StartAsync();

        var form = await room.FormAsync(room.OpenSeriesForm(room.Moderator));
        var answer = await room.SetSeriesAsync(room.Moderator, new JsonObject { ["name"] = "Evenings", ["rules"] = "every Tuesday 20:30", ["further"] = "Pace: 3, 8, 4\nDuration: 45" });
        await room.StopBotAsync();
        await room.StartBotAsync();

        Assert.Equal("Wednesdays 13:00, but the last Wednesday of the month 21:00", form.HeldBy("rules"));
        Assert.Equal("Duration: 60\nPace:\nLanguages:\nReminders: 1 day, 1 hour, 10 minutes\nModerators:\nGreeters:", form.HeldBy("further"));
        Assert.StartsWith("The series is kept.\n**Evenings \\#hcsmca**", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("Tuesdays 20\\:30, by the clocks of Toronto. 45 minutes.", await room.SeriesAsync(room.Participant, "show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_told_and_what_was_typed_comes_back_also_after_a_restart()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answer = await room.SetSeriesAsync(room.Moderator, new JsonObject
        {
            ["rules"] = "Wednesdays 25:00, but the sixth Monday 12:00",
            ["zone"] = "America/Torronto",
            ["further"] = "Pace: quick\nGreeters: Nobody",
        });
        await room.StopBotAsync();
        await room.StartBotAsync();
        var again = await room.FormAsync(room.Press(room.Moderator, answer, "series-edit"));

        Assert.StartsWith("The series is not changed yet, but nothing that you typed is lost.", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("\n- When: there is no such hour as in “wednesdays 25\\:00”.", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("Do you mean one of these? America/Toronto", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("\n- “Pace\\: quick”: expected three times", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("\n- This server has no role “Nobody”.", answer.Said(), StringComparison.Ordinal);
        Assert.Equal("Wednesdays 25:00, but the sixth Monday 12:00", again.HeldBy("rules"));
        Assert.Equal(("America/Torronto", "Pace: quick\nGreeters: Nobody"), (again.HeldBy("zone"), again.HeldBy("further")));
        Assert.Contains("Wednesdays 13\\:00", await room.SeriesAsync(room.Participant, "show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_moderators_change_a_series()
    {
        await using var room = await BotInSandbox.StartAsync();

        Assert.StartsWith("This is for moderators", await room.SeriesAsync(room.Participant, "skip", new JsonObject { ["occurrence"] = "2026-11-25" }), StringComparison.Ordinal);
        Assert.StartsWith("This is for moderators", (await room.MessageOfAsync(room.OpenSeriesForm(room.Participant))).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_skipped_one_moved_one_joined_and_a_special_added_and_all_is_undone()
    {
        await using var room = await BotInSandbox.StartAsync();
        var (key, evening) = (await room.ChoicesAsync(room.Moderator, "skip", "occurrence", "2026-11-25")).Select(choice => (choice.Value, choice.Name)).Single();

        var skipped = await room.SeriesAsync(room.Moderator, "skip", new JsonObject { ["occurrence"] = key, ["reason"] = "Conference" });
        await room.SeriesAsync(room.Moderator, "move", new JsonObject { ["occurrence"] = "2026-11-11", ["when"] = "2026-11-12 12:00" });
        await room.SeriesAsync(room.Moderator, "joint", new JsonObject { ["occurrence"] = "2026-11-18", ["hashtag"] = "hpm" });
        var special = await room.SeriesAsync(room.Moderator, "special", new JsonObject { ["when"] = "Monday 11:30" });
        var shown = await room.SeriesAsync(room.Participant, "show");

        Assert.Equal("Wednesday 2026-11-25 21:00", evening);
        Assert.Equal("Noted: 2026\\-11\\-25 skipped\\: Conference.", skipped);
        Assert.StartsWith("Noted: Special on Monday 2026\\-11\\-09 11\\:30.\nIt takes place: <t:", special, StringComparison.Ordinal);
        Assert.Contains("(11:30 Toronto time) A special.", shown, StringComparison.Ordinal);
        Assert.Contains("(12:00 Toronto time) Moved from 2026-11-11.", shown, StringComparison.Ordinal);
        Assert.Contains("Together with \\#hpm.", shown, StringComparison.Ordinal);
        Assert.Contains("(21:00 Toronto time) Skipped: Conference", shown, StringComparison.Ordinal);

        var exceptions = await room.ChoicesAsync(room.Moderator, "undo", "exception");
        foreach (var exception in exceptions)
            Assert.StartsWith("Undone: ", await room.SeriesAsync(room.Moderator, "undo", new JsonObject { ["exception"] = exception.Value }), StringComparison.Ordinal);
        Assert.Equal(4, exceptions.Count);
        Assert.Empty(room.Service<SeriesBook>().Of(room.Channel)!.Exceptions);
    }

    [Fact]
    public async Task A_skipped_hour_that_is_moved_takes_place_again()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SeriesAsync(room.Moderator, "skip", new JsonObject { ["occurrence"] = "2026-11-11" });

        var moved = await room.SeriesAsync(room.Moderator, "move", new JsonObject { ["occurrence"] = "2026-11-11", ["when"] = "2026-11-12 12:00" });

        Assert.Contains("\nIt takes place: <t:", moved, StringComparison.Ordinal);
        Assert.IsType<HcsmChatBot.Facilitation.Schedules.SeriesException.Moved>(Assert.Single(room.Service<SeriesBook>().Of(room.Channel)!.Exceptions));
    }

    [Fact]
    public async Task A_series_is_ended_after_it_was_asked_once_more_and_the_file_does_not_bring_it_back()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, new JsonObject { ["title"] = "Habits", ["agenda"] = "T1: Why?" });

        var asked = await room.MessageOfAsync(room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(room.Moderator, "series end")));
        Assert.NotNull(room.Service<SeriesBook>().Of(room.Channel));
        var ended = await room.PressAsync(room.Moderator, asked, "series-end");
        await room.StopBotAsync();
        await room.StartBotAsync();

        Assert.StartsWith("End the series **Health Care Social Media Canada**", asked.Said(), StringComparison.Ordinal);
        Assert.EndsWith("Chats that are planned already stay planned: 1. To begin again, use /series set.", ended, StringComparison.Ordinal);
        Assert.Empty(room.Service<SeriesBook>().All);
        Assert.Single(room.Service<HcsmChatBot.Chats.LiveChats>().PlannedIn(room.Channel));
        Assert.StartsWith("This channel has no series", await room.SeriesAsync(room.Moderator, "end"), StringComparison.Ordinal);
        Assert.StartsWith("The series is kept.", (await room.SetSeriesAsync(room.Moderator, new JsonObject { ["name"] = "Again", ["rules"] = "Mondays 12:00", ["zone"] = "America/Toronto" })).Said(), StringComparison.Ordinal);
        Assert.Single(room.Service<SeriesBook>().All);
    }

    [Fact]
    public async Task Only_moderators_end_a_series()
    {
        await using var room = await BotInSandbox.StartAsync();

        Assert.StartsWith("This is for moderators", await room.SeriesAsync(room.Participant, "end"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip", "occurrence", "2026-02-30", "This series has no hour “2026\\-02\\-30”. Nothing was changed")]
    [InlineData("skip", "occurrence", "2026-11-12", "This series has no hour “2026\\-11\\-12”. Nothing was changed")]
    [InlineData("skip", "occurrence", "2026-10-28", "This hour has passed: <t:")]
    [InlineData("skip", "occurrence", "9999-12-31", "“9999\\-12\\-31” is more than 400 days from now. Nothing was changed")]
    [InlineData("skip", "occurrence", "9999-12-29", "“9999\\-12\\-29” is more than 400 days from now.")]
    [InlineData("skip", "occurrence", "0001-01-01", "“0001\\-01\\-01” is more than 400 days from now.")]
    [InlineData("skip", "occurrence", "2028-11-22", "“2028\\-11\\-22” is more than 400 days from now.")]
    [InlineData("special", "when", "2026-02-30 13:00", "When: there is no such day as in “2026\\-02\\-30 13\\:00”.")]
    [InlineData("special", "when", "2026-11-03 13:00", "When: “2026\\-11\\-03 13\\:00” has passed already.")]
    [InlineData("special", "when", "2026-11-18 13:00", "This series has a chat at that hour already: <t:")]
    [InlineData("undo", "exception", "2026-11-25 Skipped", "I find no exception")]
    public async Task What_cannot_be_is_refused_with_the_way_out(string subcommand, string option, string value, string expected)
    {
        await using var room = await BotInSandbox.StartAsync();

        Assert.StartsWith(expected, await room.SeriesAsync(room.Moderator, subcommand, new JsonObject { [option] = value }), StringComparison.Ordinal);
        Assert.Empty(room.Service<SeriesBook>().Of(room.Channel)!.Exceptions);
    }

    [Fact]
    public async Task Of_an_hour_that_the_clocks_skip_it_is_said_what_was_taken()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answer = await room.SeriesAsync(room.Moderator, "special", new JsonObject { ["when"] = "2027-03-14 02:30" });

        Assert.EndsWith("The clocks are put forward then, and the hour you wrote does not exist. I took 03:30, Toronto time.", answer.Replace("Please note: t", "T", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_meets_such_an_hour_within_the_year_says_so_when_it_is_set()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answer = await room.SetSeriesAsync(room.Moderator, new JsonObject { ["rules"] = "Sundays 02:30" });

        Assert.StartsWith("The series is kept. On 2027-03-14 the clocks skip this hour: that chat will be <t:1805009400:F> (03:30 Toronto time).", answer.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_plan_begins_with_the_next_hour_that_has_no_chat_and_goes_by_the_pace_of_the_series()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SetSeriesAsync(room.Moderator, new JsonObject { ["further"] = "Pace: 3, 8, 4" });

        var first = await room.FormAsync(room.OpenForm(room.Moderator));
        var planned = await room.PlanAsync(room.Moderator, new JsonObject { ["title"] = "Habits", ["agenda"] = "T1: Why?" });
        var second = await room.FormAsync(room.OpenForm(room.Moderator, "fr"));

        Assert.Equal(("Wednesday 2026-11-11 13:00", "mercredi 2026-11-18 13:00"), (first.HeldBy("when"), second.HeldBy("when")));
        Assert.StartsWith($"The chat is planned, with 1 topic: <t:{NextWednesday.ToUnixTimeSeconds()}:F>", planned.Said(), StringComparison.Ordinal);
        var book = room.Service<SeriesBook>();
        var chat = room.Service<SeriesChats>().For(book.Of(room.Channel)!, NextWednesday);
        Assert.Equal(new Pace(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(4), TimeSpan.FromHours(3)), chat!.Plan.Pace);
        Assert.Contains("Planned: **Habits**.", await room.SeriesAsync(room.Participant, "show"), StringComparison.Ordinal);
        Assert.Contains("the chat **Habits** stays planned", await room.SeriesAsync(room.Moderator, "skip", new JsonObject { ["occurrence"] = "2026-11-11" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_are_read_by_the_clocks_of_the_series()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SetSeriesAsync(room.Moderator, new JsonObject { ["zone"] = "Europe/Paris", ["rules"] = "Thursdays 19:00" });

        var form = await room.FormAsync(room.OpenForm(room.Moderator));
        var planned = await room.PlanAsync(room.Moderator, new JsonObject { ["title"] = "Habits", ["agenda"] = "T1: Why?" });

        Assert.Equal("Thursday 2026-11-05 19:00", form.HeldBy("when"));
        Assert.Contains($"<t:{BotInSandbox.Wednesday.AddDays(1).ToUnixTimeSeconds()}:F>", planned.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_is_found_by_its_city_while_it_is_typed_and_fills_the_form()
    {
        await using var room = await BotInSandbox.StartAsync();

        var choices = await room.ChoicesAsync(room.Moderator, "set", "zone", "halif");
        var form = await room.FormAsync(room.OpenSeriesForm(room.Moderator, new JsonObject { ["zone"] = choices[0].Value }));

        Assert.Equal("America/Halifax", form.HeldBy("zone"));
    }
}
