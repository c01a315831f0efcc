using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Panel;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;
using Moq;

namespace HcsmChatBot.Tests.Panel;

/// <summary>One panel stands, whatever happens between a post and its answer.</summary>
public sealed class PanelPostTests : IAsyncDisposable
{
    private const ulong Room = 50;

    private static readonly Attention Quiet = new(new Crowd(0, 0), new Crowd(0, 0), [], [], null);

    private readonly ScriptedShell shell = new();
    private readonly List<MessageToSend> sent = [];
    private readonly List<ulong> deleted = [];
    private readonly List<Message> history = [];
    private readonly PanelWords words;
    private ulong posted = ScriptedShell.ChatId + 100;

    public PanelPostTests()
    {
        words = new PanelWords([], shell.Texts);
        shell.Rest.Setup(rest => rest.CreateMessageAsync(Room, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Callback((ulong _, MessageToSend message, CancellationToken _) => sent.Add(message))
            .ReturnsAsync(() => new Message { Id = ++posted, ChannelId = Room });
        shell.Rest.Setup(rest => rest.DeleteMessageAsync(Room, It.IsAny<ulong>(), It.IsAny<CancellationToken>()))
            .Callback((ulong _, ulong message, CancellationToken _) => deleted.Add(message)).Returns(Task.CompletedTask);
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(Room, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong after, int _, CancellationToken _) => [.. history.Where(message => message.Id > after)]);
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task The_new_one_stands_before_the_old_one_goes()
    {
        var row = await StoredAsync();

        await PostAsync(row);
        await PostAsync(row);

        Assert.Equal([ScriptedShell.ChatId + 101], deleted);
        var kept = await KeptAsync();
        Assert.Equal(((long)posted, null, null), (kept.MessageId, kept.StaleId, kept.TriedAt));
        Assert.Equal(2, sent.Select(message => message.Nonce).Distinct().Count());
    }

    [Fact]
    [Trait("Obligation", "R10")]
    public async Task A_post_whose_answer_was_lost_is_repeated_under_the_same_nonce()
    {
        await CrashAsync();

        await PostAsync(await KeptAsync());

        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Select(message => message.Nonce).Distinct());
        Assert.All(sent, message => Assert.InRange(message.Nonce!.Length, 1, 25));
    }

    [Fact]
    public async Task Past_the_nonces_age_the_panel_that_stands_is_found_in_the_channel()
    {
        var view = View();
        await CrashAsync();
        history.Add(new Message { Id = posted + 1, ChannelId = Room, Author = new User { Bot = true }, Content = $"{words.Title(Language.En, view.Chat)}\nEarlier words" });
        history.Add(new Message { Id = posted + 2, ChannelId = Room, Author = new User { Bot = true }, Content = "Another post" });
        shell.Time.Now += TimeSpan.FromHours(1);

        var isKnown = await PostAsync(await KeptAsync());

        Assert.False(isKnown);
        Assert.Single(sent);
        Assert.Equal((long)posted + 1, (await KeptAsync()).MessageId);
    }

    [Fact]
    public async Task What_a_crash_left_to_be_deleted_is_deleted()
    {
        var row = await StoredAsync();
        await PostAsync(row);
        row.StaleId = 77;
        await shell.Store.SavePanelAsync(row, default);

        await new PanelPost(shell.Rest.Object, shell.Store, words, shell.Time).DeleteStaleAsync(await KeptAsync(), default);

        Assert.Equal([77UL], deleted);
        Assert.Null((await KeptAsync()).StaleId);
    }

    [Fact]
    public async Task It_goes_with_its_chat_and_does_not_come_back()
    {
        var row = await StoredAsync();
        await PostAsync(row);

        await shell.Store.ForgetGuildAsync(ScriptedShell.Guild, default);
        await shell.Store.SavePanelAsync(row, default);

        Assert.Null(await shell.Store.PanelAsync(ScriptedShell.ChatId, default));
    }

    /// <summary>The post reaches Discord, and its answer nobody.</summary>
    private async Task CrashAsync()
    {
        var row = await StoredAsync();
        shell.Rest.Setup(rest => rest.CreateMessageAsync(Room, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Callback((ulong _, MessageToSend message, CancellationToken _) => sent.Add(message)).ThrowsAsync(new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(() => PostAsync(row));
        shell.Rest.Setup(rest => rest.CreateMessageAsync(Room, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Callback((ulong _, MessageToSend message, CancellationToken _) => sent.Add(message))
            .ReturnsAsync(() => new Message { Id = ++posted, ChannelId = Room });
    }

    private async Task<PanelRow> StoredAsync()
    {
        await shell.Store.SaveAsync(new Commit(new Transition(ScriptedShell.OpenChat(), []), new ChatEvent.EndDue(ScriptedShell.Wednesday)), default);
        return new PanelRow { ChatId = (long)ScriptedShell.ChatId, GuildId = (long)ScriptedShell.Guild, ChannelId = (long)Room, Topic = "" };
    }

    private async Task<bool> PostAsync(PanelRow row)
    {
        var view = View();
        return await new PanelPost(shell.Rest.Object, shell.Store, words, shell.Time).PostAnewAsync(row, Room, view, await words.SayAsync(view, default), default);
    }

    private PanelView View() => new(ScriptedShell.OpenChat(), Quiet, shell.Time.Now, Language.En);

    private async Task<PanelRow> KeptAsync() => (await shell.Store.PanelAsync(ScriptedShell.ChatId, default))!;
}
