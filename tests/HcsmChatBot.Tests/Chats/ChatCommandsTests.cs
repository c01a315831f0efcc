using System.Net;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>What a /chat command leads to, and who may give it.</summary>
public sealed class ChatCommandsTests : IAsyncDisposable
{
    private ScriptedShell shell = new();

    public ChatCommandsTests() => Prepare();

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Theory]
    [Trait("Fault", "43")]
    [InlineData("en-US", "Chats take place in a server’s channels.")]
    [InlineData("fr", "Les clavardages ont lieu dans les salons d’un serveur.")]
    public async Task A_direct_message_is_refused_in_the_persons_language(string locale, string expected)
    {
        var direct = Interactions.Chat("start", Interactions.Moderator) with { GuildId = null, Member = null, User = new User { Id = 3 }, Locale = locale };

        Assert.StartsWith(expected, await TakeAsync(direct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_the_bot_does_not_know_is_refused()
    {
        await TakeAsync(Interactions.Chat("start", Interactions.Moderator));
        var known = Interactions.Chat("next", Interactions.Moderator);

        Assert.All(
            [
                await TakeAsync(known with { Data = null }),
                await TakeAsync(known with { Data = known.Data! with { Options = [] } }),
                await TakeAsync(Interactions.Chat("dance", Interactions.Moderator)),
                await TakeAsync(Interactions.Chat("extend", Interactions.Moderator)),
                await TakeAsync(Interactions.Chat("extend", Interactions.Moderator, ("minutes", "many"))),
            ],
            refusal => Assert.StartsWith("I do not know this command any more.", refusal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_agenda_that_is_not_there_is_refused_by_its_name()
    {
        var refusal = await TakeAsync(Interactions.Chat("start", Interactions.Moderator, ("agenda", "nowhere")));

        Assert.StartsWith("There is no agenda named nowhere.", refusal, StringComparison.Ordinal);
        Assert.Null(shell.Chats.InChannel(ScriptedShell.Place));
    }

    [Theory]
    [InlineData("[a](https://b.example) @here", @"\[a\]\(https\:\/\/b\.example\) \@here")]
    [InlineData(null, "xxxxx")]
    public async Task What_was_typed_instead_of_an_agenda_is_repeated_without_effect_and_only_as_far_as_an_answer_bears(string? typed, string expected)
    {
        var refusal = await TakeAsync(Interactions.Chat("start", Interactions.Moderator, ("agenda", typed ?? new string('x', 6000))));

        Assert.StartsWith($"There is no agenda named {expected}", refusal, StringComparison.Ordinal);
        Assert.InRange(refusal!.Length, 1, 2000);
    }

    [Fact]
    public async Task A_title_is_one_line()
    {
        await TakeAsync(Interactions.Chat("start", Interactions.Moderator, ("title", "Hope\n# Care\u2028and more\n")));

        Assert.Equal("Hope # Care and more", Chat.Current.Plan.Agenda.Title);
    }

    [Fact]
    public async Task A_chat_does_not_start_in_a_thread_but_is_led_from_there_too()
    {
        var refusal = await TakeAsync(Interactions.Chat("start", Interactions.Moderator) with { ChannelId = Interactions.Thread });
        await TakeAsync(Interactions.Chat("start", Interactions.Moderator));
        var led = await TakeAsync(Interactions.Chat("end", Interactions.Moderator) with { Id = Interactions.Id + 1, ChannelId = Interactions.Thread });
        await Chat.SettleAsync(default);

        Assert.StartsWith("A chat starts in a channel, not in a thread.", refusal, StringComparison.Ordinal);
        Assert.Null(led);
        Assert.IsNotType<Chat.Open>(Chat.Current);
    }

    [Fact]
    public async Task Where_no_chat_is_the_way_to_start_one_is_told() =>
        Assert.StartsWith("No chat is open in this channel.", await TakeAsync(Interactions.Chat("next", Interactions.Moderator)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Moderator")]
    [InlineData("moderator")]
    [InlineData("30")]
    public async Task A_moderator_is_known_by_the_name_or_id_of_the_role(string role)
    {
        await shell.DisposeAsync();
        shell = new ScriptedShell(new ChatOptions { ModeratorRole = role, Pacing = Pacing.Manual });
        Prepare();

        Assert.Null(await TakeAsync(Interactions.Chat("start", Interactions.Moderator)));
        Assert.IsType<Chat.Open>(Chat.Current);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(3)]
    public async Task Whoever_may_manage_events_or_everything_is_a_moderator(int bit)
    {
        Assert.Null(await TakeAsync(Interactions.Chat("start", Interactions.Participant with { Permissions = (UInt128)1 << bit })));
        Assert.IsType<Chat.Open>(Chat.Current);
    }

    [Fact]
    public async Task A_member_without_the_role_may_not_start()
    {
        var others = new[] { Interactions.Participant, Interactions.Person(4, Interactions.OtherRole), Interactions.Participant with { Permissions = 1 << 13 } };

        foreach (var member in others)
            Assert.StartsWith("This is for moderators", await TakeAsync(Interactions.Chat("start", member)), StringComparison.Ordinal);
        Assert.Null(shell.Chats.InChannel(ScriptedShell.Place));
    }

    [Fact]
    public async Task What_was_asked_for_is_what_is_planned()
    {
        shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, 50, It.IsAny<CancellationToken>())).ReturnsAsync(new Member { Nick = "Hana" });
        shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, 51, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, 10007, "Unknown Member"));
        await TakeAsync(Interactions.Chat("start", Interactions.Moderator, ("agenda", "lurkers"), ("title", "Lurking"), ("host", "50"), ("cohost", "51")));

        var plan = Chat.Current.Plan;
        Assert.Equal((Interactions.Id, ScriptedShell.Guild, ScriptedShell.Place, "hcsmca"), (plan.Id, plan.GuildId, plan.ChannelId, plan.ChannelName));
        Assert.Equal(("Lurking", 4), (plan.Agenda.Title, plan.Agenda.Topics.Length));
        Assert.Equal([new Host(50, "Hana"), new Host(51, null)], plan.Hosts.ToArray());
    }

    [Fact]
    public async Task Without_a_host_the_one_who_starts_is_the_host_under_the_name_people_see()
    {
        await TakeAsync(Interactions.Chat("start", Interactions.Moderator with { Nick = "Morgan" }));

        Assert.Equal(new Host(3, "Morgan"), Assert.Single(Chat.Current.Plan.Hosts));
    }

    [Fact]
    public async Task A_chat_without_a_title_is_named_by_the_communitys_date()
    {
        shell.Time.Now = new DateTimeOffset(2026, 11, 5, 3, 0, 0, TimeSpan.Zero);
        await TakeAsync(Interactions.Chat("start", Interactions.Moderator));

        Assert.Equal("Chat of 2026-11-04", Chat.Current.Plan.Agenda.Title);
    }

    private HcsmChatBot.Chats.LiveChat Chat => shell.Chats.InChannel(ScriptedShell.Place)!;

    private async Task<string?> TakeAsync(Interaction interaction) => (await shell.Commands.AnswerAsync(Asked.Read(interaction), new Ticket("one", 1), default))?.Content;

    private void Prepare()
    {
        shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild));
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Message());
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = 901, ChannelId = ScriptedShell.Place });
    }
}
