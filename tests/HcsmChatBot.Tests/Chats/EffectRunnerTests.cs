using System.Net;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>What the bot makes of Discord's refusals and absences.</summary>
public sealed class EffectRunnerTests : IAsyncDisposable
{
    private const ulong Prompt = 901;
    private static readonly TopicLabel First = new(1);

    private readonly ScriptedShell shell = new();
    private readonly List<string?> nonces = [];

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    [Trait("Fault", "17")]
    public async Task What_got_no_answer_is_tried_again_under_the_same_nonce_until_it_is_there()
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        Unanswered(8);
        ThreadOpens();

        var running = shell.Runner.RunAsync(effect, chat, default);
        var pauses = new List<double>();
        for (var unanswered = 0; unanswered < 8; unanswered++)
            pauses.Add((await shell.Connection.PassAsync()).TotalSeconds);
        await running;
        await chat.SettleAsync(default);

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses);
        Assert.Equal(9, nonces.Count);
        Assert.Equal(effect.Nonce, Assert.Single(nonces.Distinct()));
        Assert.Equal(Prompt, chat.Current.SoFar!.PromptOf(First)!.MessageId);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    [Trait("Obligation", "R20")]
    public async Task A_thread_that_is_there_already_is_done()
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        Unanswered(0);
        ThreadIsRefused(160004);

        await RunAsync(effect, chat);

        Assert.Equal(Prompt, chat.Current.SoFar!.PromptOf(First)!.ThreadId);
    }

    [Theory]
    [Trait("Obligation", "R20")]
    [InlineData(ErrorCodes.TooManyActiveThreads)]
    [InlineData(ErrorCodes.MissingPermissions)]
    [InlineData(ErrorCodes.MissingAccess)]
    public async Task A_prompt_whose_thread_is_refused_stands_without_one_and_moderators_are_told_why(int code)
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        Unanswered(0);
        ThreadIsRefused(code);

        await RunAsync(effect, chat);

        var prompt = chat.Current.SoFar!.PromptOf(First);
        Assert.Equal((Prompt, null), (prompt!.MessageId, prompt.ThreadId));
        Assert.Equal(code, chat.Current.SoFar.Trouble);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Theory]
    [Trait("Obligation", "R20")]
    [InlineData(ErrorCodes.SlowMode)]
    [InlineData(ErrorCodes.ChannelWriteLimit)]
    [InlineData(ErrorCodes.GuildWriteLimit)]
    public async Task What_passes_by_itself_is_waited_for(int code)
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        Unanswered(2, new DiscordException(HttpStatusCode.BadRequest, code, "not now"));
        shell.Rest.SetupSequence(rest => rest.StartThreadAsync(ScriptedShell.Place, Prompt, It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.BadRequest, code, "not now"))
            .ReturnsAsync(new Channel { Id = Prompt });

        var running = shell.Runner.RunAsync(effect, chat, default);
        foreach (var pause in new[] { 1, 2, 4 })
            Assert.Equal(pause, (await shell.Connection.PassAsync()).TotalSeconds);
        await running;
        await chat.SettleAsync(default);

        Assert.Equal((ulong?)Prompt, chat.Current.SoFar!.PromptOf(First)!.ThreadId);
        Assert.Null(chat.Current.SoFar.Trouble);
    }

    [Fact]
    [Trait("Fault", "19")]
    [Trait("Obligation", "R5")]
    public async Task What_is_refused_with_the_bots_token_waits_for_one_that_is_taken()
    {
        using var refused = new CancellationTokenSource();
        using var stopping = new CancellationTokenSource();
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        shell.Rest.Setup(rest => rest.TokenRefused).Returns(refused.Token);
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Callback(refused.Cancel)
            .ThrowsAsync(new DiscordException(HttpStatusCode.Unauthorized, 0, "401: Unauthorized"));

        var running = shell.Runner.RunAsync(effect, chat, stopping.Token);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Null(chat.Current.SoFar!.Trouble);
        Assert.Equal(1, await shell.PendingAsync());
    }

    [Theory]
    [Trait("Obligation", "R20")]
    [InlineData(ErrorCodes.OldMessageEdits)]
    [InlineData(ErrorCodes.UnknownMessage)]
    [InlineData(ErrorCodes.ThreadArchived)]
    public async Task An_announcement_that_cannot_be_amended_holds_up_nothing(int code)
    {
        var open = ScriptedShell.OpenChat();
        var planned = new Chat.Scheduled(open.Plan, ScriptedShell.Wednesday.AddHours(1)) { Announced = new Announced(1, 77) };
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.AmendAnnouncement(77), planned);
        shell.Rest.Setup(rest => rest.EditMessageAsync(ScriptedShell.Place, 77, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.BadRequest, code, "refused"));

        await RunAsync(effect, chat);

        Assert.Equal(0, await shell.PendingAsync());
    }

    [Theory]
    [Trait("Fault", "23")]
    [Trait("Obligation", "R20")]
    [Trait("Obligation", "T1")]
    [InlineData(ErrorCodes.ThreadLocked)]
    [InlineData(ErrorCodes.ThreadArchived)]
    public async Task The_last_topics_thread_that_is_closed_goes_without_its_pointer(int code)
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.LinkPrompt(800, First, Prompt));
        shell.Rest.Setup(rest => rest.CreateMessageAsync(800, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.BadRequest, code, "closed"));

        await RunAsync(effect, chat);

        Assert.Equal(0, await shell.PendingAsync());
        Assert.Null(chat.Current.SoFar!.Trouble);
    }

    [Theory]
    [Trait("Fault", "20")]
    [Trait("Fault", "23")]
    [Trait("Obligation", "R20")]
    [InlineData(ErrorCodes.MissingPermissions)]
    [InlineData(ErrorCodes.MissingAccess)]
    [InlineData(ErrorCodes.ThreadLocked)]
    [InlineData(ErrorCodes.ThreadArchived)]
    [InlineData(ErrorCodes.UnknownChannel)]
    [InlineData(ErrorCodes.UnknownGuild)]
    public async Task A_prompt_that_Discord_refuses_is_told_to_the_chat_with_its_code_and_not_tried_again(int code)
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.Forbidden, code, "refused"));

        await RunAsync(effect, chat);

        Assert.Equal(code, chat.Current.SoFar!.Trouble);
        Assert.Empty(chat.Current.SoFar.Prompts);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    public async Task A_refused_summary_ends_the_chat_all_the_same()
    {
        var open = ScriptedShell.OpenChat();
        var over = new Chat.WrappingUp(open.Plan, open.Proceedings, ScriptedShell.Wednesday);
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostSummary(), over);
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, 10003, "Unknown Channel"));

        await RunAsync(effect, chat);

        Assert.Equal(10003, Assert.IsType<Chat.Ended>(chat.Current).Proceedings.Trouble);
    }

    [Theory]
    [Trait("Fault", "44")]
    [Trait("Obligation", "R6")]
    [Trait("Obligation", "R20")]
    [InlineData(10015)]
    [InlineData(50027)]
    [InlineData(10008)]
    public async Task An_answer_whose_token_has_expired_is_dropped_and_forgotten(int code)
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.Answer("En:9:expired", new ChatAnswer.WentOn(First)));
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "expired", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, code, "Unknown Webhook"));

        await RunAsync(effect, chat);

        await using var db = shell.Database.Reader();
        Assert.Empty(db.Outbox);
        Assert.Null(chat.Current.SoFar!.Trouble);
    }

    [Fact]
    [Trait("Obligation", "R10")]
    public void A_nonce_has_at_most_25_characters()
    {
        var largest = new PendingEffect(ulong.MaxValue, 9999, new ChatEffect.PostSummary(), ScriptedShell.Wednesday, WasTried: false);
        var largestStored = largest with { ChatId = long.MaxValue, Number = 99_999 };

        Assert.All([largest, largestStored], effect => Assert.InRange(effect.Nonce.Length, 1, 25));
    }

    private async Task RunAsync(PendingEffect effect, LiveChat chat)
    {
        await shell.Runner.RunAsync(effect, chat, default);
        await chat.SettleAsync(default);
    }

    /// <summary>So many requests get no answer; the next one posts the prompt.</summary>
    private void Unanswered(int times, DiscordFailureException? failure = null)
    {
        var asked = 0;
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Callback((ulong _, MessageToSend message, CancellationToken _) => nonces.Add(message.Nonce))
            .Returns(() => asked++ < times
                ? Task.FromException<Message>(failure ?? new DiscordUnreachableException("no answer"))
                : Task.FromResult(new Message { Id = Prompt, ChannelId = ScriptedShell.Place, Timestamp = ScriptedShell.Wednesday }));
    }

    private void ThreadOpens() => shell.Rest.Setup(rest => rest.StartThreadAsync(ScriptedShell.Place, Prompt, It.IsAny<string>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(new Channel { Id = Prompt });

    private void ThreadIsRefused(int code) => shell.Rest.Setup(rest => rest.StartThreadAsync(ScriptedShell.Place, Prompt, It.IsAny<string>(), It.IsAny<CancellationToken>()))
        .ThrowsAsync(new DiscordException(HttpStatusCode.BadRequest, code, "refused"));
}
