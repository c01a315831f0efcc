using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class AgendaTests
{
    [Fact]
    public void The_first_unplanned_topic_is_T1() => Assert.Equal("T1", Agenda.Unplanned("Open floor").InsertUnplanned(0, "Who is here?").Labels());

    [Theory]
    [InlineData(0, "T4 T1 T3a T3b")]
    [InlineData(1, "T1 T4 T3a T3b")]
    [InlineData(3, "T1 T3a T3b T4")]
    public void An_unplanned_topic_stands_where_it_is_put_under_the_next_free_number(int index, string labels) =>
        Assert.Equal(labels, Planned("T1", "T3a", "T3b").Plan.Agenda.InsertUnplanned(index, "And fees?").Labels());

    [Fact]
    public void Two_unplanned_topics_have_two_numbers() =>
        Assert.Equal("T1 T4 T3 T2", Planned("T1", "T2").Plan.Agenda.InsertUnplanned(1, "One?").InsertUnplanned(1, "Two?").Labels());

    [Fact]
    public void An_unplanned_topic_leaves_the_others_as_they_were()
    {
        var planned = Planned("T1", "T2").Plan.Agenda;
        var inserted = planned.InsertUnplanned(1, "And fees?");
        Assert.Equal(planned.Topics, inserted.Topics.Where(topic => topic.Label != Label("T3")));
        Assert.Equal(new Topic(Label("T3"), "And fees?"), inserted.Find(Label("T3")));
        Assert.Equal((planned.Title, planned.Link), (inserted.Title, inserted.Link));
    }

    [Fact]
    public void A_topic_is_found_by_its_whole_label()
    {
        var agenda = Planned("T1a", "T2").Plan.Agenda;
        Assert.Equal("Prompt of T1a", agenda.Find(Label("T1a"))!.Prompt);
        Assert.Null(agenda.Find(Label("T1")));
        Assert.Null(agenda.Find(TopicLabel.Introductions));
    }
}
