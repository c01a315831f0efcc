using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Tests.Whole;

/// <summary>From the form to the opening, with the whole bot: it is Wednesday 4 November 2026, 13:00 in Toronto.</summary>
public sealed class PlanningTests
{
    private const string TwoTopics = "T1: Why do we meet?\nT2: What do we keep?";

    private static readonly DateTimeOffset Thursday = BotInSandbox.Wednesday.AddDays(1);

    [Fact]
    public async Task A_plan_of_the_host_opens_by_itself_at_its_hour()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answer = await room.PlanAsync(room.Moderator, Filled("Habits", "tomorrow 13:00", TwoTopics));

        Assert.StartsWith($"The chat is planned, with 2 topics: <t:{Thursday.ToUnixTimeSeconds()}:F> (13:00 Toronto time).", answer.Said(), StringComparison.Ordinal);
        Assert.Equal(["plan-edit", "plan-off"], PlanningSteps.ButtonsOf(answer).Select(button => button.Split(':')[0]));
        Assert.StartsWith("Planned chat: **Habits**\nWhen: <t:", room.Newest().Said(), StringComparison.Ordinal);
        Assert.Empty(PlanningSteps.ButtonsOf(room.Newest()));
        await PassToAsync(room, Thursday);
        Assert.StartsWith("**Habits**\nWelcome!", room.Newest().Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_lasts_through_a_restart_and_is_announced_once()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, Filled("Habits", "tomorrow 13:00", TwoTopics));
        await room.StopBotAsync();
        await room.StartBotAsync();

        await PassToAsync(room, Thursday);

        Assert.Equal(1, room.MessagesIn(room.Channel).Count(text => text.StartsWith("Planned chat:", StringComparison.Ordinal)));
        Assert.IsType<Chat.Open>(room.Chat);
        Assert.Equal(["T1", "T2", "CT"], room.Chat.Plan.Agenda.Topics.Select(topic => topic.Label.ToString()));
    }

    [Fact]
    [Trait("Fault", "38")]
    public async Task A_chat_whose_hour_came_while_the_bot_was_away_opens_when_it_is_back_within_ten_minutes()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, Filled("Habits", "tomorrow 13:00", TwoTopics));
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(Thursday.AddMinutes(9));
        await room.StartBotAsync();

        await PassToAsync(room, Thursday.AddMinutes(9));

        Assert.InRange(((Chat.Open)room.Chat).Proceedings.OpenedAt, Thursday.AddMinutes(9), Thursday.AddMinutes(10));
    }

    [Fact]
    public async Task What_was_said_between_the_plan_and_the_opening_is_not_of_the_chat()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, Filled("Habits", "in a while", TwoTopics));
        await room.PlanAsync(room.Moderator, Filled("Habits", "", TwoTopics));
        await room.PostAsync("Looking forward to it!");

        await room.CommandAsync(room.Moderator, "chat start");
        var kept = await room.PostAsync("Hello.");
        await room.SettleAsync();

        Assert.Equal([kept], (await room.RecordAsync()).Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task Faults_are_told_by_line_and_the_form_comes_back_as_it_was_sent_also_after_a_restart()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answer = await room.PlanAsync(room.Moderator, Filled("Habits", "yesterday", "T1: One\nT1: Two\nQ3 three"));
        await room.StopBotAsync();
        await room.StartBotAsync();
        var again = await room.FormAsync(room.Press(room.Moderator, answer, "plan-edit"));
        var anew = await room.FormAsync(room.OpenForm(room.Moderator));

        Assert.Contains("\n- When: I cannot read “yesterday”.", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("\n- Line 2: there are two topics of this name: “T1\\: Two”. A free one: “T2: …”.", answer.Said(), StringComparison.Ordinal);
        Assert.Contains("\n- Line 3: “Q3 three” does not begin as a topic does.", answer.Said(), StringComparison.Ordinal);
        Assert.All([again, anew], form => Assert.Equal(
            ("Habits", "yesterday", "T1: One\nT1: Two\nQ3 three"),
            (form["title"]["value"]!.GetValue<string>(), form["when"]["value"]!.GetValue<string>(), form["agenda"]["value"]!.GetValue<string>())));
        Assert.Empty(room.MessagesIn(room.Channel));
    }

    [Fact]
    public async Task A_corrected_plan_is_planned_and_a_changed_hour_is_announced_anew()
    {
        await using var room = await BotInSandbox.StartAsync();
        var faults = await room.PlanAsync(room.Moderator, Filled("Habits", "", ""));
        var planned = await ChangeAsync(room, faults, new JsonObject { ["agenda"] = TwoTopics });

        await ChangeAsync(room, planned, new JsonObject { ["agenda"] = "T1: Another" });
        var unchanged = room.MessagesIn(room.Channel).Count;
        await ChangeAsync(room, planned, new JsonObject { ["when"] = "tomorrow 13:00" });

        Assert.Equal(1, unchanged);
        Assert.StartsWith("Changed plan for the chat: **Habits**", room.Newest().Said(), StringComparison.Ordinal);
        await PassToAsync(room, Thursday);
        Assert.Equal((1, "Another"), (room.Chat.Plan.Agenda.LastNumber, room.Chat.Plan.Agenda.Topics[0].Prompt));
    }

    [Fact]
    public async Task A_host_who_was_named_confirms_and_a_stranger_does_not()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stranger = await room.People.MemberAsync(room.Guild, new("stranger", "Sam", "en-US", []), default);
        await room.PlanAsync(room.Moderator, Filled("Habits", "tomorrow 13:00", TwoTopics, room.Participant));
        var announcement = room.Newest();

        var refused = await room.PressAsync(stranger, announcement, "host");
        var thanked = await room.PressAsync(room.Participant, announcement, "host");

        Assert.Contains("Host: Pat. 2 topics.", announcement.Said(), StringComparison.Ordinal);
        Assert.StartsWith("Thank you for offering!", refused, StringComparison.Ordinal);
        Assert.StartsWith("Thank you! The chat opens by itself:", thanked, StringComparison.Ordinal);
        Assert.EndsWith("The host will be there.", room.Newest().Said(), StringComparison.Ordinal);
        Assert.Null(room.Newest()["components"]?.AsArray().FirstOrDefault());
        await PassToAsync(room, Thursday);
        Assert.IsType<Chat.Open>(room.Chat);
    }

    [Fact]
    public async Task A_planned_chat_waits_until_the_one_before_it_is_over()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, Filled("Habits", "today 13:30", TwoTopics));
        await room.CommandAsync(room.Moderator, "chat start", ("title", "Before"));

        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddMinutes(31));
        await room.SettleAsync();
        var during = room.Chat.Plan.Agenda.Title;
        await room.CommandAsync(room.Moderator, "chat end");
        await PassToAsync(room, BotInSandbox.Wednesday.AddMinutes(33));

        Assert.Equal(("Before", "Habits"), (during, room.Chat.Plan.Agenda.Title));
    }

    [Fact]
    public async Task A_chat_that_is_called_off_says_so_and_never_opens()
    {
        await using var room = await BotInSandbox.StartAsync();
        var planned = await room.PlanAsync(room.Moderator, Filled("Habits", "tomorrow 13:00", TwoTopics));

        var answer = await room.PressAsync(room.Moderator, planned, "plan-off");
        var gone = await room.PressAsync(room.Moderator, planned, "plan-edit");
        room.Sandbox.Clock.Set(Thursday.AddMinutes(1));
        await room.StopBotAsync();
        await room.StartBotAsync();

        Assert.StartsWith("The chat is called off.", answer, StringComparison.Ordinal);
        Assert.StartsWith("This plan is no longer here", gone, StringComparison.Ordinal);
        Assert.StartsWith("The chat is called off: **Habits**", room.Newest().Said(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "45")]
    public async Task Two_chats_of_one_channel_do_not_run_into_each_other()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, Filled("Habits", "tomorrow 13:00", TwoTopics));

        var refused = await room.PlanAsync(room.Moderator, Filled("Hope", "tomorrow 13:29", TwoTopics));
        var after = await room.PlanAsync(room.Moderator, Filled("Hope", "tomorrow 13:30", TwoTopics));
        var status = await room.CommandAsync(room.Participant, "chat status");

        Assert.Contains("When: the chat **Habits** is planned here at that hour", refused.Said(), StringComparison.Ordinal);
        Assert.StartsWith("The chat is planned", after.Said(), StringComparison.Ordinal);
        Assert.Matches(@"^No chat is open in this channel\. Planned:\n- \*\*Habits\*\*: .*\n- \*\*Hope\*\*: ", status);
    }

    [Fact]
    public async Task Topics_may_come_as_a_file()
    {
        await using var room = await BotInSandbox.StartAsync();
        var long25 = string.Join('\n', Enumerable.Range(1, 25).Select(n => $"T{n}: {new string('é', 300)}"));

        var planned = await room.PlanAsync(room.Moderator, Filled("Habits", "tomorrow 13:00", "", file: System.Text.Encoding.UTF8.GetBytes(long25)));
        var form = await room.FormAsync(room.Press(room.Moderator, planned, "plan-edit"));
        var broken = await room.PlanAsync(room.Moderator, Filled("Hope", "tomorrow 19:00", "", file: [0xFF, 0xFE, 0x54, 0x00]));

        Assert.StartsWith("The chat is planned, with 25 topics", planned.Said(), StringComparison.Ordinal);
        Assert.False(form["agenda"].ContainsKey("value"));
        Assert.Contains("File: it cannot be read as text.", broken.Said(), StringComparison.Ordinal);
    }

    private static async Task<JsonObject> ChangeAsync(BotInSandbox room, JsonObject shown, JsonObject values) =>
        await room.PublishAsync(room.Moderator, await room.SendFormAsync(room.Press(room.Moderator, shown, "plan-edit"), room.Moderator, values));

    private static async Task PassToAsync(BotInSandbox room, DateTimeOffset time)
    {
        room.Sandbox.Clock.Set(time.AddSeconds(31));
        await Soon.UntilAsync(() => room.Service<HcsmChatBot.Chats.LiveChats>().InChannel(room.Channel)?.Current is Chat.Open { Proceedings.OpeningId: not null });
        await room.SettleAsync();
    }

    private static JsonObject Filled(string title, string when, string agenda, ulong? host = null, byte[]? file = null)
    {
        var values = new JsonObject { ["title"] = title, ["when"] = when, ["agenda"] = agenda };
        if (host is { } id)
            values["hosts"] = new JsonArray($"{id}");
        if (file is not null)
            values["file"] = new JsonArray(new JsonObject { ["filename"] = "agenda.md", ["content"] = Convert.ToBase64String(file) });
        return values;
    }
}
