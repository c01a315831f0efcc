using System.Net;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>Discord gives three seconds, and may bring an interaction twice.</summary>
public sealed class InteractionRouterTests : IAsyncDisposable
{
    private readonly ScriptedShell shell = new();
    private readonly List<string> asked = [];

    public InteractionRouterTests()
    {
        shell.Rest.Setup(rest => rest.AnswerAsync(Interactions.Id, "token", new InteractionAnswer.Defer(), It.IsAny<CancellationToken>())).Callback(() => asked.Add("acknowledge")).Returns(Task.CompletedTask);
        shell.Rest.Setup(rest => rest.GetGuildAsync(ScriptedShell.Guild, It.IsAny<CancellationToken>())).Callback(() => asked.Add("guild"))
            .ReturnsAsync(Interactions.Guild with { Channels = [], Threads = [] });
        shell.Rest.Setup(rest => rest.GetChannelAsync(ScriptedShell.Place, It.IsAny<CancellationToken>())).Callback(() => asked.Add("channel"))
            .ReturnsAsync(Interactions.Guild.Channels[0]);
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = 901, ChannelId = ScriptedShell.Place });
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Callback((ulong _, string _, MessageToSend answer, CancellationToken _) => asked.Add(answer.Content)).ReturnsAsync(new Message());
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    [Trait("Fault", "44")]
    [Trait("Obligation", "I1")]
    public async Task An_interaction_is_acknowledged_before_anything_is_looked_up()
    {
        var handed = await RouteAsync(Interactions.Chat("next", Interactions.Moderator));

        Assert.False(handed);
        Assert.Equal(["acknowledge", "channel", "guild"], asked[..3]);
        Assert.StartsWith("No chat is open in this channel.", Assert.Single(asked[3..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_on_its_way_to_its_chat_is_left_to_it()
    {
        Assert.True(await RouteAsync(Interactions.Chat("start", Interactions.Moderator)));
        Assert.IsType<Chat.Open>(shell.Chats.InChannel(ScriptedShell.Place)!.Current);
    }

    [Fact]
    [Trait("Fault", "44")]
    [Trait("Obligation", "I1")]
    [Trait("Obligation", "R20")]
    public async Task What_an_earlier_process_acknowledged_goes_on()
    {
        AcknowledgingFails(new DiscordException(HttpStatusCode.BadRequest, 40060, "Interaction has already been acknowledged."));

        Assert.True(await RouteAsync(Interactions.Chat("start", Interactions.Moderator)));
        Assert.IsType<Chat.Open>(shell.Chats.InChannel(ScriptedShell.Place)!.Current);
    }

    [Fact]
    [Trait("Fault", "41")]
    public async Task What_another_process_acknowledges_time_and_again_tells_of_a_second_bot_with_the_token()
    {
        shell.Rest.Setup(rest => rest.AnswerAsync(It.IsAny<ulong>(), "token", new InteractionAnswer.Defer(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.BadRequest, 40060, "Interaction has already been acknowledged."));
        ulong At(int minutes) => Snowflake.At(ScriptedShell.Wednesday.AddMinutes(minutes));

        foreach (var id in new[] { At(-5), At(-4), At(0), At(2) })
            await RouteAsync(Interactions.Chat("next", Interactions.Moderator) with { Id = id });
        Assert.Empty(shell.Noticed.Lines);
        foreach (var id in new[] { At(3), At(4), At(5) })
            await RouteAsync(Interactions.Chat("next", Interactions.Moderator) with { Id = id });

        Assert.StartsWith("Interactions were acknowledged by another process: a second bot runs with this token", Assert.Single(shell.Noticed.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_of_whoever_asks_is_remembered()
    {
        await RouteAsync(Interactions.Chat("next", Interactions.Moderator) with { Locale = "fr" });

        Assert.Equal("fr", (await shell.Store.ParticipantAsync(ScriptedShell.Guild, 3, default))!.Language);
    }

    public static TheoryData<Exception> Failures =>
    [
        new DiscordException(HttpStatusCode.NotFound, 10062, "Unknown interaction"),
        new DiscordException(HttpStatusCode.Forbidden, 50013, "Missing Permissions"),
        new DiscordUnreachableException("no answer"),
    ];

    [Theory]
    [Trait("Fault", "44")]
    [Trait("Obligation", "I1")]
    [Trait("Obligation", "R20")]
    [MemberData(nameof(Failures))]
    public async Task What_could_not_be_acknowledged_changes_nothing(Exception failure)
    {
        AcknowledgingFails(failure);

        Assert.False(await RouteAsync(Interactions.Chat("start", Interactions.Moderator)));
        Assert.Null(shell.Chats.InChannel(ScriptedShell.Place));
        Assert.Empty(asked);
    }

    [Fact]
    [Trait("Fault", "44")]
    public async Task An_interaction_that_comes_again_is_left_alone_for_its_answer_is_on_its_way()
    {
        var open = ScriptedShell.OpenChat();
        var started = new ChatEvent.StartRequested(ScriptedShell.Wednesday, new Ask(3, IsModerator: true, "En:9:token"));
        await shell.Store.SaveAsync(new Commit(new Transition(open, []), started, InteractionId: Interactions.Id), default);

        Assert.False(await RouteAsync(Interactions.Chat("start", Interactions.Moderator)));
        Assert.Empty(asked);
        Assert.Null(shell.Chats.InChannel(ScriptedShell.Place));
    }

    [Fact]
    public async Task A_refusal_that_cannot_be_told_stops_nothing()
    {
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordUnreachableException("no answer"));

        Assert.False(await RouteAsync(Interactions.Chat("start", Interactions.Participant)));
    }

    [Fact]
    [Trait("Fault", "43")]
    public async Task A_button_that_no_desk_knows_any_more_is_answered_in_words()
    {
        var press = Interactions.Chat("start", Interactions.Moderator) with { Type = InteractionType.MessageComponent, Data = new InteractionData { CustomId = "forgotten:1" } };

        Assert.False(await RouteAsync(press));
        Assert.StartsWith("I do not know", asked[^1], StringComparison.Ordinal);
    }

    private Task<bool> RouteAsync(Interaction interaction) => shell.Interactions.RouteAsync(interaction, new Ticket("one", 1), default);

    private void AcknowledgingFails(Exception failure) =>
        shell.Rest.Setup(rest => rest.AnswerAsync(Interactions.Id, "token", new InteractionAnswer.Defer(), It.IsAny<CancellationToken>())).ThrowsAsync(failure);
}
