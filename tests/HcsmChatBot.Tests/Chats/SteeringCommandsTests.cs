using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>What the subcommands of /chat ask of an open chat, and what is offered while one types them.</summary>
public sealed class SteeringCommandsTests : IAsyncDisposable
{
    private readonly ScriptedShell shell = new(new ChatOptions { Pacing = Pacing.Manual });
    private ulong given;

    public SteeringCommandsTests()
    {
        shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild));
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Message());
        shell.Rest.Setup(rest => rest.DeleteMessageAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        shell.Rest.Setup(rest => rest.StartThreadAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong message, string _, CancellationToken _) => new Channel { Id = message });
        shell.Rest.Setup(rest => rest.CreateMessageAsync(It.IsAny<ulong>(), It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new Message { Id = 900 + Interlocked.Increment(ref given), ChannelId = ScriptedShell.Place });
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task Each_subcommand_does_what_it_says()
    {
        await StartAsync();

        await RunAsync("next");
        Assert.Equal("T1", Current);
        await RunAsync("skip");
        await RunAsync("next");
        Assert.Equal("T3a", Current);
        await RunAsync("back");
        Assert.Equal("T1", Current);
        await RunAsync("topic", ("topic", "T3b"));
        Assert.Equal("T3b", Current);
        await RunAsync("undo");
        Assert.Equal("T1", Current);
        await RunAsync("pause");
        Assert.NotNull(Open.Pause);
        await RunAsync("resume");
        Assert.Null(Open.Pause);
    }

    [Fact]
    public async Task A_topic_of_ones_own_is_asked_now()
    {
        await StartAsync();
        await RunAsync("topic", ("topic", " And what about fees? "));
        Assert.Equal("And what about fees?", Open.Plan.Agenda.Find(new TopicLabel(4))!.Prompt);
        Assert.Equal("T4", Current);
    }

    [Theory]
    [InlineData("skip", "T9")]
    [InlineData("skip", "the one about fees")]
    [InlineData("topic", "T9")]
    public async Task A_topic_that_the_agenda_lacks_is_refused(string subcommand, string topic)
    {
        await StartAsync();
        await RunAsync(subcommand, ("topic", topic));
        Assert.StartsWith("The agenda has no such topic.", LastAnswer, StringComparison.Ordinal);
        Assert.Equal("intro", Current);
    }

    [Fact]
    public async Task A_skipped_topic_is_chosen_by_its_label()
    {
        await StartAsync();
        await RunAsync("skip", ("topic", "t3b"));
        Assert.Equal(new TopicLabel(3, 'b'), Assert.Single(Open.Proceedings.Skipped));
    }

    [Fact]
    public async Task The_end_can_be_taken_back_and_not_where_another_chat_is_open()
    {
        await StartAsync();
        var first = shell.Chats.InChannel(ScriptedShell.Place)!;
        await RunAsync("end");
        await RunAsync("undo");
        Assert.IsType<Chat.Open>(first.Current);

        await RunAsync("end");
        await StartAsync();
        var second = shell.Chats.InChannel(ScriptedShell.Place)!;
        Assert.NotEqual(first, second);
        await first.DeliverAsync(new HcsmChatBot.Chats.Delivery.Command(UndoOf(first), 77, Ticket: null), default);
        await UntilAtRestAsync();

        Assert.IsType<Chat.Ended>(first.Current);
        Assert.StartsWith("Another chat is open in this channel now", LastAnswer, StringComparison.Ordinal);
        Assert.Equal(second, shell.Chats.InChannel(ScriptedShell.Place));
    }

    [Fact]
    public async Task A_cohost_leads_from_then_on()
    {
        shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, 4, It.IsAny<CancellationToken>())).ReturnsAsync(new Member { Nick = "Noor" });
        await StartAsync();
        await RunAsync("cohost", ("person", "4"));
        Assert.StartsWith("<@4> leads this chat too.", LastAnswer, StringComparison.Ordinal);

        await TakeAsync(Interactions.Chat("next", Interactions.Participant));
        Assert.Equal("T1", Current);
        Assert.Equal(new Host(4, "Noor"), Open.Plan.Hosts[^1]);
    }

    [Fact]
    public async Task Topics_are_offered_by_label_and_first_words()
    {
        await StartAsync();
        await RunAsync("next");
        await RunAsync("skip", ("topic", "T3a"));

        Assert.Equal(["T1", "T2", "T3a", "T3b"], Offered("topic", "").Select(choice => choice.Value));
        Assert.Equal(["T2", "T3b"], Offered("skip", "").Select(choice => choice.Value));
        Assert.Equal(["T2"], Offered("skip", "t2").Select(choice => choice.Value));
        Assert.All(Offered("topic", ""), choice => Assert.InRange(choice.Name.Length, 4, 100));
        Assert.All(Offered("topic", ""), choice => Assert.StartsWith(choice.Value + " ", choice.Name, StringComparison.Ordinal));
        Assert.Equal(4, Offered("topic", "", Interactions.Thread).Count);
    }

    [Fact]
    public async Task What_is_to_come_is_offered_to_those_who_lead_alone()
    {
        Assert.Empty(Offered("topic", ""));
        await StartAsync();
        Assert.Empty(Offered("topic", "", member: Interactions.Participant));
        Assert.Equal(4, Offered("topic", "", member: Interactions.Person(Interactions.Moderator.User!.Id)).Count);
    }

    private Chat.Open Open => (Chat.Open)shell.Chats.InChannel(ScriptedShell.Place)!.Current;

    private string Current => Open.Proceedings.Current(Open.Plan.Agenda).ToString();

    private string LastAnswer => shell.Rest.Invocations.Where(call => call.Method.Name == nameof(IDiscordRest.EditOriginalAsync)).Select(call => call.Arguments[2]).Cast<MessageToSend>().Last().Content;

    private Task StartAsync() => RunAsync("start", ("agenda", "lurkers"));

    /// <summary>Each a minute after the one before, so that none is taken for the same.</summary>
    private async Task RunAsync(string subcommand, params (string Name, string Value)[] options)
    {
        shell.Time.Now = shell.Time.Now.AddMinutes(1);
        await TakeAsync(Interactions.Chat(subcommand, Interactions.Moderator, options));
    }

    private async Task TakeAsync(Interaction interaction)
    {
        var own = interaction with { Id = Snowflake.At(shell.Time.Now) + ++given };
        Assert.Null(await shell.Commands.AnswerAsync(Asked.Read(own), new Ticket("one", 1), default));
        await UntilAtRestAsync();
    }

    private async Task UntilAtRestAsync()
    {
        await Soon.UntilAsync(() => shell.Work.IsNone);
    }

    private IReadOnlyList<CommandChoice> Offered(string subcommand, string typed, ulong place = ScriptedShell.Place, Member? member = null)
    {
        var typing = Interactions.Chat(subcommand, member ?? Interactions.Moderator) with { Type = InteractionType.Autocomplete, ChannelId = place };
        var option = new InteractionOption { Name = subcommand, Type = CommandOptionType.Subcommand, Options = [new InteractionOption { Name = "topic", Value = typed, Focused = true }] };
        var asked = Asked.Read(typing with { Data = typing.Data! with { Options = [option] } });
        Assert.True(shell.Commands.Serves(asked));
        return Assert.IsType<InteractionAnswer.Suggest>(shell.Commands.AnswerAtOnce(asked)).Choices;
    }

    private static ChatEvent UndoOf(HcsmChatBot.Chats.LiveChat chat) =>
        new ChatEvent.UndoRequested(((Chat.Ended)chat.Current).EndedAt.AddMinutes(1), new Ask(3, IsModerator: true, "En:9:token"));
}
