using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>While the disk is full, what people write waits, and whoever commands is told in words.</summary>
public sealed class FullDiskAnswersTests : IAsyncDisposable
{
    private const string InWords = "I cannot store anything just now: my disk is full";

    private readonly ScriptedShell shell = new();
    private readonly List<string> said = [];

    public FullDiskAnswersTests()
    {
        shell.Rest.Setup(rest => rest.AnswerAsync(It.IsAny<ulong>(), "token", It.IsAny<InteractionAnswer>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Callback((ulong _, string _, MessageToSend answer, CancellationToken _) => said.Add(answer.Content)).ReturnsAsync(new Message());
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task A_command_is_answered_at_once_while_a_message_waits_for_room()
    {
        var (chat, _) = await shell.WaitingAsync(new ChatEffect.PostOpening());
        await FillAsync();
        var message = new Message { Id = ScriptedShell.ChatId + 1, ChannelId = ScriptedShell.Place, Content = new string('x', 9000), Author = new User { Id = 4 }, Timestamp = ScriptedShell.Wednesday };
        await chat.DeliverAsync(new Delivery.Posted(message, InThread: false, Ticket: null), default);
        await shell.Connection.PassAsync();

        Assert.False(await shell.Interactions.RouteAsync(Interactions.Chat("status", Interactions.Participant), new Ticket("one", 1), default));

        Assert.StartsWith(InWords, Assert.Single(said), StringComparison.Ordinal);
        await MakeRoomAsync();
        await PassUntilAsync(chat.SettleAsync(default));
        Assert.True(await shell.Store.HoldsMessageAsync(message.Id, default));
    }

    [Fact]
    [Trait("Fault", "31")]
    public async Task A_command_that_finds_the_disk_full_changes_nothing()
    {
        var (chat, _) = await shell.WaitingAsync(new ChatEffect.PostOpening());
        var before = chat.Current;
        await FillAsync();

        // Longer than what is left of any page.
        var next = new ChatEvent.NextRequested(ScriptedShell.Wednesday, new Ask(3, IsModerator: true, "En:9:token"), new string('é', 2000));
        await chat.DeliverAsync(new Delivery.Command(next, 77, Ticket: null), default);
        await chat.SettleAsync(default);

        Assert.StartsWith(InWords, Assert.Single(said), StringComparison.Ordinal);
        Assert.Same(before, chat.Current);
        Assert.False(await shell.Store.WasHandledAsync(77, default));
        await MakeRoomAsync();
    }

    /// <summary>Others wait too: which of their times comes first is left to chance.</summary>
    private async Task PassUntilAsync(Task done)
    {
        while (await Task.WhenAny(done, shell.Connection.PassAsync()) != done)
        {
        }

        await done;
    }

    private Task FillAsync() => shell.Store.TellSqliteAsync("PRAGMA max_page_count=1");

    private Task MakeRoomAsync() => shell.Store.TellSqliteAsync("PRAGMA max_page_count=100000");
}
