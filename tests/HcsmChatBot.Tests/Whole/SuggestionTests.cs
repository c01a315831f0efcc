using HcsmChatBot.Rights;
using HcsmChatBot.Suggestions;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Topics that people suggest, from the form to the chat, with the whole bot.</summary>
public sealed class SuggestionTests
{
    private const string Question = "How do we talk about pain?";

    [Fact]
    public async Task A_suggestion_outlives_a_restart_and_who_made_it_is_told_the_decision_once()
    {
        await using var room = await BotInSandbox.StartAsync();
        var thanks = await room.SuggestAsync(room.Participant, Question);
        await room.StopBotAsync();
        await room.StartBotAsync();

        var list = await room.ListAsync();
        var done = await room.PressAsync(room.Moderator, list, "suggestion-accept");
        await room.StopBotAsync();
        await room.StartBotAsync();

        Assert.StartsWith("Thank you!", thanks, StringComparison.Ordinal);
        Assert.Equal($"**1.** {Question}\nSuggested by Pat", list.Listed());
        Assert.StartsWith("Accepted: “How do we talk about pain\\?”", done, StringComparison.Ordinal);
        Assert.Contains("Your topic was accepted", (await room.AskAsync(room.Participant, "guide")).Content(), StringComparison.Ordinal);
        Assert.DoesNotContain("Your topic was accepted", (await room.AskAsync(room.Participant, "guide")).Content(), StringComparison.Ordinal);
        Assert.Equal(Question, Assert.Single(room.Service<SuggestionBook>().Accepted(room.Guild)).Question);
    }

    [Fact]
    public async Task It_is_told_in_the_language_of_the_one_who_asks_and_beneath_an_answer_that_came_after_work()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SuggestAsync(room.Participant, Question);
        await room.PressAsync(room.Moderator, await room.ListAsync(), "suggestion-accept");

        var told = (await room.AskAsync(room.Participant, "my data", "fr")).Content();

        Assert.StartsWith("Voici tout ce qui est conservé", told, StringComparison.Ordinal);
        Assert.Contains("Votre sujet a été accepté", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_be_accepted_in_other_words_found_in_a_form_that_holds_the_first()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SuggestAsync(room.Participant, "pain??", new() { ["link"] = "https://example.org/pain" });
        var list = await room.ListAsync();

        Assert.Equal("pain??", (await room.FormAsync(room.Press(room.Moderator, list, "suggestion-edit")))["question"]["value"]!.GetValue<string>());
        await room.FillInAsync(list, "suggestion-edit", new() { ["question"] = Question });

        var accepted = Assert.Single(room.Service<SuggestionBook>().Accepted(room.Guild));
        Assert.Equal((Question, "https://example.org/pain"), (accepted.Question, accepted.Link?.OriginalString));
        Assert.Contains("accepted, in these words:** “How do we talk about pain", (await room.AskAsync(room.Participant, "guide")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declined_is_kept_no_more_and_the_reason_is_told()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SuggestAsync(room.Participant, Question);

        await room.FillInAsync(await room.ListAsync(), "suggestion-decline", new() { ["reason"] = "We had it in May." });

        Assert.Equal("", (await room.ListAsync()).Listed());
        Assert.Contains("Why: We had it in May\\.", (await room.AskAsync(room.Participant, "privacy")).Content(), StringComparison.Ordinal);
        Assert.Empty((await room.Service<PersonalData>().ReadAsync(room.Guild, room.Participant, default)).Suggestions);
    }

    [Fact]
    public async Task An_accepted_topic_is_asked_in_the_open_chat_with_who_suggested_it()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SuggestAsync(room.Participant, Question, new() { ["link"] = "https://example.org/pain" });
        await room.PressAsync(room.Moderator, await room.ListAsync(), "suggestion-accept");
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        var answer = await room.PressAsync(room.Moderator, await AcceptedAsync(room), "suggestion-ask");

        Assert.Contains($"{Question} (suggested by Pat)\nhttps://example.org/pain", room.MessagesIn(room.Channel)[^1], StringComparison.Ordinal);
        Assert.NotEqual("", answer);
        Assert.Empty(room.Service<SuggestionBook>().Accepted(room.Guild));
    }

    [Fact]
    public async Task Nobody_is_named_who_does_not_wish_it()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SuggestAsync(room.Participant, Question, new() { ["named"] = new System.Text.Json.Nodes.JsonArray("no") });

        Assert.Equal($"**1.** {Question}\nSuggested by somebody who is not to be named", (await room.ListAsync()).Listed());
    }

    [Fact]
    public async Task Erasing_takes_what_waits_and_the_name_from_what_was_accepted_and_from_where_it_was_asked()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SuggestAsync(room.Participant, Question);
        await room.PressAsync(room.Moderator, await room.ListAsync(), "suggestion-accept");
        await room.SuggestAsync(room.Participant, "What helps at night?");
        await room.PressAsync(room.Moderator, await room.ListAsync(), "suggestion-accept");
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await AskFirstAsync(room);
        await room.SuggestAsync(room.Participant, "And this?");
        Assert.Contains(room.Chat.Plan.Agenda.Topics, topic => topic.Prompt == $"{Question} (suggested by Pat)");

        var warned = await room.AskAsync(room.Participant, "my erase");
        await room.PressButtonAsync(room.Participant, warned, Assert.Single(warned.ButtonIds()));

        Assert.Contains("topics you suggested (3;", warned.Content(), StringComparison.Ordinal);
        Assert.Contains(room.Chat.Plan.Agenda.Topics, topic => topic.Prompt == Question);
        Assert.DoesNotContain((await room.RecordAsync()).Agenda.Topics, topic => topic.Prompt.Contains("Pat", StringComparison.Ordinal));
        Assert.Empty(room.Service<SuggestionBook>().Waiting(room.Guild));
        Assert.Null(Assert.Single(room.Service<SuggestionBook>().Accepted(room.Guild)).Name);
        Assert.Empty((await room.Service<PersonalData>().ReadAsync(room.Guild, room.Participant, default)).Suggestions);
    }

    [Fact]
    public async Task A_name_is_forgotten_in_a_draft_and_on_a_plan_though_its_suggestion_was_removed_from_the_list()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.SuggestAsync(room.Participant, Question);
        await room.PressAsync(room.Moderator, await room.ListAsync(), "suggestion-accept");
        var agenda = $"T1: {Question} (suggested by Pat)";
        await room.PlanAsync(room.Moderator, new() { ["title"] = "Pain", ["when"] = "2026-11-11 13:00", ["agenda"] = agenda });
        await room.SendFormAsync(room.OpenForm(room.Moderator), room.Moderator, new() { ["title"] = "Again", ["when"] = "never", ["agenda"] = agenda });
        await room.PressAsync(room.Moderator, await AcceptedAsync(room), "suggestion-remove");
        Assert.Empty(room.Service<SuggestionBook>().Accepted(room.Guild));
        Assert.Equal(agenda, room.Service<HcsmChatBot.Planning.PlanDrafts>().Unfinished(room.Channel, room.Moderator)?.Agenda);

        await room.AskAsync(room.Participant, "my optout");

        var drafts = room.Service<HcsmChatBot.Planning.PlanDrafts>();
        Assert.Equal($"T1: {Question}", drafts.Unfinished(room.Channel, room.Moderator)?.Agenda);
        Assert.Equal(Question, Assert.Single(room.OnlyChat.Plan.Agenda.Topics).Prompt);
    }

    [Fact]
    public async Task Signs_that_are_no_characters_stop_nobody_and_neither_does_a_newcomer_who_writes_them()
    {
        await using var room = await BotInSandbox.StartAsync();

        Assert.StartsWith("Thank you!", await room.SuggestAsync(room.Participant, "What \uFFFE is \uFFFF hope?"), StringComparison.Ordinal);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync("Hello \uFFFE all");
        await room.SettleAsync();

        Assert.Contains((await room.RecordAsync()).Messages, said => said.Text == "Hello \uFFFE all");
        Assert.Single(room.Service<SuggestionBook>().Waiting(room.Guild));
    }

    [Fact]
    public async Task Who_opted_out_is_told_that_nothing_was_kept()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.AskAsync(room.Participant, "my optout");

        Assert.StartsWith("You asked me to keep nothing that you write", await room.SuggestAsync(room.Participant, Question), StringComparison.Ordinal);
        Assert.Empty(room.Service<SuggestionBook>().Waiting(room.Guild));
    }

    [Fact]
    public async Task Five_of_one_person_may_wait_and_others_may_still_suggest()
    {
        await using var room = await BotInSandbox.StartAsync();
        for (var i = 1; i <= 5; i++)
            await room.SuggestAsync(room.Participant, $"Question {i}?");

        Assert.StartsWith("5 topics of yours wait", (await room.AskAsync(room.Participant, "suggest")).Content(), StringComparison.Ordinal);
        Assert.StartsWith("Thank you!", await room.SuggestAsync(room.Moderator, Question), StringComparison.Ordinal);
        var list = await room.ListAsync();
        Assert.Contains("**4.** Question 4?", list.Listed(), StringComparison.Ordinal);
        Assert.Contains("(page 1 of 2)", list.Content(), StringComparison.Ordinal);
        var second = await room.PressButtonAsync(room.Moderator, list, "suggestion-page:Waiting:2");
        Assert.StartsWith("**1.** Question 5?", second.Listed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no address", "The link cannot be used")]
    [InlineData("javascript:alert(1)", "The link cannot be used")]
    public async Task What_is_no_link_is_said_and_the_words_are_given_back(string link, string said)
    {
        await using var room = await BotInSandbox.StartAsync();

        var answer = await room.SuggestAsync(room.Participant, Question, new() { ["link"] = link });

        Assert.StartsWith(said, answer, StringComparison.Ordinal);
        Assert.Contains("How do we talk about pain", answer, StringComparison.Ordinal);
        Assert.Empty(room.Service<SuggestionBook>().Waiting(room.Guild));
    }

    [Fact]
    public async Task Only_moderators_see_what_was_suggested()
    {
        await using var room = await BotInSandbox.StartAsync();

        Assert.StartsWith("This is for moderators", (await room.AskAsync(room.Participant, "suggestions")).Content(), StringComparison.Ordinal);
    }

    private static async Task AskFirstAsync(BotInSandbox room)
    {
        var accepted = await AcceptedAsync(room);
        var first = accepted.ButtonIds().First(id => id.StartsWith("suggestion-ask:", StringComparison.Ordinal));
        await room.PressButtonAsync(room.Moderator, accepted, first);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> AcceptedAsync(BotInSandbox room) =>
        await room.PressButtonAsync(room.Moderator, await room.ListAsync(), "suggestion-page:Accepted:1");
}
