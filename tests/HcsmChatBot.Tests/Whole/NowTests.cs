using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Somebody who comes late, over Discord's wire protocol.</summary>
public sealed class NowTests
{
    [Fact]
    public async Task Whoever_asks_is_told_what_is_open_what_came_before_and_how_to_keep_up()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        room.Pass(ChatFacilitator.SameMoment);
        await room.CommandAsync(room.Moderator, "chat next");

        var card = await room.CommandAsync(room.Participant, "now");

        var prompts = (await room.RecordAsync()).Prompts;
        Assert.Contains("Open now: **T2** Does social media have any impact", card, StringComparison.Ordinal);
        Assert.Contains($"**T1** Has increased info online", card, StringComparison.Ordinal);
        Assert.All(prompts, prompt => Assert.Contains($"https://discord.com/channels/{room.Guild}/{prompt.ThreadId}", card, StringComparison.Ordinal));
        Assert.Contains("Next: T3, <t:", card, StringComparison.Ordinal);
        Assert.Contains("beginning with A2:", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_beneath_the_opening_gives_the_same_in_the_language_of_whoever_presses_it()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var opening = room.Sandbox.Rehearsal.Messages(room.Channel)[0]!.AsObject();
        var button = PlanningSteps.ButtonsOf(opening).Single();

        var pressed = await room.MessageOfAsync(room.Sandbox.Rehearsal.Press(
            room.Channel, ulong.Parse(opening["id"]!.GetValue<string>(), provider: null), new RehearsalPress(room.Participant, button, Locale: "fr")));

        Assert.Contains("En cours : **T1**", pressed.Said(), StringComparison.Ordinal);
        Assert.Equal("transcript", Assert.Single(PlanningSteps.ButtonsOf(pressed)).Split(':')[0]);
    }

    [Fact]
    public async Task Elsewhere_a_chat_is_told_of_that_everybody_sees_and_no_other()
    {
        await using var room = await BotInSandbox.StartAsync();
        var lounge = await room.People.ChannelAsync(room.Guild, "lounge", default);
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.RunInAsync(moderators, room.Moderator, "chat start");
        var before = await room.RunInAsync(lounge, room.Participant, "now");

        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var after = await room.RunInAsync(lounge, room.Participant, "now");

        Assert.StartsWith("No chat is open here now, and none is planned yet.", before, StringComparison.Ordinal);
        Assert.Contains($"<#{room.Channel}>", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_session_that_went_on_over_a_restart_a_chat_that_only_some_see_is_still_told_to_nobody_else()
    {
        await using var room = await BotInSandbox.StartAsync();
        var lounge = await room.People.ChannelAsync(room.Guild, "lounge", default);
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.RunInAsync(moderators, room.Moderator, "chat start");
        await room.StopBotAsync();
        await room.StartBotAsync();

        var told = await room.RunInAsync(lounge, room.Participant, "now");

        Assert.StartsWith("No chat is open here now, and none is planned yet.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_chat_is_open_the_next_is_named_with_its_hour()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, new() { ["title"] = "Hope", ["when"] = "2026-11-11 13:00", ["agenda"] = "T1: What is hope?" });

        var card = await room.CommandAsync(room.Participant, "now");

        Assert.Contains("**Hope**: <t:", card, StringComparison.Ordinal);
        Assert.Contains($"<#{room.Channel}>", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_what_is_told_to_moderators_without_calling_anybody()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Participant, "chat next");
        await room.PassAsync(TimeSpan.FromMinutes(5), record => record.Prompts.Length == 1);
        room.Pass(ChatFacilitator.SameMoment);
        await room.CommandAsync(room.Moderator, "chat next");

        var log = await room.RunInAsync(room.Channel, room.Moderator, "chat log");
        var refused = await room.RunInAsync(room.Channel, room.Participant, "chat log");

        Assert.Collection(
            log.Split('\n').Skip(1),
            line => Assert.EndsWith($"<@{room.Moderator}> opened the chat.", line, StringComparison.Ordinal),
            line => Assert.EndsWith("The clock went on to T1.", line, StringComparison.Ordinal),
            line => Assert.EndsWith($"<@{room.Moderator}> went on to T2.", line, StringComparison.Ordinal));
        Assert.StartsWith("This is for moderators", refused, StringComparison.Ordinal);
    }
}
