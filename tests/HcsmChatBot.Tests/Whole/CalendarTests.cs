using System.Globalization;
using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Events and reminders of a planned chat, with the whole bot: it is Wednesday 4 November 2026, 13:00 in Toronto.</summary>
public sealed class CalendarTests
{
    /// <summary>What the bot is invited with, and what everybody may: CREATE_EVENTS is bit 44. https://docs.discord.com/developers/topics/permissions</summary>
    private const ulong MayMakeEvents = 17901423807488 | (1UL << 31) | (1UL << 6);

    private static readonly DateTimeOffset Friday = BotInSandbox.Wednesday.AddDays(2);

    [Fact]
    public async Task A_published_plan_stands_among_the_events_and_moves_with_it_and_is_active_while_it_is_open()
    {
        await using var room = await BotInSandbox.StartAsync();
        room.Sandbox.Rehearsal.EnsureRole(room.Guild, "@everyone", MayMakeEvents);
        var planned = await PlanAsync(room, "2026-11-06 13:00");
        var made = Assert.Single(EventsOf(room));
        await room.PublishAsync(room.Moderator, await room.SendFormAsync(room.Press(room.Moderator, planned, "plan-edit"), room.Moderator, new JsonObject { ["when"] = "2026-11-06 14:00" }));
        var moved = Assert.Single(EventsOf(room));
        await room.StopBotAsync();
        await room.StartBotAsync();

        await PassAsync(room, Friday.AddHours(1), () => room.Service<HcsmChatBot.Chats.LiveChats>().InChannel(room.Channel)?.Current is Chat.Open);
        var active = Assert.Single(EventsOf(room));
        await room.CommandAsync(room.Moderator, "chat end");
        await room.SettleAsync();

        Assert.Equal(("Habits", Friday), (made["name"]!.GetValue<string>(), Start(made)));
        Assert.Equal((made["id"]!.GetValue<string>(), Friday.AddHours(1)), (moved["id"]!.GetValue<string>(), Start(moved)));
        Assert.Equal((2, 3), (Status(active), Status(Assert.Single(EventsOf(room)))));
    }

    [Fact]
    public async Task A_chat_that_is_called_off_is_canceled_among_the_events()
    {
        await using var room = await BotInSandbox.StartAsync();
        room.Sandbox.Rehearsal.EnsureRole(room.Guild, "@everyone", MayMakeEvents);

        await room.PressAsync(room.Moderator, await PlanAsync(room, "2026-11-06 13:00"), "plan-off");

        Assert.Equal(4, Status(Assert.Single(EventsOf(room))));
    }

    [Fact]
    public async Task What_is_changed_of_a_series_reaches_the_chats_that_are_planned_already()
    {
        await using var room = await BotInSandbox.StartAsync();
        room.Sandbox.Rehearsal.EnsureRole(room.Guild, "@everyone", MayMakeEvents);
        await PlanAsync(room, "2026-11-06 13:00");

        await room.SetSeriesAsync(room.Moderator, new JsonObject { ["hashtag"] = "#other", ["further"] = "Duration: 90\nReminders: 2 hours" });
        await room.SettleAsync();

        var shown = Assert.Single(EventsOf(room));
        Assert.Contains("#other", shown["description"]!.GetValue<string>(), StringComparison.Ordinal);
        await PassAsync(room, Friday.AddHours(-2), () => RemindersIn(room, room.Channel) == 1);
    }

    [Theory]
    [InlineData(MayMakeEvents | (1UL << 17), true)]
    [InlineData(MayMakeEvents, false)]
    public async Task A_role_that_not_everybody_may_mention_is_mentioned_where_the_bot_may_after_a_resume_too(ulong everybodyMay, bool isMentioned)
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:ReminderRole", "Remind me"));
        room.Sandbox.Rehearsal.EnsureRole(room.Guild, "@everyone", everybodyMay);
        room.Sandbox.Rehearsal.EnsureRole(room.Guild, "Remind me", 0);
        await PlanAsync(room, "2026-11-06 13:00");
        await room.StopBotAsync();
        await room.StartBotAsync();

        await PassAsync(room, Friday.AddDays(-1), () => RemindersIn(room, room.Channel) == 1);

        Assert.Equal(isMentioned, room.MessagesIn(room.Channel)[^1].Contains("<@&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_are_reminded_a_day_an_hour_and_ten_minutes_before_once_each_and_notified_by_nothing()
    {
        await using var room = await BotInSandbox.StartAsync();
        await PlanAsync(room, "2026-11-06 13:00");

        await PassAsync(room, Friday.AddDays(-1), () => RemindersIn(room, room.Channel) == 1);
        await room.StopBotAsync();
        await room.StartBotAsync();
        await PassAsync(room, Friday.AddHours(-1), () => RemindersIn(room, room.Channel) == 2);
        await PassAsync(room, Friday.AddMinutes(-10), () => RemindersIn(room, room.Channel) == 3);

        Assert.Matches($@"^\*\*Habits\*\* begins <t:{Friday.ToUnixTimeSeconds()}:R>\.\nHost: Morgan\. 1 topic\.\nWhat it is about: https://discord\.com/channels/", room.MessagesIn(room.Channel)[^1]);
        Assert.DoesNotContain("<@", room.MessagesIn(room.Channel)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_whose_moment_passed_while_the_bot_was_away_is_left_out()
    {
        await using var room = await BotInSandbox.StartAsync();
        await PlanAsync(room, "2026-11-06 13:00");
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(Friday.AddDays(-1).AddMinutes(6));
        await room.StartBotAsync();
        Assert.Equal(0, RemindersIn(room, room.Channel));

        await PassAsync(room, Friday.AddHours(-1), () => RemindersIn(room, room.Channel) == 1);
    }

    [Fact]
    public async Task Where_nobody_has_confirmed_the_moderators_hear_it_in_their_room_and_may_take_over_there()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.People.ChannelAsync(room.Guild, "moderators", default);
        await room.SettleAsync();
        await PlanAsync(room, "2026-11-06 13:00", room.Participant);

        await PassAsync(room, Friday.AddDays(-1), () => RemindersIn(room, moderators) == 1);

        Assert.Equal(0, RemindersIn(room, room.Channel));
        Assert.Contains("nobody has confirmed to host it (asked: Pat)", room.MessagesIn(moderators)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_who_left_is_missed_an_hour_before_and_the_chat_is_not_confirmed_any_more()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.People.ChannelAsync(room.Guild, "moderators", default);
        await room.SettleAsync();
        await PlanAsync(room, "2026-11-06 13:00", room.Participant);
        await room.PressAsync(room.Participant, room.Newest(), "host");
        await PassAsync(room, Friday.AddDays(-1), () => RemindersIn(room, room.Channel) == 1);
        room.Sandbox.Rehearsal.RemoveMember(room.Guild, room.Participant);

        await PassAsync(room, Friday.AddHours(-1), () => room.MessagesIn(moderators).Count == 2);

        Assert.Single(room.MessagesIn(moderators), text => text.StartsWith("Whoever was to lead **Habits**", StringComparison.Ordinal));
        Assert.Single(room.MessagesIn(moderators), text => text.Contains("nobody has confirmed", StringComparison.Ordinal));
        Assert.False(Assert.IsType<Chat.Scheduled>(room.Service<HcsmChatBot.Chats.LiveChats>().PlannedIn(room.Channel).Single().Current).IsConfirmed);
    }

    [Fact]
    public async Task The_last_chat_can_be_planned_again_with_its_title_its_host_and_its_topics()
    {
        await using var room = await BotInSandbox.StartAsync();
        await PlanAsync(room, "");
        await room.CommandAsync(room.Moderator, "chat start");
        await room.CommandAsync(room.Moderator, "chat end");
        await room.StopBotAsync();
        await room.StartBotAsync();

        var form = await room.FormAsync(room.Sandbox.Rehearsal.RunCommand(room.Channel, new(room.Moderator, "chat plan", new JsonObject { ["from"] = "last" })));

        Assert.Equal(("Habits", "T1: Why?"), (form["title"]["value"]!.GetValue<string>(), form["agenda"]["value"]!.GetValue<string>()));
    }

    private static async Task<JsonObject> PlanAsync(BotInSandbox room, string when, ulong? host = null)
    {
        var values = new JsonObject { ["title"] = "Habits", ["when"] = when, ["agenda"] = "T1: Why?" };
        if (host is { } id)
            values["hosts"] = new JsonArray($"{id}");
        return await room.PlanAsync(room.Moderator, values);
    }

    private static JsonObject[] EventsOf(BotInSandbox room) => [.. room.Sandbox.Rehearsal.ScheduledEvents(room.Guild).Select(known => known!.AsObject())];

    private static int Status(JsonObject scheduled) => int.Parse($"{scheduled["status"]}", CultureInfo.InvariantCulture);

    private static DateTimeOffset Start(JsonObject scheduled) => DateTimeOffset.Parse(scheduled["scheduled_start_time"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static int RemindersIn(BotInSandbox room, ulong place) => room.MessagesIn(place).Count(text => text.Contains(":R>", StringComparison.Ordinal));

    private static async Task PassAsync(BotInSandbox room, DateTimeOffset to, Func<bool> until)
    {
        await room.SettleAsync();
        room.Sandbox.Clock.Set(to.AddSeconds(1));
        await Soon.UntilAsync(until);
        await room.SettleAsync();
    }
}
