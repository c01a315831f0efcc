using System.Globalization;
using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Chats;

/// <summary>The words everybody sees, and what Discord allows of them.</summary>
public sealed class PostsTests : IAsyncDisposable
{
    private const int MaxContent = 2000;
    private const int MaxThreadName = 100;
    private static readonly TopicLabel First = new(1);

    private readonly ScriptedShell english = new();
    private readonly ScriptedShell french = new(new ChatOptions { Language = Language.Fr });

    public async ValueTask DisposeAsync()
    {
        await english.DisposeAsync();
        await french.DisposeAsync();
    }

    [Fact]
    public void A_prompt_stands_beside_its_label()
    {
        var post = english.Posts.Prompt(ScriptedShell.OpenChat(), First);

        Assert.Equal("**T1** What is hope?", post.Content);
        Assert.Null(post.EmbedDescription);
    }

    [Fact]
    public void A_prompt_of_2000_characters_is_posted_whole_under_its_label()
    {
        var prompt = new string('x', Topic.MaxPromptLength);

        var post = english.Posts.Prompt(Asking(prompt), First);

        Assert.Equal("**T1**", post.Content);
        Assert.Equal(prompt, post.EmbedDescription);
    }

    [Theory]
    [InlineData(1993, false)]
    [InlineData(1994, true)]
    public void The_longest_prompt_beside_its_label_fills_the_message(int length, bool inEmbed)
    {
        var post = english.Posts.Prompt(Asking(new string('x', length)), First);

        Assert.Equal(inEmbed, post.EmbedDescription is not null);
        Assert.InRange(post.Content.Length, 1, MaxContent);
    }

    [Fact]
    public void A_long_source_goes_with_its_prompt()
    {
        var link = new Uri("https://example.org/" + new string('x', 980));
        var chat = ScriptedShell.OpenChat(ThreadPlan.Topic, new Topic(First, new string('x', Topic.MaxPromptLength), Link: link));

        var post = english.Posts.Prompt(chat, First);

        Assert.EndsWith($"\nSource: {link}", post.EmbedDescription, StringComparison.Ordinal);
        Assert.InRange(post.EmbedDescription!.Length, 1, 4096);
    }

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🇨🇦")]
    [InlineData("🧑🏽‍⚕️")]
    [InlineData("e\u0301\u0323")]
    [InlineData("𝒜")]
    public void A_threads_name_is_never_cut_through_what_people_see_as_one_character(string character)
    {
        for (var lead = 0; lead <= character.Length; lead++)
        {
            var prompt = new string('x', lead) + string.Concat(Enumerable.Repeat(character, 60));
            var name = Posts.ThreadName(Asking(prompt), First);

            Assert.InRange(name.Length, 1, MaxThreadName);
            Assert.EndsWith("…", name, StringComparison.Ordinal);
            Assert.All(Elements(name[$"T1 {prompt[..lead]}".Length..^1]), element => Assert.Equal(character, element));
        }
    }

    [Fact]
    public void A_threads_name_of_100_is_left_whole_and_one_line()
    {
        var prompt = new string('x', 40) + "\n" + new string('y', 56);

        Assert.Equal($"T1 {prompt.Replace('\n', ' ')}", Posts.ThreadName(Asking(prompt), First));
    }

    [Fact]
    public void The_opening_speaks_the_communitys_language()
    {
        var opening = french.Posts.Opening(ScriptedShell.OpenChat()).Content;

        Assert.StartsWith("**Hope**\nBienvenue\u00A0!", opening, StringComparison.Ordinal);
        Assert.DoesNotContain('{', opening);
    }

    [Fact]
    public void The_opening_of_a_clocked_chat_says_when_the_first_topic_comes()
    {
        var open = ScriptedShell.OpenChat();
        var clocked = open with { Plan = open.Plan with { Pace = new ChatOptions().Pace } };

        var first = ScriptedShell.Wednesday.AddMinutes(5).ToUnixTimeSeconds();
        Assert.Contains($"<t:{first}:t>", english.Posts.Opening(clocked).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_opening_fits_into_a_message()
    {
        var open = ScriptedShell.OpenChat();
        var link = new Uri("https://example.org/" + new string('x', 980));
        var agenda = open.Plan.Agenda with { Title = new string('t', Agenda.MaxTitleLength), Link = link };
        var longest = open with { Plan = open.Plan with { Agenda = agenda, Pace = new ChatOptions().Pace } };

        Assert.All([english, french], shell =>
        {
            var opening = shell.Posts.Opening(longest).Content;
            Assert.InRange(opening.Length, 1, MaxContent);
            Assert.EndsWith(link.AbsoluteUri, opening, StringComparison.Ordinal);
            Assert.InRange(shell.Posts.ThreadName(longest).Length, 1, MaxThreadName);
        });
    }

    [Fact]
    public void A_link_is_posted_as_it_was_written()
    {
        var link = new Uri("https://example.org/a%20b/%C3%A9t%C3%A9?q=%22x%22");
        var open = ScriptedShell.OpenChat(ThreadPlan.Topic, new Topic(First, "What is hope?", Link: link));
        var linked = open with { Plan = open.Plan with { Agenda = open.Plan.Agenda with { Link = link } } };

        Assert.EndsWith(": https://example.org/a%20b/%C3%A9t%C3%A9?q=%22x%22", english.Posts.Opening(linked).Content, StringComparison.Ordinal);
        Assert.EndsWith(": https://example.org/a%20b/%C3%A9t%C3%A9?q=%22x%22", english.Posts.Prompt(linked, First).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_with_braces_is_posted_as_it_was_written()
    {
        var open = ScriptedShell.OpenChat();
        var braces = open with { Plan = open.Plan with { Agenda = open.Plan.Agenda with { Title = "The {pace} of care" } } };

        Assert.StartsWith("**The \\{pace\\} of care**", english.Posts.Opening(braces).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_community_of_two_languages_reads_the_opening_in_both_its_own_first()
    {
        var opening = english.Posts.Opening(Spoken(ScriptedShell.OpenChat(), "fr", "en")).Content;

        Assert.StartsWith("**Hope**\nBienvenue\u00A0!", opening, StringComparison.Ordinal);
        Assert.Contains("\n\nWelcome!", opening, StringComparison.Ordinal);
        Assert.Contains("/confidentialité", opening, StringComparison.Ordinal);
        Assert.Contains("/privacy", opening, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_opening_in_two_languages_goes_into_a_message_and_its_embed()
    {
        var open = ScriptedShell.OpenChat();
        var link = new Uri("https://example.org/" + new string('x', 980));
        var agenda = open.Plan.Agenda with { Title = new string('*', Agenda.MaxTitleLength), Link = link, Guests = [.. Enumerable.Repeat(new string('g', 100), 10)] };
        var longest = open with { Plan = open.Plan with { Agenda = agenda, Pace = new ChatOptions().Pace, Languages = ["en", "fr"] } };

        var opening = english.Posts.Opening(longest);

        Assert.InRange(opening.Content.Length, 1, MaxContent);
        Assert.InRange(opening.EmbedDescription!.Length, 1, 4096);
        Assert.EndsWith(link.AbsoluteUri, opening.EmbedDescription, StringComparison.Ordinal);
    }

    [Fact]
    public void Guests_are_named_in_the_opening()
    {
        var open = ScriptedShell.OpenChat();
        Chat.Open With(params string[] guests) => open with { Plan = open.Plan with { Agenda = open.Plan.Agenda with { Guests = [.. guests] } } };

        Assert.Contains("\nOur guest: Sarah Downey\\, Toronto", english.Posts.Opening(With("Sarah Downey, Toronto")).Content, StringComparison.Ordinal);
        Assert.Contains("\nNos personnes invitées\u00A0: Sarah; Noor", french.Posts.Opening(With("Sarah", "Noor")).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_stands_above_its_translation_and_is_known_by_the_same_first_line()
    {
        var topic = new Topic(First, "What is hope?") { Translation = new Translation("fr", "Qu’est-ce que l’espoir ?") };
        Assert.Equal("**T1** What is hope?\n**T1** Qu’est-ce que l’espoir ?", english.Posts.Prompt(ScriptedShell.OpenChat(ThreadPlan.Topic, topic), First).Content);
    }

    [Fact]
    public void Closing_thoughts_are_asked_in_both_languages_where_nobody_has_worded_them_otherwise()
    {
        var closing = new Topic(TopicLabel.ClosingThoughts, english.Texts.Plain(Language.En, "post.closing"));
        Chat.Open Asked(Topic topic) => Spoken(ScriptedShell.OpenChat(ThreadPlan.Topic, topic), "en", "fr");

        Assert.EndsWith("\n**CT** " + english.Texts.Plain(Language.Fr, "post.closing"), english.Posts.Prompt(Asked(closing), TopicLabel.ClosingThoughts).Content, StringComparison.Ordinal);
        Assert.Equal("**CT** And you?", english.Posts.Prompt(Asked(closing with { Prompt = "And you?" }), TopicLabel.ClosingThoughts).Content);
    }

    [Fact]
    public void Every_post_of_a_rehearsal_says_so_in_its_first_line()
    {
        var open = ScriptedShell.OpenChat();
        var chat = open with { Plan = open.Plan with { IsRehearsal = true } };
        var prompt = new HcsmChatBot.Facilitation.Transcripts.PostedPrompt(First, ScriptedShell.Wednesday, 900, 900);

        Assert.All(
            [
                english.Posts.Opening(chat), english.Posts.Prompt(chat, First), english.Posts.Raise(chat, prompt, isHalfway: true), english.Posts.Withdrawn(chat, First),
                english.Posts.Link(chat, new ChatEffect.LinkPrompt(900, First, 900)), english.Posts.Question(chat, ModeratorsQuestion.WasAway),
            ],
            post => Assert.StartsWith("[Rehearsal] ", post.Content, StringComparison.Ordinal));
        Assert.StartsWith("[Rehearsal] ", english.Posts.ThreadName(chat), StringComparison.Ordinal);
        Assert.DoesNotContain("/privacy", english.Posts.Opening(chat).Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void Moderators_are_asked_each_question_in_its_own_words(Language language)
    {
        var shell = language == Language.En ? english : french;
        var asked = Enum.GetValues<ModeratorsQuestion>().Select(question => shell.Posts.Question(ScriptedShell.OpenChat(), question).Content).ToArray();
        Assert.Distinct(asked);
        Assert.All(asked, words => Assert.Contains("**Hope**", words, StringComparison.Ordinal));
    }

    private static Chat.Open Spoken(Chat.Open chat, params string[] languages) => chat with { Plan = chat.Plan with { Languages = [.. languages] } };

    private static Chat.Open Asking(string prompt) => ScriptedShell.OpenChat(ThreadPlan.Topic, new Topic(First, prompt));

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            yield return elements.GetTextElement();
    }
}
