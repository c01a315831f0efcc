using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>Until when the bot surely heard: never told too late.</summary>
public sealed class HearingTests : IAsyncDisposable
{
    private static readonly TimeSpan SinceTheLastSign = TimeSpan.FromSeconds(20);

    private readonly ScriptedShell shell = new();
    private readonly Mock<IGateway> gateway = new();
    private (string, long)? told;

    public HearingTests() =>
        gateway.Setup(connection => connection.Vitals).Returns(() => new GatewayVitals(SinceTheLastSign, TimeSpan.Zero, AwaitsIdentify: false) { Told = told });

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task Where_nobody_speaks_the_last_sign_of_the_gateway_tells()
    {
        var progress = await OpenAsync();
        progress.Done(progress.Take(new Dispatch("session", 2, new GatewayEvent.Other("SOMETHING"))));

        await NoteAsync(progress);

        Assert.Equal(ScriptedShell.Wednesday.AddMinutes(30) - SinceTheLastSign, await HeardUntilAsync());
    }

    [Fact]
    public async Task What_is_in_hand_or_not_read_yet_is_not_heard_yet()
    {
        var progress = await OpenAsync();
        var ticket = progress.Take(new Dispatch("session", 2, new GatewayEvent.Other("SOMETHING")));
        await NoteAsync(progress);
        Assert.Null(await HeardUntilAsync());

        progress.Done(ticket);
        told = ("session", 3);
        await NoteAsync(progress);

        Assert.Null(await HeardUntilAsync());
    }

    [Fact]
    public async Task What_was_passed_over_and_has_not_come_again_is_not_heard_yet()
    {
        var progress = await OpenAsync();
        progress.Done(progress.Take(new Dispatch("session", 2, new GatewayEvent.Other("SOMETHING"))));
        told = null;

        await NoteAsync(progress);

        Assert.Null(await HeardUntilAsync());
    }

    [Fact]
    public async Task A_new_session_that_is_on_its_way_leaves_what_was_heard_before()
    {
        var progress = await OpenAsync();
        progress.Done(progress.Take(new Dispatch("session", 2, new GatewayEvent.Other("SOMETHING"))));
        told = ("new", 1);
        await NoteAsync(progress);
        Assert.Null(await HeardUntilAsync());

        progress.Take(new Dispatch("new", 1, new GatewayEvent.Ready(new User(), 1, "new", new Uri("wss://example.org"), [])));
        await NoteAsync(progress);

        Assert.Null(await HeardUntilAsync());
    }

    [Fact]
    public async Task A_goodbye_that_has_no_time_left_is_no_fault()
    {
        var progress = await OpenAsync();
        progress.Done(progress.Take(new Dispatch("session", 2, new GatewayEvent.Other("SOMETHING"))));
        using var hearing = new Hearing(gateway.Object, progress, shell.Chats, shell.Store, shell.Time, new ConnectionClock(shell.Connection));
        await hearing.StartAsync(default);

        await hearing.StopAsync(new CancellationToken(canceled: true));

        Assert.Null(await HeardUntilAsync());
    }

    [Fact]
    public async Task A_process_that_was_told_nothing_yet_has_heard_nothing()
    {
        await NoteAsync(await OpenAsync());

        Assert.Null(await HeardUntilAsync());
    }

    [Fact]
    public async Task A_message_that_is_stored_was_heard()
    {
        var progress = await OpenAsync();
        var ticket = progress.Take(new Dispatch("session", 2, new GatewayEvent.Other("SOMETHING")));
        var (chat, at) = (ScriptedShell.OpenChat(ThreadPlan.None), ScriptedShell.Wednesday.AddMinutes(3));
        var message = new Message { Id = ScriptedShell.ChatId + 1, ChannelId = ScriptedShell.Place, Timestamp = at, Author = new User { Id = 4 } };
        var archive = new ChatEffect.Archive(new Filing(TopicLabel.Introductions, FiledBecause.Introductions));

        await shell.Store.SaveAsync(
            new Commit(new Transition(chat, [archive]), new ChatEvent.MessagePosted(at, message.Id, ScriptedShell.Place, false, null, null, null, null), message, Ticket: ticket), default);

        Assert.Equal(at, await HeardUntilAsync());
    }

    private async Task<GatewayProgress> OpenAsync()
    {
        shell.Progress.Begin(new GatewayEvent.Ready(new User(), 1, "session", new Uri("wss://example.org"), []));
        await shell.Store.SaveAsync(new Commit(new Transition(ScriptedShell.OpenChat(ThreadPlan.None), []), new ChatEvent.EndDue(ScriptedShell.Wednesday)), default);
        await shell.Chats.ReviveAsync(default);
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(30);
        told = ("session", 2);
        return shell.Progress;
    }

    private async Task NoteAsync(GatewayProgress progress)
    {
        using var hearing = new Hearing(gateway.Object, progress, shell.Chats, shell.Store, shell.Time, new ConnectionClock(shell.Connection));
        await hearing.NoteAsync(default);
    }

    private async Task<DateTimeOffset?> HeardUntilAsync()
    {
        await using var db = shell.Database.Reader();
        return db.Cursor.Single().HeardUntil is > 0 and var at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }
}
