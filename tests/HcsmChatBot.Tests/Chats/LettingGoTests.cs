using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>A chat that is let go stores and posts nothing any more.</summary>
public sealed class LettingGoTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task It_is_let_go_only_when_the_post_in_hand_is_over()
    {
        await using var shell = new ScriptedShell();
        var (posting, given, posted) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<Message>());
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Returns((ulong _, MessageToSend _, CancellationToken stopping) =>
            {
                stopping.Register(given.SetResult);
                posting.SetResult();
                return posted.Task;
            });
        var prompt = new ChatEffect.PostPrompt(new TopicLabel(1));
        await shell.Store.SaveAsync(new Commit(new Transition(ScriptedShell.OpenChat(ThreadPlan.None), [prompt]), new ChatEvent.EndDue(ScriptedShell.Wednesday)), default);
        await shell.Chats.ReviveAsync(default);
        await posting.Task.WaitAsync(Patience);
        // The mailbox is idle: it has nothing to wait for.
        await shell.Chats.Find(ScriptedShell.ChatId)!.SettleAsync(default);

        var lettingGo = shell.Chats.LetGoAsync(_ => true, default);

        await given.Task.WaitAsync(Patience);
        // Long enough for whoever does not wait.
        for (var i = 0; i < 1000; i++)
            await Task.Yield();
        var wasOver = lettingGo.IsCompleted;
        posted.SetCanceled();
        await lettingGo.WaitAsync(Patience);
        Assert.False(wasOver);
    }

    [Fact]
    public async Task One_that_is_over_for_long_ends_when_another_opens_and_can_be_reached_again()
    {
        await using var shell = new ScriptedShell();
        var open = ScriptedShell.OpenChat(ThreadPlan.None);
        var ended = new Chat.Ended(open.Plan, open.Proceedings, ScriptedShell.Wednesday);
        await shell.Store.SaveAsync(new Commit(new Transition(ended, []), new ChatEvent.EndDue(ScriptedShell.Wednesday)), default);
        await shell.Chats.ReviveAsync(default);
        var before = shell.Chats.Find(ScriptedShell.ChatId)!;
        await before.SettleAsync(default);
        while (!shell.Work.IsNone)
            await Task.Yield();
        var gone = new TaskCompletionSource<ulong>();
        shell.News.Gone += gone.SetResult;
        shell.Time.Now += ChatFacilitator.Afterglow + TimeSpan.FromMinutes(1);

        shell.Chats.Open(open.Plan with { Id = ScriptedShell.ChatId + 1, ChannelId = 77 });

        Assert.Equal(ScriptedShell.ChatId, await gone.Task.WaitAsync(Patience));
        var reached = await shell.Chats.ReachAsync(ScriptedShell.ChatId, default);
        Assert.NotSame(before, reached);
        await reached!.SettleAsync(default).WaitAsync(Patience);
    }
}
