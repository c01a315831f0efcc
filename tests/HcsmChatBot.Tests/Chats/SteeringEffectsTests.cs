using System.Net;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>How prompts are brought up again and taken back, and how an end is.</summary>
public sealed class SteeringEffectsTests : IAsyncDisposable
{
    private const ulong Prompt = 901;
    private static readonly TopicLabel First = new(1);

    private readonly ScriptedShell shell = new();
    private readonly List<string> posted = [];

    public SteeringEffectsTests()
    {
        shell.Rest.Setup(rest => rest.CreateMessageAsync(It.IsAny<ulong>(), It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong place, MessageToSend message, CancellationToken _) =>
            {
                posted.Add(message.Content);
                return new Message { Id = 950, ChannelId = place };
            });
        shell.Rest.Setup(rest => rest.DeleteMessageAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        shell.Rest.Setup(rest => rest.EditMessageAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Message());
        shell.Rest.Setup(rest => rest.EditThreadAsync(It.IsAny<ulong>(), null, true, null, It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task A_prompt_without_an_answer_is_deleted()
    {
        ThreadHolds();
        var chat = await RunAsync(new ChatEffect.WithdrawPrompt(First), Standing());

        Assert.Empty(chat.Current.SoFar!.Prompts);
        shell.Rest.Verify(rest => rest.DeleteMessageAsync(ScriptedShell.Place, Prompt, It.IsAny<CancellationToken>()), Times.Once);
        shell.Rest.Verify(rest => rest.EditThreadAsync(It.IsAny<ulong>(), null, true, null, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task One_that_was_answered_is_marked()
    {
        var chat = await RunAsync(new ChatEffect.WithdrawPrompt(First), Standing(answers: 1));

        Assert.True(Assert.Single(chat.Current.SoFar!.Prompts).IsWithdrawn);
        shell.Rest.Verify(
            rest => rest.EditMessageAsync(ScriptedShell.Place, Prompt, It.Is<MessageToSend>(words => words.Content.StartsWith("Taken back: **T1**")), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task One_whose_answer_the_bot_has_not_heard_of_is_marked_too()
    {
        ThreadHolds(new Message { Id = 990, Author = new User { Id = 7 } });
        var chat = await RunAsync(new ChatEffect.WithdrawPrompt(First), Standing());

        Assert.True(Assert.Single(chat.Current.SoFar!.Prompts).IsWithdrawn);
    }

    [Fact]
    public async Task What_the_bot_itself_said_in_the_thread_is_no_answer()
    {
        ThreadHolds(new Message { Id = 990, Author = new User { Id = 7, Bot = true } });
        Assert.Empty((await RunAsync(new ChatEffect.WithdrawPrompt(First), Standing())).Current.SoFar!.Prompts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_that_was_deleted_by_hand_is_as_it_should_be(int answers)
    {
        ThreadHolds();
        var gone = new DiscordException(HttpStatusCode.NotFound, 10008, "Unknown Message");
        shell.Rest.Setup(rest => rest.DeleteMessageAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<CancellationToken>())).ThrowsAsync(gone);
        shell.Rest.Setup(rest => rest.EditMessageAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ThrowsAsync(gone);

        var chat = await RunAsync(new ChatEffect.WithdrawPrompt(First), Standing(answers));

        Assert.Empty(chat.Current.SoFar!.Prompts);
        Assert.Null(chat.Current.SoFar.Trouble);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    public async Task Where_no_prompt_stands_nothing_is_withdrawn_or_brought_up()
    {
        await RunAsync(new ChatEffect.WithdrawPrompt(First), ScriptedShell.OpenChat());
        await RunAsync(new ChatEffect.RaisePrompt(First, IsHalfway: true), ScriptedShell.OpenChat());

        Assert.Empty(posted);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    public async Task A_prompt_that_stands_is_brought_up_with_the_way_to_it()
    {
        await RunAsync(new ChatEffect.RaisePrompt(First, IsHalfway: true), Standing());
        Assert.Equal($"Still open: **T1** What is hope?\nhttps://discord.com/channels/{ScriptedShell.Guild}/{Prompt}", Assert.Single(posted));
    }

    [Fact]
    public async Task When_the_talk_has_moved_on_the_prompt_is_not_brought_up()
    {
        var later = Standing();
        await RunAsync(new ChatEffect.RaisePrompt(First, IsHalfway: true), later with { Proceedings = later.Proceedings with { CurrentIndex = -1 } });
        Assert.Empty(posted);
    }

    [Fact]
    public async Task The_summary_of_an_end_that_was_taken_back_is_not_posted()
    {
        await RunAsync(new ChatEffect.PostSummary(), Standing());
        Assert.Empty(posted);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    public async Task What_only_moderators_can_decide_they_are_asked_in_their_channel_or_else_in_the_chats()
    {
        await RunAsync(new ChatEffect.AskModerators(ModeratorsQuestion.WasAway), Standing());
        shell.Rest.Verify(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_their_channel_refuses_the_question_it_is_asked_in_the_chats_and_trouble_is_told_where_that_fails_too(bool isRefusedEverywhere)
    {
        const ulong room = 50;
        shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild with { Channels = [new Channel { Id = room, Name = "moderators" }, .. Interactions.Guild.Channels] }));
        var refusal = new DiscordException(HttpStatusCode.Forbidden, ErrorCodes.MissingAccess, "refused");
        shell.Rest.Setup(rest => rest.CreateMessageAsync(room, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ThrowsAsync(refusal);
        if (isRefusedEverywhere)
            shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ThrowsAsync(refusal);

        var chat = await RunAsync(new ChatEffect.AskModerators(ModeratorsQuestion.WasAway), Standing());

        Assert.Equal(isRefusedEverywhere ? 0 : 1, posted.Count);
        Assert.Equal(isRefusedEverywhere ? ErrorCodes.MissingAccess : (int?)null, chat.Current.SoFar!.Trouble);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    public async Task A_question_that_is_refused_before_the_chat_opens_is_trouble_too()
    {
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.Forbidden, ErrorCodes.MissingAccess, "refused"));
        var chat = await RunAsync(new ChatEffect.AskModerators(ModeratorsQuestion.NobodyConfirmed), new Chat.Scheduled(ScriptedShell.OpenChat().Plan, ScriptedShell.Wednesday));
        Assert.Equal(ErrorCodes.MissingAccess, Assert.IsType<Chat.Scheduled>(chat.Current).Announced.Trouble);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_summary_of_an_end_that_was_taken_back_is_looked_for_where_it_may_have_been_posted(bool wasPosted)
    {
        var (live, waiting) = await shell.WaitingAsync(new ChatEffect.PostSummary(), Standing());
        var words = (await shell.Posts.SummaryAsync(live.Current, default)).Content;
        Message[] history = wasPosted ? [new Message { Id = ScriptedShell.ChatId + 5, ChannelId = ScriptedShell.Place, Content = words, Author = new User { Bot = true } }] : [];
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync(history);

        await shell.Runner.RunAsync(waiting with { WasTried = true }, live, default);
        await live.SettleAsync(default);

        Assert.Empty(posted);
        // The chat, which is open, has it deleted.
        await Soon.UntilAsync(() => shell.Work.IsNone);
        Assert.Equal(0, await shell.PendingAsync());
        shell.Rest.Verify(rest => rest.DeleteMessageAsync(ScriptedShell.Place, ScriptedShell.ChatId + 5, It.IsAny<CancellationToken>()), wasPosted ? Times.Once : Times.Never);
    }

    private static Chat.Open Standing(int answers = 0)
    {
        var open = ScriptedShell.OpenChat();
        return open with { Proceedings = open.Proceedings with { Prompts = [new PostedPrompt(First, ScriptedShell.Wednesday, Prompt, Prompt) { Answers = answers }] } };
    }

    private void ThreadHolds(params Message[] messages) =>
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(Prompt, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync(messages);

    private async Task<LiveChat> RunAsync(ChatEffect effect, Chat chat)
    {
        var (live, waiting) = await shell.WaitingAsync(effect, chat);
        await shell.Runner.RunAsync(waiting, live, default);
        await live.SettleAsync(default);
        return live;
    }
}
