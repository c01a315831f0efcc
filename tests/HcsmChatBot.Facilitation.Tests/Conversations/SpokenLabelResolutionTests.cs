using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations;

public class SpokenLabelResolutionTests
{
    private static readonly Agenda WithParts = Agenda("T1a", "T1b", "T2", "T3", "T3a", "T4a");

    [Theory]
    [InlineData("T2", "T2", "T2")]
    [InlineData("A3", "T2", "T3")]
    [InlineData("R3", "T3a", "T3")]
    [InlineData("A1a", "T2", "T1a")]
    [InlineData("Q1B", "intro", "T1b")]
    [InlineData("A1", "T1a", "T1a")]
    [InlineData("A1", "T1b", "T1b")]
    [InlineData("A1", "T2", "T1b")]
    [InlineData("A1", "T4a", "T1b")]
    [InlineData("A4", "T4a", "T4a")]
    public void A_label_means_the_topic_of_that_name_or_the_part_asked_last(string said, string open, string meant) =>
        Assert.Equal(TopicLabel.Parse(meant), Resolved(said, open));

    [Theory]
    [InlineData("A5", "T2")]
    [InlineData("A2a", "T2")]
    [InlineData("A1c", "T1a")]
    [InlineData("A4", "T2")]
    [InlineData("A1", "intro")]
    [InlineData("A1", "T9")]
    public void A_label_the_agenda_lacks_or_a_part_not_asked_yet_means_nothing(string said, string open) => Assert.Null(Resolved(said, open));

    [Fact]
    public void A_chat_without_topics_knows_no_labels() =>
        Assert.Null(SpokenLabel.Read("A1: yes")!.Value.ResolveIn(Facilitation.Chats.Agenda.Unplanned("Open floor"), TopicLabel.Introductions));

    private static TopicLabel? Resolved(string said, string open) =>
        SpokenLabel.Read(said + ": …")!.Value.ResolveIn(WithParts, TopicLabel.Parse(open));

    private static Agenda Agenda(params string[] labels) => new("Chat", null, [.. labels.Select(label => new Topic(TopicLabel.Parse(label), "?"))]);
}
