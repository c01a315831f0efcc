using System.Text.Json.Nodes;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The panel in the moderators' channel, over Discord's wire protocol.</summary>
public sealed class PanelTests
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task It_appears_with_the_opening_and_is_posted_anew_at_each_topic()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();

        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var first = await room.PanelAsync(moderators, "Now: the introductions");
        await room.CommandAsync(room.Moderator, "chat next");
        room.Pass(ChatFacilitator.SameMoment);
        await room.CommandAsync(room.Moderator, "chat next");
        var third = await room.PanelAsync(moderators, "Now: **T2**");

        Assert.StartsWith("**Panel: ", first.Said(), StringComparison.Ordinal);
        Assert.Contains($"<#{room.Channel}>", first.Said(), StringComparison.Ordinal);
        Assert.NotEqual(IdOf(first), IdOf(third));
        Assert.Contains((await room.RecordAsync()).Prompts[1].ThreadId!.Value.ToString(provider: null), third.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_buttons_lead_the_chat_from_the_opening_to_the_end_and_back()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        await room.SteerAsync(moderators, "next");
        await room.SteerAsync(moderators, "pause");
        Assert.NotNull(Assert.IsType<Chat.Open>(room.Chat).Pause);
        room.Pass(BetweenEdits);
        await room.PanelAsync(moderators, "The clock has stood since");
        await room.SteerAsync(moderators, "resume");
        var really = await room.SteerAsync(moderators, "end");
        Assert.IsType<Chat.Open>(room.Chat);
        await room.MessageOfAsync(room.Sandbox.Rehearsal.Press(moderators, IdOf(really), new RehearsalPress(room.Moderator, PlanningSteps.ButtonsOf(really)[0])));
        Assert.IsType<Chat.Ended>(room.Chat);
        room.Pass(BetweenEdits);
        await room.PanelAsync(moderators, "its end can be taken back");
        await room.SteerAsync(moderators, "undo");

        Assert.IsType<Chat.Open>(room.Chat);
        room.Pass(BetweenEdits);
        await room.PanelAsync(moderators, "Now: **T1**");
    }

    [Fact]
    public async Task Ten_minutes_after_the_end_it_has_no_buttons_any_more()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat end");
        room.Pass(BetweenEdits);
        await room.PanelAsync(moderators, "its end can be taken back");

        room.Pass(ChatFacilitator.UndoEndWithin);

        // An edit may be under way while the clock is turned: the next is as long after it as edits are apart.
        await Soon.UntilAsync(() =>
        {
            room.Pass(TimeSpan.FromSeconds(1));
            return PlanningSteps.ButtonsOf(room.Panel(moderators)).Count == 0;
        });
        Assert.Contains("This chat is over.\n", room.Panel(moderators).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_of_the_agenda_or_of_ones_own_comes_from_a_form()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        await FillAsync(room, moderators, new JsonObject { ["planned"] = new JsonArray("T3") });
        Assert.Equal(new TopicLabel(3), room.Chat.SoFar!.Current(room.Chat.Plan.Agenda));
        await room.PanelAsync(moderators, "Now: **T3**");
        await FillAsync(room, moderators, new JsonObject { ["own"] = "And what about dentists?" });

        Assert.Equal("And what about dentists?", room.Chat.Plan.Agenda.Find(room.Chat.SoFar!.Current(room.Chat.Plan.Agenda))!.Prompt);
    }

    [Fact]
    public async Task Two_who_press_next_at_once_open_one_topic()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        var second = await AnotherModeratorAsync(room);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        var panel = await room.PanelAsync(moderators, "introductions");
        ulong[] presses = [room.PressSteer(moderators, panel, "next"), room.PressSteer(moderators, panel, "next", second)];
        await room.MessageOfAsync(presses[0]);
        var late = await room.MessageOfAsync(presses[1]);

        Assert.Equal(["T1"], (await room.RecordAsync()).Prompts.Select(prompt => prompt.Label.ToString()));
        Assert.Contains("was done a moment ago", late.Said() + (await room.MessageOfAsync(presses[0])).Said(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "43")]
    public async Task Who_neither_moderates_nor_hosts_cannot_press()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var next = PlanningSteps.ButtonsOf(room.Panel(moderators))[0];
        var refused = await room.Service<IDiscordRest>().CreateMessageAsync(
            room.Channel, new MessageToSend("A copy.") { Buttons = [new Button(next, "Next")] }, default);

        var answer = await room.MessageOfAsync(room.Sandbox.Rehearsal.Press(room.Channel, refused.Id, new RehearsalPress(room.Participant, next)));

        Assert.StartsWith("This is for moderators", answer.Said(), StringComparison.Ordinal);
        Assert.Empty((await room.RecordAsync()).Prompts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restart_keeps_one_panel_whether_the_session_goes_on_or_not(bool isSessionLost)
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var before = IdOf(await room.PanelAsync(moderators, "Now: **T1**"));

        await room.StopBotAsync();
        if (isSessionLost)
            room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);
        await room.StartBotAsync();
        Assert.Equal(before, IdOf(room.Panel(moderators)));
        await room.SteerAsync(moderators, "next");

        Assert.NotEqual(before, IdOf(await room.PanelAsync(moderators, "Now: **T2**")));
    }

    [Fact]
    public async Task A_panel_that_somebody_deleted_comes_back_with_the_next_change()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        room.Sandbox.Rehearsal.DeleteMessage(moderators, IdOf(await room.PanelAsync(moderators, "introductions")));

        room.Pass(BetweenEdits);
        await room.PostAsync("Hello.");

        await room.PanelAsync(moderators, "Messages: 1");
    }

    [Fact]
    public async Task A_flood_of_messages_costs_a_few_edits()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var counted = room.Sandbox.Rehearsal.Disturb(new RestFault.Slow(1), new RestOccasion("PATCH", $"channels/{moderators}/messages/{{message}}") { Times = null });

        for (var said = 0; said < 200; said++)
        {
            room.Pass(TimeSpan.FromMilliseconds(100));
            await room.PostAsync($"Message {said}");
        }

        await room.SettleAsync();
        room.Pass(BetweenEdits);
        await room.PanelAsync(moderators, "Messages: 200");
        // 20 seconds of talk, 5 seconds apart, and one for the last.
        var fault = Assert.Single(room.Sandbox.Rehearsal.Faults(), fault => fault!["id"]!.GetValue<int>() == counted);
        Assert.InRange(fault!["struck"]!.GetValue<int>(), 1, 6);
    }

    [Fact]
    public async Task Questions_and_newcomers_without_an_answer_are_linked_to_and_disappear_with_the_answer()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var question = await room.PostAsync("Hello! Does a secret word help anybody?");
        await room.SettleAsync();

        room.Pass(BetweenEdits);
        var newcomer = await room.PanelAsync(moderators, "Newcomers whom no person has answered yet: 1");
        room.Pass(TimeSpan.FromMinutes(3));
        var asked = await room.PanelAsync(moderators, $"Questions that nobody has replied to: 1. The latest: https://discord.com/channels/{room.Guild}/{room.Channel}/{question}");
        await room.PostAsync("It does, welcome!", author: room.Moderator, replyTo: question);
        await room.SettleAsync();
        room.Pass(BetweenEdits);
        var answered = await room.PanelAsync(moderators, "Messages: 2");

        Assert.DoesNotContain("secret", newcomer.Said() + asked.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("Questions", answered.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("Newcomers", answered.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_channel_that_moderators_have_to_themselves_nothing_is_posted_and_the_command_shows_the_same()
    {
        await using var room = await BotInSandbox.StartAsync();
        var open = await room.People.ChannelAsync(room.Guild, "moderators", default);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        var shown = await room.CommandAsync(room.Moderator, "chat panel");
        var refused = await room.CommandAsync(room.Participant, "chat panel");

        Assert.Contains("Now: the introductions", shown, StringComparison.Ordinal);
        Assert.EndsWith($"No panel stands in <#{open}>, because everybody can see that channel. Where only moderators and I see it, one appears.", shown, StringComparison.Ordinal);
        Assert.StartsWith("This is for moderators", refused, StringComparison.Ordinal);
        Assert.Empty(room.Sandbox.Rehearsal.Messages(open));
        Assert.DoesNotContain(room.MessagesIn(room.Channel), text => text.Contains("Panel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Greeters_are_called_once_to_a_newcomer_whom_no_person_answers_also_over_a_restart()
    {
        await using var room = await BotInSandbox.StartAsync();
        var greeters = await room.People.RoleAsync(room.Guild, "Greeters", 0, default);
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.SetSeriesAsync(room.Moderator, new JsonObject { ["name"] = "Evenings", ["rules"] = "every Tuesday 20:30", ["further"] = "Greeters: Greeters" });
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var hello = await room.PostAsync("Hello, a secret word.");
        await room.SettleAsync();
        room.Pass(BetweenEdits);
        await room.PanelAsync(moderators, "Newcomers whom no person has answered yet: 1");

        await room.PassUntilSeenAsync(TimeSpan.FromMinutes(4), () => Calls(room, moderators).Length > 0);
        await room.StopBotAsync();
        await room.StartBotAsync();
        room.Pass(TimeSpan.FromSeconds(30));
        await room.PostAsync("Anybody?");
        await room.SettleAsync();
        await room.PassUntilSeenAsync(BetweenEdits, () => room.MessagesIn(moderators).Any(text => text.Contains("Messages: 2", StringComparison.Ordinal)));
        await room.SettleAsync();

        Assert.Equal([$"<@&{greeters}> Somebody new has had no answer from a person yet: https://discord.com/channels/{room.Guild}/{room.Channel}/{hello}"], Calls(room, moderators));
    }

    private static string[] Calls(BotInSandbox room, ulong moderators) => [.. room.MessagesIn(moderators).Where(text => text.StartsWith("<@&", StringComparison.Ordinal))];

    private static async Task FillAsync(BotInSandbox room, ulong moderators, JsonObject values)
    {
        var form = room.PressSteer(moderators, room.Panel(moderators), "topic");
        await room.SendFormAsync(form, room.Moderator, values);
    }

    private static async Task<ulong> AnotherModeratorAsync(BotInSandbox room)
    {
        var role = await room.People.RoleAsync(room.Guild, "Moderator", 0, default);
        return await room.People.MemberAsync(room.Guild, new SandboxMember("second", "Max", "en-US", [role]), default);
    }

    private static ulong IdOf(JsonObject message) => ulong.Parse(message["id"]!.GetValue<string>(), provider: null);
}
