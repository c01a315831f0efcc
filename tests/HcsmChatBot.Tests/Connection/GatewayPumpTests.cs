using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Tests.Chats;
using Microsoft.Extensions.Logging;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>What was missed in a guild comes before what happens there next, and holds up nothing else.</summary>
[Collection(ExitStatusTests.OfTheProcess)]
public sealed class GatewayPumpTests : IAsyncDisposable
{
    private const ulong OtherGuild = 50;
    private const ulong OtherPlace = 51;
    private static readonly ulong Missed = ScriptedShell.ChatId + 100;
    private static readonly ulong Live = ScriptedShell.ChatId + 200;

    private readonly ScriptedPump pump = new();
    private readonly int statusBefore = Environment.ExitCode;

    public GatewayPumpTests() => Threads(ScriptedShell.Guild, []);

    public async ValueTask DisposeAsync()
    {
        await pump.DisposeAsync();
        Environment.ExitCode = statusBefore;
    }

    [Fact]
    [Trait("Fault", "7")]
    [Trait("Obligation", "G22")]
    public async Task What_was_said_before_a_guild_came_into_sight_is_kept_before_what_is_said_then()
    {
        var history = History(ScriptedShell.Place);
        await pump.StartAsync(ScriptedShell.OpenChat());
        pump.Say(Available());
        Post(Live);

        Assert.False(await IsHeldAsync(Live));
        history.SetResult([Said(Missed)]);
        await pump.SettleAsync();

        Assert.Equal([Missed, Live], await HeldAsync());
    }

    [Fact]
    [Trait("Fault", "7")]
    [Trait("Fault", "25")]
    [Trait("Obligation", "G22")]
    public async Task An_outage_closes_no_chat_and_what_was_said_meanwhile_is_fetched_when_it_is_over()
    {
        History(ScriptedShell.Place).SetResult([]);
        await pump.StartAsync(ScriptedShell.OpenChat());
        pump.Say(Available());
        await pump.SettleAsync();

        pump.Say(new GatewayEvent.GuildGone(ScriptedShell.Guild, Outage: true));
        await pump.SettleAsync();
        Assert.IsType<Chat.Open>(pump.Shell.Chats.InChannel(ScriptedShell.Place)!.Current);
        Assert.Empty(await HeldAsync());

        History(ScriptedShell.Place).SetResult([Said(Missed)]);
        pump.Say(Available());
        await pump.SettleAsync();

        Assert.Equal([Missed], await HeldAsync());
        Assert.IsType<Chat.Open>(pump.Shell.Chats.InChannel(ScriptedShell.Place)!.Current);
    }

    [Fact]
    [Trait("Fault", "25")]
    [Trait("Obligation", "G22")]
    public async Task A_guild_that_is_left_takes_its_chats_with_it()
    {
        History(ScriptedShell.Place).SetResult([]);
        await pump.StartAsync(ScriptedShell.OpenChat());
        pump.Say(Available());

        pump.Say(new GatewayEvent.GuildGone(ScriptedShell.Guild, Outage: false));
        await pump.SettleAsync();

        Assert.Empty(pump.Shell.Chats.All);
    }

    [Fact]
    public async Task While_one_guild_is_caught_up_with_another_is_served()
    {
        var slow = History(ScriptedShell.Place);
        await pump.StartAsync(ScriptedShell.OpenChat(), OtherChat());
        pump.Say(Available());
        Post(Live);

        pump.Say(new GatewayEvent.MessagePosted(Said(Live + 1, OtherPlace) with { GuildId = OtherGuild }));
        await UntilHeldAsync(Live + 1);

        Assert.False(await IsHeldAsync(Live));
        // Should the bot be killed now, all that waits comes again.
        Assert.Equal(1, pump.Shell.Progress.Committed);
        slow.SetResult([]);
        await pump.SettleAsync();
        Assert.True(await IsHeldAsync(Live));
    }

    [Fact]
    [Trait("Fault", "24")]
    [Trait("Obligation", "G25")]
    public async Task Channels_that_are_seen_again_are_caught_up_with()
    {
        History(ScriptedShell.Place).SetResult([]);
        await pump.StartAsync(ScriptedShell.OpenChat());
        pump.Say(Available());
        await pump.SettleAsync();

        History(ScriptedShell.Place).SetResult([Said(Missed)]);
        pump.Say(new GatewayEvent.ThreadsListed(ScriptedShell.Guild, [ScriptedShell.Place + 7], []));
        await pump.SettleAsync();
        Assert.Empty(await HeldAsync());

        pump.Say(new GatewayEvent.ThreadsListed(ScriptedShell.Guild, [ScriptedShell.Place], []));
        await pump.SettleAsync();
        Assert.Equal([Missed], await HeldAsync());
    }

    [Fact]
    [Trait("Fault", "22")]
    public async Task A_channel_that_is_deleted_in_mid_chat_closes_the_chat_and_keeps_what_was_said()
    {
        History(ScriptedShell.Place).SetResult([]);
        await pump.StartAsync(ScriptedShell.OpenChat());
        pump.Say(Available());
        Post(Live);
        await pump.SettleAsync();
        pump.Shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(System.Net.HttpStatusCode.NotFound, 10003, "Unknown Channel"));

        pump.Say(new GatewayEvent.ChannelGone(ScriptedShell.Place, ScriptedShell.Guild));
        await pump.SettleAsync();

        var ended = Assert.IsType<Chat.Ended>(pump.Shell.Chats.InChannel(ScriptedShell.Place)!.Current);
        Assert.Equal(10003, ended.SoFar.Trouble);
        Assert.Equal([Live], await HeldAsync());
    }

    [Fact]
    [Trait("Fault", "22")]
    public async Task A_thread_of_a_prompt_that_is_deleted_changes_nothing()
    {
        History(ScriptedShell.Place).SetResult([]);
        await pump.StartAsync(ScriptedShell.OpenChat());
        pump.Say(Available());
        await pump.SettleAsync();

        pump.Say(new GatewayEvent.ChannelGone(Interactions.Thread, ScriptedShell.Guild));
        Post(Live);
        await pump.SettleAsync();

        Assert.IsType<Chat.Open>(pump.Shell.Chats.InChannel(ScriptedShell.Place)!.Current);
        Assert.Equal([Live], await HeldAsync());
    }

    [Fact]
    [Trait("Fault", "19")]
    [Trait("Obligation", "R5")]
    public async Task A_token_that_is_refused_in_mid_run_stops_the_bot_for_good_with_one_line()
    {
        await pump.StartAsync();
        await pump.SettleAsync();

        await pump.TokenRefused.CancelAsync();
        await pump.EndedAsync();

        Assert.Equal(ExitStatus.ClosedForGood, Environment.ExitCode);
        var (level, line) = Assert.Single(pump.Log.Lines);
        Assert.Equal(LogLevel.Critical, level);
        Assert.Equal("The connection to Discord ended for good (code 4004): Discord refuses the bot's token: copy it anew from the developer portal.", line);
    }

    private static GatewayEvent.GuildAvailable Available() => new(Interactions.Guild with { Threads = [] });

    private static Message Said(ulong id, ulong place = ScriptedShell.Place) =>
        new() { Id = id, ChannelId = place, Content = "Hello", Author = new User { Id = 4, Username = "user4" }, Timestamp = ScriptedShell.Wednesday };

    private static Chat.Open OtherChat()
    {
        var chat = ScriptedShell.OpenChat();
        return chat with { Plan = chat.Plan with { Id = ScriptedShell.ChatId + 1, GuildId = OtherGuild, ChannelId = OtherPlace } };
    }

    private void Post(ulong id) => pump.Say(new GatewayEvent.MessagePosted(Said(id) with { GuildId = ScriptedShell.Guild }));

    /// <summary>What Discord has of a channel, once it tells.</summary>
    private TaskCompletionSource<IReadOnlyList<Message>> History(ulong place)
    {
        var told = new TaskCompletionSource<IReadOnlyList<Message>>(TaskCreationOptions.RunContinuationsAsynchronously);
        pump.Shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .Returns(async (ulong _, ulong after, int _, CancellationToken _) => [.. (await told.Task).Where(message => message.Id > after)]);
        return told;
    }

    private void Threads(ulong guild, IReadOnlyList<Channel> active)
    {
        pump.Shell.Rest.Setup(rest => rest.GetActiveThreadsAsync(guild, It.IsAny<CancellationToken>())).ReturnsAsync(active);
        pump.Shell.Rest.Setup(rest => rest.GetMemberAsync(guild, It.IsAny<ulong>(), It.IsAny<CancellationToken>())).ReturnsAsync(Interactions.Participant);
        pump.Shell.Rest.Setup(rest => rest.GetChannelAsync(OtherPlace, It.IsAny<CancellationToken>())).ReturnsAsync(new Channel { Id = OtherPlace, GuildId = OtherGuild });
        pump.Shell.Rest.Setup(rest => rest.GetGuildAsync(OtherGuild, It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordUnreachableException("no answer"));
        pump.Shell.Rest.Setup(rest => rest.CreateMessageAsync(It.IsAny<ulong>(), It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = 901 });
    }

    private Task<bool> IsHeldAsync(ulong id) => pump.Shell.Store.HoldsMessageAsync(id, default);

    private async Task UntilHeldAsync(ulong id)
    {
        await Soon.UntilAsync(() => IsHeldAsync(id));
    }

    private async Task<IEnumerable<ulong>> HeldAsync() =>
        (await pump.Shell.Store.HeldAsync(ScriptedShell.ChatId, ScriptedShell.Place, default)).Select(message => message.Id);
}
