using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Guests, prompts in two languages, and an agenda that is written and read back.</summary>
public class AgendaPairsTests
{
    [Theory]
    [InlineData("Guest: Sarah Downey, CEO\nguests: Pat Rich")]
    [InlineData("Invité(e)\u00A0: Sarah Downey, CEO\nInvité·e : Pat Rich")]
    [InlineData("Invitée : Sarah Downey, CEO\nINVITÉS : Pat Rich")]
    public void Guests_are_read_in_both_languages(string lines) =>
        Assert.Equal(["Sarah Downey, CEO", "Pat Rich"], Understood($"# One\n{lines}\nT1: a").Guests.AsEnumerable());

    [Fact]
    public void A_topic_has_a_translation_with_its_own_further_lines_and_its_link_after_it()
    {
        var agenda = Understood("# One\nT1: Why?\n  Really?\nFR\u00A0: Pourquoi ?\n  Vraiment ?\nLink: https://example.org/\nT2: Et après ?\nLink: https://example.org/2\nEN: What then?");

        Assert.Equal(
            [
                new Topic(new TopicLabel(1), "Why?\nReally?", null, new Uri("https://example.org/")) { Translation = new Translation("fr", "Pourquoi ?\nVraiment ?") },
                new Topic(new TopicLabel(2), "Et après ?", null, new Uri("https://example.org/2")) { Translation = new Translation("en", "What then?") },
            ],
            agenda.Topics.AsEnumerable());
    }

    [Fact]
    public void A_line_that_goes_on_in_French_is_no_translation() =>
        Assert.Equal("Pourquoi ?\nEn : deux mots", Understood("# Un\nT1: Pourquoi ?\n  En : deux mots").Topics[0].Prompt);

    [Theory]
    [InlineData("Guest:\nT1: a", AgendaFaultKind.NoGuest, 2, "")]
    [InlineData("FR: b\nT1: a", AgendaFaultKind.TranslationBeforeTopic, 2, "FR: b")]
    [InlineData("## Part\nFR: b\nT1: a", AgendaFaultKind.TranslationBeforeTopic, 3, "FR: b")]
    [InlineData("T1: a\nFR:\nT2: b", AgendaFaultKind.NoTranslation, 3, "FR:")]
    [InlineData("T1: a\nFR: b\nEN: c", AgendaFaultKind.SecondTranslation, 4, "EN: c")]
    public void What_is_wrong_is_told_by_its_line(string lines, AgendaFaultKind kind, int line, string read)
    {
        var fault = Assert.Single(AgendaText.Read($"# One\n{lines}").Faults);

        Assert.Equal((kind, line, read), (fault.Kind, fault.Line, fault.Read));
        Assert.NotEmpty(fault.Expected);
    }

    [Fact]
    public void A_pair_that_does_not_fit_into_one_message_is_told_at_the_translation()
    {
        var fits = AgendaText.Read($"# One\nT1: {new string('a', 988)}\nFR: {new string('b', 988)}");
        var fault = Assert.Single(AgendaText.Read($"# One\nT1: {new string('a', 988)}\nFR: {new string('b', 989)}").Faults);

        Assert.NotNull(fits.Agenda);
        Assert.Equal((AgendaFaultKind.PairTooLong, 3), (fault.Kind, fault.Line));
    }

    [Fact]
    public void Guests_have_limits()
    {
        var most = string.Join('\n', Enumerable.Range(1, 10).Select(_ => $"Guest: {new string('g', 100)}"));

        Assert.Equal(10, Understood($"# One\n{most}\nT1: a").Guests.Length);
        Assert.Equal((AgendaFaultKind.TooManyGuests, 12), Only(AgendaText.Read($"# One\n{most}\nGuest: one more\nT1: a")));
        Assert.Equal((AgendaFaultKind.GuestTooLong, 2), Only(AgendaText.Read($"# One\nGuest: {new string('g', 101)}\nT1: a")));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var agenda = Understood("""
            # Innovation
            Link: https://example.org/post
            Guest: Sarah Downey, CEO
            ## Part one
            T1a: In what areas?
              Think of your own week.
            FR: Dans quels domaines ?
              Pensez à votre semaine.
            Link: https://example.org/source
            T1b: How?
            ## Part two
            T2: What then?
            """);

        var back = AgendaText.Read(AgendaText.Write(agenda.WithClosingThoughts("And?")), agenda.Title).Agenda!;

        Assert.Equal((agenda.Title, agenda.Link), (back.Title, back.Link));
        Assert.Equal(agenda.Guests.AsEnumerable(), back.Guests);
        Assert.Equal(agenda.Topics.AsEnumerable(), back.Topics);
    }

    [Fact]
    public void A_prompt_that_nobody_planned_is_read_back_as_one_whatever_its_lines_look_like()
    {
        var agenda = Agenda.Unplanned("One").InsertUnplanned(0, "Why?\nT2: no topic\n\n> no note\nplain\n# no title");

        var topic = Assert.Single(AgendaText.Read(AgendaText.Write(agenda), "One").Agenda!.Topics);

        Assert.Equal("Why? T2: no topic > no note\nplain # no title", topic.Prompt);
    }

    private static (AgendaFaultKind Kind, int Line) Only(AgendaReading reading) => Assert.Single(reading.Faults) is var fault ? (fault.Kind, fault.Line) : default;

    private static Agenda Understood(string text)
    {
        var reading = AgendaText.Read(text);
        Assert.Empty(reading.Faults);
        return Assert.IsType<Agenda>(reading.Agenda);
    }
}
