using System.Net;
using System.Text;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Planning;

/// <summary>Who is shown the form, and what becomes of it when it is sent.</summary>
public sealed class PlanDeskTests : IAsyncDisposable
{
    private static readonly Ticket Ticket = new("one", 1);

    private readonly ScriptedShell shell = new();

    public PlanDeskTests()
    {
        shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild));
        shell.Rest.Setup(rest => rest.EditOriginalAsync(9, "token", It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Message());
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = 901, ChannelId = ScriptedShell.Place });
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Theory]
    [InlineData("en-US", "Plan a chat", "Title")]
    [InlineData("fr", "Planifier un clavardage", "Titre")]
    public void A_moderator_is_shown_the_form_in_their_language(string locale, string title, string label)
    {
        var form = Assert.IsType<InteractionAnswer.Ask>(AtOnce(Command(Interactions.Moderator) with { Locale = locale })).Modal;
        Assert.Equal(($"plan:{Interactions.Id}", title, label), (form.CustomId, form.Title, form.Fields[0].Label));
    }

    [Fact]
    public void Who_may_not_plan_hears_it_before_they_type() =>
        Assert.StartsWith("This is for moderators", SaidAtOnce(Command(Interactions.Participant)), StringComparison.Ordinal);

    [Fact]
    public void A_thread_and_a_direct_message_are_no_places_for_a_chat()
    {
        var command = Command(Interactions.Moderator);
        var inThread = command with { Channel = new Channel { Id = Interactions.Thread, Type = ChannelType.PublicThread } };
        var direct = command with { GuildId = null, Member = null, User = new User { Id = 3 } };

        Assert.StartsWith("A chat starts in a channel", SaidAtOnce(inThread), StringComparison.Ordinal);
        Assert.StartsWith("Chats take place in a server", SaidAtOnce(direct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_role_is_not_known_yet_the_form_is_shown_and_the_permission_looked_up_when_it_comes_back()
    {
        var newcomer = Interactions.Person(4, roles: 99);
        shell.Rest.Setup(rest => rest.GetGuildAsync(ScriptedShell.Guild, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Guild { Id = ScriptedShell.Guild, Roles = [new Role { Id = 99, Name = "Nurses" }] });

        Assert.IsType<InteractionAnswer.Ask>(AtOnce(Command(newcomer)));
        Assert.StartsWith("This is for moderators", (await SendAsync(Form(newcomer, ("title", "Hope"))))!.Content, StringComparison.Ordinal);
        Assert.Null(shell.Drafts.Unfinished(ScriptedShell.Place, 4));
    }

    [Theory]
    [InlineData("en-US", "- Create Public Threads\n- Send Messages in Threads")]
    [InlineData("fr", "- Créer des fils publics\n- Envoyer des messages dans les fils")]
    public async Task What_the_bot_may_not_do_is_named_as_Discord_names_it_and_what_was_typed_is_kept(string locale, string missing)
    {
        var held = Permissions.SetOf(Permission.ViewChannel, Permission.SendMessages, Permission.EmbedLinks, Permission.ReadMessageHistory);

        var atOnce = SaidAtOnce(Command(Interactions.Moderator) with { AppPermissions = held, Locale = locale });
        var onceSent = await SendAsync(Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a")) with { AppPermissions = held, Locale = locale });

        Assert.EndsWith(missing, atOnce, StringComparison.Ordinal);
        Assert.Equal(atOnce, onceSent!.Content);
        Assert.Equal("T1: a", shell.Drafts.Unfinished(ScriptedShell.Place, 3)?.Agenda);
        Assert.Empty(shell.Chats.PlannedIn(ScriptedShell.Place));
    }

    [Fact]
    public async Task A_bot_is_no_host()
    {
        shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, 60, It.IsAny<CancellationToken>())).ReturnsAsync(new Member { User = new User { Id = 60, Bot = true } });
        var form = Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a"));
        var picked = new FilledField { Component = new FilledComponent { CustomId = "hosts", Values = ["60"] } };

        var answer = await SendAsync(form with { Data = form.Data! with { Components = [.. form.Data.Components, picked] } });

        Assert.EndsWith("- Host: a bot cannot lead a chat. Please choose a person.", answer!.Content, StringComparison.Ordinal);
        Assert.Equal($"plan-edit:{Interactions.Id}", Assert.Single(answer.Buttons).CustomId);
    }

    [Fact]
    public async Task A_file_of_64_kB_is_the_largest()
    {
        var size = 64 * 1024;
        shell.Rest.Setup(rest => rest.DownloadAsync(It.Is<Attachment>(file => file.Size == size), size, It.IsAny<CancellationToken>())).ReturnsAsync(Encoding.UTF8.GetBytes("\uFEFFT1: a"));

        Assert.Contains("**T1** a", (await SendAsync(WithFile(size)))!.EmbedDescription, StringComparison.Ordinal);
        Assert.Contains("File: it is too large.", (await SendAsync(WithFile(size + 1) with { Id = Interactions.Id + 5 }))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_Discord_does_not_give_is_asked_for_again()
    {
        shell.Rest.Setup(rest => rest.DownloadAsync(It.IsAny<Attachment>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, 0, "Gone"));

        Assert.EndsWith("- File: I could not fetch it from Discord. Please send it again.", (await SendAsync(WithFile(10)))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_left_open_does_not_bring_back_a_plan_that_has_gone()
    {
        var form = Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a"));

        var answer = await SendAsync(form with { Data = form.Data! with { CustomId = $"plan:{Interactions.Id}:again" } });

        Assert.StartsWith("This plan is no longer here", answer!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_is_published_twice_plans_one_chat()
    {
        var form = Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a"));
        await SendAsync(form);
        var preview = await SendAsync(form);
        Assert.Empty(shell.Chats.PlannedIn(ScriptedShell.Place));

        Assert.Null(await PressAsync(Interactions.Moderator, preview!, "plan-publish", 7));
        Assert.Null(await PressAsync(Interactions.Moderator, preview!, "plan-publish", 8));

        var planned = Assert.Single(shell.Chats.PlannedIn(ScriptedShell.Place));
        await planned.SettleAsync(default);
        Assert.Equal(1, Assert.IsType<Chat.Scheduled>(planned.Current).Announced.Wanted);
    }

    [Fact]
    public async Task A_second_press_before_the_first_is_noted_plans_the_same_chat()
    {
        var preview = await SendAsync(Form(Interactions.Moderator, ("title", "Hope"), ("when", "tomorrow 13:00"), ("agenda", "T1: a")));

        Assert.Null(await PressAsync(Interactions.Moderator, preview!, "plan-publish", 7));
        await shell.Drafts.KeepAsync(shell.Drafts.Find(Interactions.Id)! with { ChatId = null }, default);
        Assert.Null(await PressAsync(Interactions.Moderator, preview!, "plan-publish", 8));

        Assert.Equal(Interactions.Id, Assert.Single(shell.Chats.PlannedIn(ScriptedShell.Place)).Current.Plan.Id);
    }

    [Theory]
    [InlineData("tomorrow 13:00", "Thursday 2026-11-05 13:00")]
    [InlineData("2027-03-14 02:30", "Sunday 2027-03-14 02:30")]
    public async Task What_is_published_after_midnight_is_what_was_seen_before_it(string typed, string kept)
    {
        shell.Time.Now = new(2026, 11, 5, 4, 58, 0, TimeSpan.Zero);
        var preview = await SendAsync(Form(Interactions.Moderator, ("title", "Hope"), ("when", typed), ("agenda", "T1: a")));
        var seen = preview!.Content.Split("<t:")[1].Split(':')[0];

        shell.Time.Now += TimeSpan.FromMinutes(4);
        await PressAsync(Interactions.Moderator, preview, "plan-publish", 7);

        var planned = Assert.IsType<Chat.Scheduled>(Assert.Single(shell.Chats.PlannedIn(ScriptedShell.Place)).Current);
        Assert.Equal((seen, kept), ($"{planned.StartsAt!.Value.ToUnixTimeSeconds()}", shell.Drafts.Find(Interactions.Id)!.When));
    }

    [Fact]
    public async Task A_chat_of_ninety_minutes_that_people_move_on_leaves_no_room_for_another_after_sixty()
    {
        await GivenSeriesAsync(series => series with { Duration = TimeSpan.FromMinutes(90) });
        await PressAsync(Interactions.Moderator, (await SendAsync(Form(Interactions.Moderator, ("title", "Hope"), ("when", "tomorrow 10:00"), ("agenda", "T1: a"))))!, "plan-publish", 7);

        var other = Form(Interactions.Moderator, ("title", "Despair"), ("when", "tomorrow 11:00"), ("agenda", "T1: a"));
        var preview = await SendAsync(other with { Data = other.Data! with { CustomId = $"plan:{Interactions.Id + 1}" } });
        var refused = await PressAsync(Interactions.Moderator, preview!, "plan-publish", 8);

        Assert.Contains("the chat **Hope** is planned here at that hour", refused!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_clocks_do_is_told_by_the_clocks_of_the_series()
    {
        await GivenSeriesAsync(series => series);
        var form = Form(Interactions.Moderator, ("title", "Hope"), ("when", "2027-03-14 02:30"), ("agenda", "T1: a"));

        Assert.Contains("I took 03:30, Vancouver time.", (await SendAsync(form))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void The_draft_of_another_guild_is_not_shown()
    {
        var press = Command(Interactions.Moderator) with { Type = InteractionType.MessageComponent, GuildId = 77, Data = new InteractionData { CustomId = $"plan-edit:{Interactions.Id}" } };
        Assert.IsType<InteractionAnswer.Say>(AtOnce(press));
    }

    [Fact]
    public async Task What_was_changed_since_it_was_shown_is_shown_again_and_not_published()
    {
        var form = Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a"));
        var preview = await SendAsync(form);
        shell.Time.Now += TimeSpan.FromMinutes(1);
        await SendAsync(Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: b")));

        var again = await PressAsync(Interactions.Moderator, preview!, "plan-publish", 7);

        Assert.Contains("**T1** b", again!.EmbedDescription, StringComparison.Ordinal);
        Assert.Empty(shell.Chats.PlannedIn(ScriptedShell.Place));
    }

    [Fact]
    public async Task Who_may_not_plan_may_not_publish()
    {
        var preview = await SendAsync(Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a")));

        Assert.StartsWith("This is for moderators", (await PressAsync(Interactions.Participant, preview!, "plan-publish", 7))!.Content, StringComparison.Ordinal);
        Assert.Empty(shell.Chats.PlannedIn(ScriptedShell.Place));
    }

    [Fact]
    public async Task What_is_discarded_is_gone_and_of_a_published_plan_only_the_changes_are()
    {
        var form = Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a\nFR: b"));
        var discarded = await PressAsync(Interactions.Moderator, (await SendAsync(form))!, "plan-discard", 6);
        Assert.Null(shell.Drafts.Unfinished(ScriptedShell.Place, 3));

        await PressAsync(Interactions.Moderator, (await SendAsync(form))!, "plan-publish", 7);
        var changed = await SendAsync(form with { Data = form.Data! with { Components = [.. form.Data.Components.Select(field => field with { Component = field.Component! with { Value = "T1: other" } })] } });
        var kept = await PressAsync(Interactions.Moderator, changed!, "plan-discard", 8);

        Assert.StartsWith("Discarded.", discarded!.Content, StringComparison.Ordinal);
        Assert.StartsWith("The changes are discarded.", kept!.Content, StringComparison.Ordinal);
        Assert.Equal(("Hope", "T1: a\nFR: b"), shell.Drafts.Find(Interactions.Id) is { } draft ? (draft.Title, draft.Agenda) : default);
    }

    [Fact]
    public async Task A_host_who_has_left_is_told_and_one_of_whom_Discord_says_nothing_is_taken()
    {
        shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, 60, It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, 10007, "Unknown Member"));
        shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, 61, It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordUnreachableException("No answer"));

        Assert.EndsWith("- Host: <@60> is not a member of this server, or not any more. Please choose somebody else.", (await SendAsync(Hosted("60")))!.Content, StringComparison.Ordinal);
        Assert.Contains("Host: a host", (await SendAsync(Hosted("61")))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_offered_as_one_types_and_fill_the_form()
    {
        var typing = Interactions.Chat("plan", Interactions.Moderator) with { Type = InteractionType.Autocomplete };
        typing = typing with { Data = typing.Data! with { Options = [new InteractionOption { Name = "plan", Type = CommandOptionType.Subcommand, Options = [new InteractionOption { Name = "from", Value = "privacy", Focused = true }] }] } };

        var choice = Assert.Single(Assert.IsType<InteractionAnswer.Suggest>(AtOnce(typing)).Choices);
        var form = Assert.IsType<InteractionAnswer.Ask>(AtOnce(Interactions.Chat("plan", Interactions.Moderator, ("from", choice.Value)))).Modal;

        Assert.Equal("Any time: Privacy and trust", choice.Name);
        Assert.Equal("Privacy and trust", Assert.IsType<ModalField.Text>(form.Fields[0]).Value);
        Assert.StartsWith("T1: Where do you draw the line", Assert.IsType<ModalField.Text>(form.Fields[3]).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_suggested_and_accepted_is_offered_as_an_agenda_with_its_credit()
    {
        var suggestion = new Suggestion(Interactions.Id, ScriptedShell.Guild, "What is\nhope?") { Name = "Pat", Language = "en", Link = new Uri("https://example.org/a"), Standing = SuggestionStanding.Accepted };
        await shell.Suggestions.AddAsync(suggestion, default);
        await shell.Suggestions.AddAsync(suggestion with { Id = Interactions.Id + 1, Question = "Why?", Name = null, Link = null }, default);
        await shell.Suggestions.AddAsync(suggestion with { Id = Interactions.Id + 2, Standing = SuggestionStanding.Waiting }, default);
        var typing = Interactions.Chat("plan", Interactions.Moderator) with { Type = InteractionType.Autocomplete };
        typing = typing with { Data = typing.Data! with { Options = [new InteractionOption { Name = "plan", Type = CommandOptionType.Subcommand, Options = [new InteractionOption { Name = "from", Value = "accepted", Focused = true }] }] } };

        var choice = Assert.Single(Assert.IsType<InteractionAnswer.Suggest>(AtOnce(typing)).Choices);
        var form = Assert.IsType<InteractionAnswer.Ask>(AtOnce(Interactions.Chat("plan", Interactions.Moderator, ("from", choice.Value)))).Modal;

        Assert.Equal("Accepted suggestions (2)", choice.Name);
        Assert.Equal("T1: What is hope? (suggested by Pat)\nLink: https://example.org/a\nT2: Why?", Assert.IsType<ModalField.Text>(form.Fields[3]).Value);
    }

    private Task GivenSeriesAsync(Func<ChatSeries, ChatSeries> made) => shell.Series.ChangeAsync(
        ScriptedShell.Place, _ => made(new ChatSeries(8, ScriptedShell.Guild, ScriptedShell.Place, "Hope", "America/Vancouver")), default);

    private static Interaction Hosted(string host)
    {
        var form = Form(Interactions.Moderator, ("title", "Hope"), ("agenda", "T1: a"));
        return form with { Data = form.Data! with { Components = [.. form.Data.Components, new FilledField { Component = new FilledComponent { CustomId = "hosts", Values = [host] } }] } };
    }

    private async Task<MessageToSend?> PressAsync(Member member, MessageToSend shown, string button, ulong number)
    {
        var press = Command(member) with
        {
            Id = Interactions.Id + number,
            Type = InteractionType.MessageComponent,
            Data = new InteractionData { CustomId = shown.Buttons.Single(known => known.CustomId.StartsWith(button + ':', StringComparison.Ordinal)).CustomId },
        };
        var answer = await shell.Publishing.AnswerAsync(Asked.Read(press), Ticket, default);
        foreach (var chat in shell.Chats.All)
            await chat.SettleAsync(default);
        return answer;
    }

    private static Interaction Command(Member member) => Interactions.Chat("plan", member);

    private static Interaction Form(Member member, params (string Id, string Value)[] fields) => Command(member) with
    {
        Type = InteractionType.ModalSubmit,
        Data = new InteractionData
        {
            CustomId = $"plan:{Interactions.Id}",
            Components = [.. fields.Select(field => new FilledField { Component = new FilledComponent { CustomId = field.Id, Value = field.Value } })],
        },
    };

    private static Interaction WithFile(int size)
    {
        var form = Form(Interactions.Moderator, ("title", "Hope"));
        var sent = new FilledField { Component = new FilledComponent { CustomId = "file", Values = ["88"] } };
        var resolved = new ResolvedData { Attachments = new Dictionary<ulong, Attachment> { [88] = new() { Id = 88, Filename = "agenda.md", Size = size } } };
        return form with { Data = form.Data! with { Components = [.. form.Data.Components, sent], Resolved = resolved } };
    }

    private InteractionAnswer? AtOnce(Interaction interaction) => shell.Plans.AnswerAtOnce(Asked.Read(interaction));

    private string SaidAtOnce(Interaction interaction) => Assert.IsType<InteractionAnswer.Say>(AtOnce(interaction)).Message.Content;

    private async Task<MessageToSend?> SendAsync(Interaction form)
    {
        var answer = await shell.Plans.AnswerAsync(Asked.Read(form), Ticket, default);
        foreach (var chat in shell.Chats.All)
            await chat.SettleAsync(default);
        return answer;
    }
}
