using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>The buttons that lead a chat. It is Wednesday, 13:00 in Toronto.</summary>
public sealed class SteerDeskTests : IAsyncDisposable
{
    private const ulong ModeratorsRoom = 50;

    private static readonly Ticket Ticket = new("one", 1);

    private readonly ScriptedShell shell = new();

    public SteerDeskTests()
    {
        shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild));
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Message());
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = 901, ChannelId = ScriptedShell.Place });
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task A_planned_chat_opens_from_the_moderators_channel_and_claims_its_own()
    {
        await PlannedAsync();

        Assert.Null(await PressAsync("start", Interactions.Moderator));

        var open = Assert.IsType<Chat.Open>(shell.Chats.InChannel(ScriptedShell.Place)!.Current);
        Assert.Equal((ScriptedShell.ChatId, Interactions.Id), (open.Plan.Id, open.SinceId));
    }

    [Fact]
    public async Task Whoever_may_not_lead_opens_nothing()
    {
        await PlannedAsync();

        Assert.StartsWith("This is for moderators", (await PressAsync("start", Interactions.Person(5)))!.Content, StringComparison.Ordinal);
        Assert.Null(shell.Chats.InChannel(ScriptedShell.Place));
    }

    [Fact]
    public async Task A_chat_that_is_not_there_any_more_or_is_another_guilds_is_said_to_be_gone()
    {
        await PlannedAsync();

        Assert.StartsWith("This chat is no longer here", (await PressAsync("next", Interactions.Moderator, chatId: 5))!.Content, StringComparison.Ordinal);
        Assert.StartsWith("This chat is no longer here", (await PressAsync("start", Interactions.Moderator, guildId: 8))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_this_bot_does_not_know_changes_nothing()
    {
        await PlannedAsync();

        Assert.StartsWith("I do not know this command any more", (await PressAsync("dance", Interactions.Moderator))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_is_asked_about_once_more_and_only_of_those_who_may_decide_it()
    {
        await PlannedAsync();
        await PressAsync("start", Interactions.Moderator);

        var asked = Assert.IsType<InteractionAnswer.Say>(AtOnce("end", Interactions.Moderator));
        Assert.Equal($"steer:end-now:{ScriptedShell.ChatId}:intro", Assert.Single(asked.Message.Buttons).CustomId);
        Assert.StartsWith("This is for moderators", Assert.IsType<InteractionAnswer.Say>(AtOnce("end", Interactions.Person(5))).Message.Content, StringComparison.Ordinal);
        Assert.Null(AtOnce("end-now", Interactions.Moderator));
    }

    [Fact]
    public async Task The_form_of_another_topic_offers_the_agenda_and_room_for_ones_own()
    {
        await PlannedAsync();
        Assert.IsType<InteractionAnswer.Say>(AtOnce("topic", Interactions.Moderator));
        await PressAsync("start", Interactions.Moderator);

        var form = Assert.IsType<InteractionAnswer.Ask>(AtOnce("topic", Interactions.Moderator)).Modal;

        Assert.Equal(["T1"], Assert.IsType<ModalField.Choice>(form.Fields[0]).Options.Select(option => option.Value));
        Assert.False(Assert.IsType<ModalField.Text>(form.Fields[1]).Required);
    }

    [Fact]
    public void The_button_that_passes_a_topic_over_names_it()
    {
        var chat = ScriptedShell.OpenChat(ThreadPlan.None, new Topic(new TopicLabel(1), "One?"), new Topic(new TopicLabel(2), "Two?"));
        var skip = SteerButtons.For(chat, ScriptedShell.Wednesday, shell.Texts, HcsmChatBot.Wording.Language.En).Single(button => button.CustomId.StartsWith("steer:skip", StringComparison.Ordinal));
        Assert.Equal($"steer:skip:{ScriptedShell.ChatId}:T1:T2", skip.CustomId);
    }

    [Fact]
    public async Task A_topic_that_has_opened_since_its_button_was_shown_is_not_passed_over_nor_is_the_one_after_it()
    {
        await PlannedAsync(new Topic(new TopicLabel(1), "One?"), new Topic(new TopicLabel(2), "Two?"));
        await PressAsync("start", Interactions.Moderator);
        var chat = shell.Chats.InChannel(ScriptedShell.Place)!;
        await chat.DeliverAsync(new Delivery.Told(new ChatEvent.NextRequested(ScriptedShell.Wednesday, new Ask(3, true, new AnswerAddress(HcsmChatBot.Wording.Language.En, 9, "token").ToString()), null)), default);

        await PressAsync("skip", Interactions.Moderator, press: ("intro:T1", 1));

        Assert.Empty(chat.Current.SoFar!.Skipped);
        await PressAsync("skip", Interactions.Moderator, press: ("T1:T2", 2));
        Assert.Equal(new TopicLabel(2), Assert.Single(chat.Current.SoFar!.Skipped));
    }

    [Fact]
    public async Task What_was_said_between_an_end_and_its_being_taken_back_is_fetched()
    {
        await PlannedAsync();
        await PressAsync("start", Interactions.Moderator);
        await PressAsync("end-now", Interactions.Moderator, press: ("intro", 1));
        shell.Rest.Invocations.Clear();

        await PressAsync("undo", Interactions.Moderator, press: ("intro", 2));

        Assert.IsType<Chat.Open>(shell.Chats.InChannel(ScriptedShell.Place)!.Current);
        shell.Rest.Verify(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.AtLeastOnce);
    }

    [Fact]
    public async Task A_form_without_a_topic_changes_nothing()
    {
        await PlannedAsync();
        await PressAsync("start", Interactions.Moderator);

        var answer = await shell.Steering.AnswerAsync(Read("topic", Interactions.Moderator) with { Interaction = Pressed("topic", Interactions.Moderator) with { Type = InteractionType.ModalSubmit } }, Ticket, default);

        Assert.StartsWith("No topic was chosen or written", answer!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_moderators_are_asked_can_be_answered_beneath_the_question()
    {
        var planned = new Chat.Scheduled(ScriptedShell.OpenChat().Plan, ScriptedShell.Wednesday);

        Assert.Equal(["steer:start", "plan-off"], Beneath(planned, ModeratorsQuestion.NobodyConfirmed));
        Assert.Equal(["steer:start", "plan-off"], Beneath(planned, ModeratorsQuestion.MissedItsHour));
        Assert.Equal(["steer:resume", "steer:end"], Beneath(ScriptedShell.OpenChat(), ModeratorsQuestion.WasAway));
    }

    private IEnumerable<string> Beneath(Chat chat, ModeratorsQuestion question) =>
        shell.Posts.Question(chat, question).Buttons.Select(button => button.CustomId[..button.CustomId.IndexOf($":{ScriptedShell.ChatId}", StringComparison.Ordinal)]);

    private async Task PlannedAsync(params Topic[] topics)
    {
        var plan = ScriptedShell.OpenChat(ThreadPlan.None, topics).Plan with { Hosts = [new Host(4, "Pat")] };
        var chat = shell.Chats.Schedule(plan, ScriptedShell.Wednesday, out _)!;
        var ask = new Ask(3, IsModerator: true, new AnswerAddress(HcsmChatBot.Wording.Language.En, 9, "token").ToString());
        await chat.DeliverAsync(new Delivery.Told(new ChatEvent.PlanRequested(ScriptedShell.Wednesday.AddHours(-1), ask, plan, ScriptedShell.Wednesday)), default);
        await chat.SettleAsync(default);
    }

    private async Task<MessageToSend?> PressAsync(
        string action, Member member, ulong? chatId = null, ulong guildId = ScriptedShell.Guild, (string Shown, ulong Later) press = default)
    {
        var pressed = Pressed(action, member, chatId, press.Shown) with { GuildId = guildId, Id = Interactions.Id + press.Later };
        var answer = await shell.Steering.AnswerAsync(Asked.Read(pressed), Ticket, default);
        foreach (var chat in shell.Chats.All)
            await chat.SettleAsync(default);
        return answer;
    }

    private InteractionAnswer? AtOnce(string action, Member member) => shell.Steering.AnswerAtOnce(Read(action, member));

    private static Asked Read(string action, Member member) => Asked.Read(Pressed(action, member));

    private static Interaction Pressed(string action, Member member, ulong? chatId = null, string? shown = null) => new()
    {
        Id = Interactions.Id,
        ApplicationId = 9,
        Type = InteractionType.MessageComponent,
        Token = "token",
        GuildId = ScriptedShell.Guild,
        ChannelId = ModeratorsRoom,
        Member = member,
        Data = new InteractionData { CustomId = $"steer:{action}:{chatId ?? ScriptedShell.ChatId}:{shown ?? "intro"}" },
    };
}
