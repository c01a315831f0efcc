using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Planning;

namespace HcsmChatBot.Facilitation.Tests.Planning;

/// <summary>What is found about an agenda before everybody reads it, and what is left alone.</summary>
public class AgendaLintTests
{
    private static readonly Pace Usual = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), TimeSpan.FromHours(3));
    private static readonly AgendaSetting Hour = new(Usual, TimeSpan.FromHours(1), ["en"], "#hcsmca");

    [Theory]
    [InlineData("What would you ask a patient first?")]
    [InlineData("Tell us of a day that went well.")]
    [InlineData("What did #hcsmca, #MedEd, #HCSM and #meded teach you?")]
    [InlineData("What do #caregivers and #pharmacists need?")]
    [InlineData("What do you make of this? https://example.org/study https://example.org/comment")]
    [InlineData("Issue #3 of https://example.org/page#section-of-the-page")]
    public void Nothing_is_found_about(string prompt) => Assert.Empty(Of(prompt));

    [Theory]
    [InlineData("#healthcaresocialmedia", "#HealthcareSocialMedia")]
    [InlineData("#patientsafety", "#PatientSafety")]
    [InlineData("#patientsafety2026", "#PatientSafety2026")]
    [InlineData("#Mentalhealth", "#MentalHealth")]
    [InlineData("#santémentale", "#SantéMentale")]
    [InlineData("#whatevzisthis", null)]
    public void A_hashtag_of_several_words_in_lower_case_is_told_with_capitals_where_its_words_are_known(string tag, string? suggested)
    {
        var finding = Assert.Single(Of($"Who follows {tag}?"));
        Assert.Equal((FindingKind.FlatHashtag, tag, suggested), (finding.Kind, finding.Read, finding.Suggested));
    }

    [Fact]
    public void The_communitys_own_hashtag_is_known_as_it_is() =>
        Assert.Empty(AgendaLint.Of(Agenda("Welcome to #healthcareontario"), Hour with { Hashtag = "#HealthcareOntario" }));

    [Fact]
    public void A_prompt_is_long_from_281_characters_on_in_either_language()
    {
        Assert.Empty(Of(new string('a', 280)));
        var own = Assert.Single(Of(new string('a', 281)));
        var other = Assert.Single(AgendaLint.Of(Paired("Why?", new string('a', 300)), Hour));

        Assert.Equal((FindingKind.LongPrompt, new TopicLabel(1), 281, 280), (own.Kind, own.Label, own.Found, own.Well));
        Assert.Equal((FindingKind.LongPrompt, 300), (other.Kind, other.Found));
    }

    [Theory]
    [InlineData("Have you read https://example.org/study and what do you make of it?")]
    [InlineData("https://example.org/study : why?")]
    public void A_link_stands_at_the_end(string prompt) => Assert.Equal(FindingKind.LinkWithin, Assert.Single(Of(prompt)).Kind);

    [Fact]
    public void Links_without_end_are_looked_over_in_no_time()
    {
        var many = string.Concat(Enumerable.Repeat("http://a", 26));

        Assert.Equal(FindingKind.LinkWithin, Assert.Single(Of($"{many} x")).Kind);
        Assert.Empty(Of(many + " (http://b) <http://c>."));
    }

    [Fact]
    public void A_hashtag_without_end_is_looked_over_in_no_time()
    {
        var flat = Of("#healthcare" + new string('1', 1900)).Where(finding => finding.Kind == FindingKind.FlatHashtag);

        Assert.Null(Assert.Single(flat).Suggested);
    }

    [Theory]
    [InlineData("What does this infographic tell you?")]
    [InlineData("Que dit cette affiche ?")]
    [InlineData("What do you see? https://example.org/poster.PNG?size=1")]
    public void An_image_wants_words(string prompt) => Assert.Equal(FindingKind.Image, Assert.Single(Of(prompt)).Kind);

    [Fact]
    public void A_linked_image_wants_words_too()
    {
        var agenda = Agenda("What do you see?");
        agenda = agenda with { Topics = [agenda.Topics[0] with { Link = new Uri("https://example.org/a.jpeg") }] };

        Assert.Equal(FindingKind.Image, Assert.Single(AgendaLint.Of(agenda, Hour)).Kind);
    }

    [Fact]
    public void More_topics_than_the_hour_holds_are_told_with_how_many_it_holds()
    {
        Assert.Empty(AgendaLint.Of(Agenda("1", "2", "3", "4", "5"), Hour));
        var finding = Assert.Single(AgendaLint.Of(Agenda("1", "2", "3", "4", "5", "6"), Hour));

        Assert.Equal((FindingKind.TooLongForTheHour, 70, 60, 5), (finding.Kind, finding.Found, finding.Well, finding.Topics));
        Assert.Empty(AgendaLint.Of(Agenda("1", "2", "3", "4", "5", "6"), Hour with { Pace = null }));
        Assert.Empty(AgendaLint.Of(Agenda("1", "2", "3", "4", "5", "6"), Hour with { Duration = TimeSpan.FromMinutes(90) }));
    }

    [Fact]
    public void A_missing_translation_is_told_only_where_the_community_has_two_languages()
    {
        var agenda = Paired("Why?", "Pourquoi ?") with { Topics = [.. Paired("Why?", "Pourquoi ?").Topics, new Topic(new TopicLabel(2), "How?")] };

        Assert.Empty(AgendaLint.Of(agenda, Hour));
        var finding = Assert.Single(AgendaLint.Of(agenda, Hour with { Languages = ["en", "fr"] }));
        Assert.Equal((FindingKind.NoTranslation, new TopicLabel(2), "fr"), (finding.Kind, finding.Label, finding.Language));
    }

    [Fact]
    public void The_title_is_looked_over_and_closing_thoughts_are_not()
    {
        var agenda = (Agenda("Why?") with { Title = "A picture of #patientsafety" }).WithClosingThoughts("What does this picture tell you?");

        Assert.Equal([(FindingKind.FlatHashtag, (TopicLabel?)null), (FindingKind.Image, null)], AgendaLint.Of(agenda, Hour).Select(finding => (finding.Kind, finding.Label)));
    }

    private static IEnumerable<AgendaFinding> Of(string prompt) => AgendaLint.Of(Agenda(prompt), Hour);

    private static Agenda Agenda(params string[] prompts) =>
        new("Hope", null, [.. prompts.Select((prompt, index) => new Topic(new TopicLabel(index + 1), prompt))]);

    private static Agenda Paired(string prompt, string translation) =>
        new("Hope", null, [new Topic(new TopicLabel(1), prompt) { Translation = new Translation("fr", translation) }]);
}
