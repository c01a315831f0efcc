using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class AgendaTextTests
{
    [Fact]
    public void A_full_agenda_is_read_with_its_sections_parts_links_and_continuations()
    {
        var agenda = Understood("""
            # Innovation: The Prescription
            Link: https://example.org/framing-post

            ## How is Innovation Born?
            T1a: In what areas would you like to see more innovation?
              Think of your own week.
              Small things count.
            Link: https://example.org/source

            > Ask the guest first.
            T1b. How can we make it a part of our daily thinking?
            ## Learning from Mistakes
            t2) What does a culture of failure look like?
            """);

        Assert.Equal("Innovation: The Prescription", agenda.Title);
        Assert.Equal(new Uri("https://example.org/framing-post"), agenda.Link);
        Assert.Equal(
            [
                new Topic(
                    new TopicLabel(1, 'a'), "In what areas would you like to see more innovation?\nThink of your own week.\nSmall things count.",
                    "How is Innovation Born?", new Uri("https://example.org/source")),
                new Topic(new TopicLabel(1, 'b'), "How can we make it a part of our daily thinking?", "How is Innovation Born?"),
                new Topic(new TopicLabel(2), "What does a culture of failure look like?", "Learning from Mistakes"),
            ],
            agenda.Topics.AsEnumerable());
    }

    [Fact]
    public void French_typography_is_read()
    {
        var agenda = Understood("# Accueillir\nLien\u00A0: https://example.org/fr\nT1\u00A0: Qui sommes-nous\u202F?\nT2 : Et après ?");

        Assert.Equal(new Uri("https://example.org/fr"), agenda.Link);
        Assert.Equal(["Qui sommes-nous\u202F?", "Et après ?"], agenda.Topics.Select(topic => topic.Prompt));
    }

    [Theory]
    [InlineData("\uFEFF# Title\r\nT1: One\r\n  more\r\nT2: Two\r\n")]
    [InlineData("# Title\rT1: One\r  more\rT2: Two")]
    [InlineData("   # Title\n   T1: One\n   more\n   T2: Two")]
    [InlineData("# Title\nT1:\n\tOne\n\n> a note\n\tmore\nT2: Two")]
    public void Line_ends_a_byte_order_mark_and_indentation_of_the_whole_do_not_matter(string text)
    {
        var agenda = Understood(text);

        Assert.Equal("Title", agenda.Title);
        Assert.Equal(["One\nmore", "Two"], agenda.Topics.Select(topic => topic.Prompt));
    }

    [Fact]
    public void A_title_may_begin_with_a_hashtag() =>
        Assert.Equal("#hcsmca goes to #eHealth2011", Understood("# #hcsmca goes to #eHealth2011\nT1: Why?").Title);

    [Theory]
    [InlineData("T1: a", AgendaFaultKind.NoTitle, 1, "")]
    [InlineData("# One\n# Two\nT1: a", AgendaFaultKind.SecondTitle, 2, "Two")]
    [InlineData("# One", AgendaFaultKind.NoTopics, 1, "")]
    [InlineData("# One\nT1: a\nT1: b", AgendaFaultKind.DoubleLabel, 3, "T1: b")]
    [InlineData("# One\nT1: a\nT0: b", AgendaFaultKind.BadLabel, 3, "T0: b")]
    [InlineData("# One\nT1: a\nT100: b", AgendaFaultKind.BadLabel, 3, "T100: b")]
    [InlineData("# One\nT1: a\nT1ab: b", AgendaFaultKind.BadLabel, 3, "T1ab: b")]
    [InlineData("# One\nT1: a\nQ2: b", AgendaFaultKind.BadLabel, 3, "Q2: b")]
    [InlineData("# One\nT1: a\nT2 diabetes and chats", AgendaFaultKind.BadLabel, 3, "T2 diabetes and chats")]
    [InlineData("# One\nT1: a\nT1.5: b", AgendaFaultKind.BadLabel, 3, "T1.5: b")]
    [InlineData("# One\nT1:\nT2: b", AgendaFaultKind.NoPrompt, 2, "T1:")]
    [InlineData("# One\nLink: javascript:alert(1)\nT1: a", AgendaFaultKind.BadLink, 2, "javascript:alert(1)")]
    [InlineData("# One\nLink: ftp://example.org/\nT1: a", AgendaFaultKind.BadLink, 2, "ftp://example.org/")]
    [InlineData("# One\nLink: example.org\nT1: a", AgendaFaultKind.BadLink, 2, "example.org")]
    [InlineData("# One\nLink:\nT1: a", AgendaFaultKind.BadLink, 2, "")]
    [InlineData("# One\nLink: https://bank.example@evil.example/\nT1: a", AgendaFaultKind.BadLink, 2, "https://bank.example@evil.example/")]
    [InlineData("# One\nT1: a\nLink: https://a.example\nLink: https://b.example", AgendaFaultKind.SecondLink, 4, "https://b.example")]
    [InlineData("# One\n## Part\nLink: https://a.example\nT1: a", AgendaFaultKind.LinkBeforeTopic, 3, "https://a.example")]
    [InlineData("# One\nWhat about this?\nT1: a", AgendaFaultKind.UnknownLine, 2, "What about this?")]
    [InlineData("# One\n  indented before any topic\nT1: a", AgendaFaultKind.UnknownLine, 2, "indented before any topic")]
    public void A_fault_tells_its_line_its_kind_and_what_was_read(string text, AgendaFaultKind kind, int line, string read)
    {
        var reading = AgendaText.Read(text);

        Assert.Null(reading.Agenda);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((kind, line, read), (fault.Kind, fault.Line, fault.Read));
        Assert.NotEmpty(fault.Expected);
    }

    [Fact]
    public void All_faults_are_told_in_the_order_of_their_lines()
    {
        var reading = AgendaText.Read("""
            Link: mailto:host@example.org
            T1:
            What?
            T1: again
            """);

        Assert.Equal(
            [
                (1, AgendaFaultKind.BadLink), (1, AgendaFaultKind.NoTitle), (2, AgendaFaultKind.NoPrompt),
                (3, AgendaFaultKind.UnknownLine), (4, AgendaFaultKind.DoubleLabel),
            ],
            reading.Faults.Select(fault => (fault.Line, fault.Kind)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \r\n > only a note\n")]
    public void An_empty_text_lacks_a_title_and_topics(string text) =>
        Assert.Equal([AgendaFaultKind.NoTitle, AgendaFaultKind.NoTopics], AgendaText.Read(text).Faults.Select(fault => fault.Kind));

    [Fact]
    public void The_limits_themselves_are_allowed()
    {
        var topics = Enumerable.Range(1, 25).Select(n => $"T{n}: {new string('p', 2000)}");

        var agenda = Understood($"# {new string('t', 100)}\n{string.Join('\n', topics)}");

        Assert.Equal(25, agenda.Topics.Length);
    }

    [Fact]
    public void One_beyond_a_limit_is_a_fault_at_the_line_that_crosses_it()
    {
        var topics = Enumerable.Range(1, 27).Select(n => $"T{n}: {new string('p', n == 3 ? 2001 : 10)}");

        var reading = AgendaText.Read($"# {new string('t', 101)}\n## {new string('s', 101)}\n{string.Join('\n', topics)}");

        Assert.Equal(
            [
                (1, AgendaFaultKind.TitleTooLong), (2, AgendaFaultKind.SectionTooLong),
                (5, AgendaFaultKind.PromptTooLong), (28, AgendaFaultKind.TooManyTopics),
            ],
            reading.Faults.Select(fault => (fault.Line, fault.Kind)));
    }

    [Fact]
    public void What_was_read_is_cut_to_sixty_characters_and_never_inside_an_emoji()
    {
        var fault = Assert.Single(AgendaText.Read($"# One\nT1: a\n{new string('x', 58)}😀😀😀").Faults);

        Assert.Equal(new string('x', 58) + "…", fault.Read);
        Assert.True(fault.Read.Length <= 60);
    }

    [Fact]
    public void An_indented_line_with_a_label_is_a_topic_and_one_that_only_resembles_it_continues_the_prompt()
    {
        var agenda = Understood("# One\nT1: a\n  T2 diabetes is an example\n  T2: b");

        Assert.Equal(["a\nT2 diabetes is an example", "b"], agenda.Topics.Select(topic => topic.Prompt));
    }

    private static Agenda Understood(string text)
    {
        var reading = AgendaText.Read(text);
        Assert.Empty(reading.Faults);
        return Assert.IsType<Agenda>(reading.Agenda);
    }
}
