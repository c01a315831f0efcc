using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Planning;

/// <summary>/chat start where chats are planned, and /chat status where none is open. It is Wednesday, 13:00 in Toronto.</summary>
public sealed class StartPlannedTests : IAsyncDisposable
{
    private static readonly Ticket Ticket = new("one", 1);

    private readonly ScriptedShell shell = new();

    public StartPlannedTests()
    {
        shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild));
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Message());
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = 901, ChannelId = ScriptedShell.Place });
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task Without_options_the_planned_chat_that_is_nearest_opens()
    {
        await PlannedAsync(("Later", 300), ("Soon", 30), ("Some day", null));

        Assert.Null(await CommandAsync("start", Interactions.Moderator));

        Assert.Equal("Soon", Open.Plan.Agenda.Title);
        Assert.Equal(Interactions.Id, Open.SinceId);
    }

    [Fact]
    public async Task With_a_title_another_chat_opens_and_the_planned_one_stays()
    {
        await PlannedAsync(("Soon", 30));

        Assert.Null(await CommandAsync("start", Interactions.Moderator, ("title", "Now")));

        Assert.Equal("Now", Open.Plan.Agenda.Title);
        Assert.Equal("Soon", Assert.Single(shell.Chats.PlannedIn(ScriptedShell.Place)).Current.Plan.Agenda.Title);
    }

    [Fact]
    public async Task A_planned_chat_may_be_started_by_its_host_and_not_by_another_member()
    {
        await PlannedAsync(("Soon", 30));

        Assert.StartsWith("This is for moderators", (await CommandAsync("start", Interactions.Person(5)))!.Content, StringComparison.Ordinal);
        Assert.Null(await CommandAsync("start", Interactions.Participant));

        Assert.Equal("Soon", Open.Plan.Agenda.Title);
    }

    [Fact]
    public async Task A_chat_that_is_far_ahead_is_named_instead_of_started()
    {
        await PlannedAsync(("Next week", 7 * 24 * 60));

        var refusal = await CommandAsync("start", Interactions.Moderator);

        Assert.StartsWith("The next chat planned here is **Next week**, <t:", refusal!.Content, StringComparison.Ordinal);
        Assert.Null(shell.Chats.InChannel(ScriptedShell.Place));
    }

    [Fact]
    public async Task While_a_chat_is_open_the_planned_one_does_not_start()
    {
        await PlannedAsync(("Soon", 30));
        await CommandAsync("start", Interactions.Moderator, ("title", "Now"));

        await CommandAsync("start", Interactions.Moderator);

        Assert.Equal("Now", Open.Plan.Agenda.Title);
        shell.Rest.Verify(rest => rest.EditOriginalAsync(
            9, "token", It.Is<MessageToSend>(answer => answer.Content.StartsWith("A chat is already open")), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task A_planned_chat_takes_no_messages()
    {
        await PlannedAsync(("Soon", 30));

        Assert.Null(shell.Chats.For(new Message { Id = ulong.MaxValue, ChannelId = ScriptedShell.Place }, ScriptedShell.Place));
        Assert.StartsWith("No chat is open in this channel. A moderator", (await CommandAsync("next", Interactions.Moderator))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_opens_where_the_bot_may_not_do_what_a_chat_needs()
    {
        var start = Interactions.Chat("start", Interactions.Moderator) with { AppPermissions = Permissions.SetOf(Permission.ViewChannel) };

        var refusal = await shell.Commands.AnswerAsync(Asked.Read(start), Ticket, default);

        Assert.Contains("- Send Messages\n- Embed Links\n- Read Message History\n- Create Public Threads", refusal!.Content, StringComparison.Ordinal);
        Assert.Null(shell.Chats.InChannel(ScriptedShell.Place));
    }

    [Theory]
    [InlineData(3, "I will host: Soon|Edit: Soon|Call it off: Soon|I will host: Some day|Edit: Some day|Call it off: Some day")]
    [InlineData(4, "I will host: Soon|Call it off: Soon|I will host: Some day|Call it off: Some day")]
    [InlineData(5, "")]
    public async Task The_status_tells_of_what_is_planned_and_leads_back_to_it(ulong member, string buttons)
    {
        await PlannedAsync(("Some day", null), ("Soon", 30));
        var person = member == 3 ? Interactions.Moderator : Interactions.Person(member);

        var status = await CommandAsync("status", person);

        Assert.Matches(@"^No chat is open in this channel\. Planned:\n- \*\*Soon\*\*: <t:\d+:F> \(13:30 Toronto time\)\. Host: Pat \\\* \(not confirmed yet\)\.\n- \*\*Some day\*\*: no hour yet", status!.Content);
        Assert.Equal(buttons, string.Join('|', status.Buttons.Select(button => button.Label)));
        Assert.Distinct(status.Buttons.Select(button => button.CustomId));
    }

    [Fact]
    public async Task Where_one_chat_is_planned_its_buttons_need_not_name_it()
    {
        await PlannedAsync(("Soon", 30));

        Assert.Equal(["I will host", "Call it off"], (await CommandAsync("status", Interactions.Person(4)))!.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task The_status_tells_that_Discord_refused_an_announcement()
    {
        await PlannedAsync(("Soon", 30));
        var planned = shell.Chats.PlannedIn(ScriptedShell.Place).Single();
        await planned.DeliverAsync(new Delivery.Result(new ChatEvent.PostRefused(ScriptedShell.Wednesday, new ChatEffect.PostAnnouncement(1), 50013), 1), default);
        await planned.SettleAsync(default);

        Assert.Contains("\nNote: Discord refused one of my posts (code 50013).", (await CommandAsync("status", Interactions.Participant))!.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("LURK", 2)]
    [InlineData("nothing like it", 0)]
    public void Agendas_are_suggested_while_their_name_is_typed(string typed, int expected)
    {
        var typing = Interactions.Chat("start", Interactions.Moderator) with { Type = InteractionType.Autocomplete };
        var focused = new InteractionOption { Name = "agenda", Value = typed, Focused = true };
        var data = typing.Data! with { Options = [typing.Data.Options[0] with { Options = [focused] }] };

        var suggested = Assert.IsType<InteractionAnswer.Suggest>(shell.Commands.AnswerAtOnce(Asked.Read(typing with { Data = data }))).Choices;

        Assert.Equal(expected, suggested.Count);
        Assert.All(suggested, choice => Assert.Contains(typed, choice.Name + choice.Value, StringComparison.OrdinalIgnoreCase));
    }

    private Chat.Open Open => Assert.IsType<Chat.Open>(shell.Chats.InChannel(ScriptedShell.Place)?.Current);

    private async Task<MessageToSend?> CommandAsync(string subcommand, Member member, params (string, string)[] options)
    {
        var answer = await shell.Commands.AnswerAsync(Asked.Read(Interactions.Chat(subcommand, member, options) with { Id = nextId++ }), Ticket, default);
        foreach (var chat in shell.Chats.All)
            await chat.SettleAsync(default);
        return answer;
    }

    private ulong nextId = Interactions.Id;

    /// <summary>Chats that were planned an hour ago, by their titles and the minutes to their hours.</summary>
    private async Task PlannedAsync(params (string Title, int? Minutes)[] chats)
    {
        var plan = ScriptedShell.OpenChat().Plan;
        var id = Snowflake.At(ScriptedShell.Wednesday.AddHours(-1));
        foreach (var (title, minutes) in chats)
        {
            var planned = new Chat.Scheduled(plan with { Id = id++, Agenda = plan.Agenda with { Title = title }, Hosts = [new Host(4, "Pat *")] })
            {
                StartsAt = minutes is { } ahead ? ScriptedShell.Wednesday.AddMinutes(ahead) : null,
                Announced = new Announced(1, 900),
            };
            await shell.Store.SaveAsync(new Commit(new Transition(planned, []), new ChatEvent.AnnouncementPosted(ScriptedShell.Wednesday, 900)), default);
        }

        await shell.Chats.ReviveAsync(default);
    }
}
