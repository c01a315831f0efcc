using System.Text.Json.Nodes;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>A first message brings one welcome, once ever, and a guide to turn the pages of.</summary>
public sealed class NewcomerTests
{
    [Fact]
    public async Task A_newcomer_is_welcomed_in_the_thread_with_a_button()
    {
        await using var room = await OpenAsync();
        await room.CommandAsync(room.Moderator, "chat next");
        var thread = (await room.RecordAsync()).Prompts[0].ThreadId!.Value;

        var first = await room.PostAsync("We started with texting.", place: thread);
        await room.PostAsync("And it saved us hours.", place: thread);
        await room.SettleAsync();

        var welcome = Assert.Single(Welcomes(room, thread));
        Assert.Equal(first, StandingWelcome.Read(welcome)!.Answers);
        Assert.StartsWith("Welcome, Pat, and thank you for your answer to T1!", welcome["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("guide:en:1", welcome["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>());
        Assert.Empty(Welcomes(room, room.Channel));
    }

    [Fact]
    public async Task The_guide_opens_from_the_welcome_and_its_pages_turn_for_one_reader_alone()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Hello from Halifax");
        await room.SettleAsync();
        var welcome = Welcomes(room, room.Channel)[0];

        await PressAsync(room, welcome, "guide:en:1");
        await PressAsync(room, Guide(room), "guide:en:2:turn");
        Assert.StartsWith("**What T1 means**", Guide(room)["content"]!.GetValue<string>(), StringComparison.Ordinal);
        await PressAsync(room, Guide(room), "guide:fr:2:turn");

        Assert.StartsWith("**Ce que veut dire T1**", Guide(room)["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("-# Page 2 de 8", Guide(room)["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(room.MessagesIn(room.Channel), text => text.Contains("T1 means", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newcomer_whose_Discord_is_French_is_welcomed_in_French_whatever_they_write()
    {
        await using var room = await OpenAsync();
        var julie = await JoinAsync(room, "Julie", "fr");
        var guide = await room.CommandAsync(julie, "guide");
        await room.PostAsync("Hello everybody, this is my first chat!", author: julie);
        await room.SettleAsync();

        Assert.StartsWith("**Ce que c’est**", guide, StringComparison.Ordinal);
        Assert.StartsWith("Bienvenue, Julie\u00A0!", Words(Assert.Single(Welcomes(room, room.Channel))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_who_writes_in_French_is_welcomed_in_French()
    {
        await using var room = await OpenAsync();

        await room.PostAsync("Bonjour, je suis infirmière à Sherbrooke");
        await room.SettleAsync();

        Assert.StartsWith("Bienvenue, Pat\u00A0!", Words(Assert.Single(Welcomes(room, room.Channel))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_welcomed_twice_after_a_restart_without_a_session_or_in_another_chat()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Hello");
        await room.SettleAsync();
        await room.StopBotAsync();
        var nurse = await JoinAsync(room, "Nora", "en-US");
        var missed = await room.PostAsync("Is this the chat?", author: nurse);
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);

        await room.StartBotAsync();
        await room.PostAsync("Hello again");
        await room.PostAsync("It is!", author: nurse);
        await room.SettleAsync();
        await room.CommandAsync(room.Moderator, "chat end");
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync("And again");
        await room.SettleAsync();

        Assert.Equal(2, Welcomes(room, room.Channel).Count);
        Assert.Equal(missed, StandingWelcome.Read(Welcomes(room, room.Channel)[1])!.Answers);
    }

    [Fact]
    public async Task Whoever_posts_in_two_open_chats_is_welcomed_in_one()
    {
        await using var room = await OpenAsync();
        var other = await room.People.ChannelAsync(room.Guild, "autre-salon", default);
        await room.People.CommandAsync(other, new SandboxCommand(Snowflake.At(room.Sandbox.Clock.GetUtcNow()) + 7, room.Moderator, "chat start", new Dictionary<string, string>()), default);
        await room.SettleAsync();

        await room.PostAsync("Here", place: other);
        await room.PostAsync("And there");
        await room.SettleAsync();

        Assert.Single(Welcomes(room, other).Concat(Welcomes(room, room.Channel)));
    }

    [Fact]
    public async Task Moderators_and_whoever_only_spoke_outside_of_chats_are_treated_as_what_they_are()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PostAsync("Before any chat");
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync("I moderate", author: room.Moderator);
        await room.SettleAsync();
        Assert.Empty(Welcomes(room, room.Channel));

        var first = await room.PostAsync("In the chat");
        await room.SettleAsync();

        Assert.Equal(first, StandingWelcome.Read(Assert.Single(Welcomes(room, room.Channel)))!.Answers);
    }

    [Fact]
    public async Task A_first_message_in_the_afterglow_is_welcomed_in_the_next_chat()
    {
        await using var room = await OpenAsync();
        await room.CommandAsync(room.Moderator, "chat next");
        var thread = (await room.RecordAsync()).Prompts[0].ThreadId!.Value;
        await room.CommandAsync(room.Moderator, "chat end");
        await room.PostAsync("A late thought", place: thread);
        await room.SettleAsync();
        Assert.Empty(Welcomes(room, thread));

        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync("On time today");
        await room.SettleAsync();

        Assert.Single(Welcomes(room, room.Channel));
    }

    [Fact]
    public async Task A_held_welcome_comes_after_its_time_and_not_to_a_message_that_is_gone()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:WelcomeHoldSeconds", "60"));
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var gone = await room.PostAsync("Oops");
        var nora = await room.PostAsync("Hello", author: await JoinAsync(room, "Nora", "en-US"));
        await room.SettleAsync();
        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, gone);
        Assert.Empty(Welcomes(room, room.Channel));

        await room.PassAsync(TimeSpan.FromSeconds(60) + BotInSandbox.Acts, _ => Welcomes(room, room.Channel).Count > 0);

        Assert.Equal(nora, StandingWelcome.Read(Assert.Single(Welcomes(room, room.Channel)))!.Answers);
        Assert.Null(room.Chat.SoFar!.Trouble);
    }

    private static async Task<BotInSandbox> OpenAsync()
    {
        var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        return room;
    }

    private static Task<ulong> JoinAsync(BotInSandbox room, string name, string locale) =>
        room.People.MemberAsync(room.Guild, new SandboxMember(name, name, locale, []), default);

    private static List<JsonNode> Welcomes(BotInSandbox room, ulong place) =>
        [.. room.Sandbox.Rehearsal.Messages(place).OfType<JsonNode>().Where(message => StandingWelcome.Read(message) is not null)];

    private static string Words(JsonNode message) => message["content"]!.GetValue<string>();

    /// <summary>What the participant alone sees.</summary>
    private static JsonNode Guide(BotInSandbox room) =>
        Assert.Single(room.Sandbox.Rehearsal.Messages(room.Channel, room.Participant), message => message!["sandbox"]!["only_for"] is not null)!;

    private static async Task PressAsync(BotInSandbox room, JsonNode message, string customId)
    {
        var id = room.Sandbox.Rehearsal.Press(room.Channel, StandingWelcome.IdIn(message["id"])!.Value, new RehearsalPress(room.Participant, customId));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await room.Sandbox.Rehearsal.AnswerOf(id, patience.Token);
        await room.SettleAsync();
    }
}
