using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>An agenda whose title is told apart from its text, as in a form.</summary>
public class GivenTitleTests
{
    [Theory]
    [InlineData("T1: a")]
    [InlineData("# Another\nT1: a")]
    [InlineData("  # Another\n  T1: a")]
    public void The_title_that_is_given_is_the_chats(string text) => Assert.Equal("Hope", AgendaText.Read(text, " Hope ").Agenda?.Title);

    [Fact]
    public void A_title_in_the_text_serves_where_none_is_given() => Assert.Equal("Another", AgendaText.Read("# Another\nT1: a", " ").Agenda?.Title);

    [Fact]
    public void Lines_are_counted_as_they_were_typed()
    {
        var faults = AgendaText.Read("T1: a\nT1: b\n\nQ: c", "Hope").Faults;

        Assert.Equal(
            [new AgendaFault(2, AgendaFaultKind.DoubleLabel, "T1: b", "T2: …"), new AgendaFault(4, AgendaFaultKind.UnknownLine, "Q: c", "T1: …")],
            faults.AsEnumerable());
    }

    [Fact]
    public void Neither_a_title_nor_a_topic_is_two_faults() =>
        Assert.Equal([AgendaFaultKind.NoTitle, AgendaFaultKind.NoTopics], AgendaText.Read("", "").Faults.Select(fault => fault.Kind));

    [Fact]
    public void A_long_title_in_the_text_is_no_fault_where_another_is_given()
    {
        var text = $"# {new string('x', 101)}\nT1: a";
        Assert.Empty(AgendaText.Read(text, "Hope").Faults);
        Assert.Equal([AgendaFaultKind.TitleTooLong], AgendaText.Read("T1: a", new string('x', 101)).Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public void Sixty_topics_are_too_many_from_the_twenty_sixth_on()
    {
        var fault = Assert.Single(AgendaText.Read(string.Join('\n', Enumerable.Range(1, 60).Select(n => $"T{n}: a")), "Hope").Faults);
        Assert.Equal((26, AgendaFaultKind.TooManyTopics, "T26: a"), (fault.Line, fault.Kind, fault.Read));
    }
}
