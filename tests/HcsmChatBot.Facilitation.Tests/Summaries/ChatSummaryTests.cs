using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Summaries;
using HcsmChatBot.Facilitation.Tests.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Summaries;

public class ChatSummaryTests
{
    [Fact]
    public void It_counts_people_and_messages_in_all_and_for_each_topic()
    {
        var summary = ChatSummary.Of(RecordedChat.About("T1", "T2", "T3", "T4").Asks("T1", 10).Asks("T3", 30)
            .Says(1, "Ana", "intro").Says(2, "Bo", "intro").Says(3, "Lurker", "intro")
            .Says(11, "Ana", "T1").Says(12, "Ana", "T1").Says(13, "Bo", "T1").Says(21, "Bo", "T2")
            .Record());

        Assert.Equal(("Rx habits", 3, 7, 3), (summary.Title, summary.People, summary.Messages, summary.Introductions));
        Assert.Equal(
            [
                new TopicSummary(new TopicLabel(1), "Prompt of T1", People: 2, Messages: 3),
                new TopicSummary(new TopicLabel(2), "Prompt of T2", People: 1, Messages: 1),
                new TopicSummary(new TopicLabel(3), "Prompt of T3", People: 0, Messages: 0),
            ],
            summary.Topics.AsEnumerable());
    }

    [Fact]
    public void Those_who_said_hello_and_no_more_are_counted() =>
        Assert.Equal(2, ChatSummary.Of(RecordedChat.About("T1")
            .Says(1, "Ana", "intro").Says(2, "Bo", "intro").Says(3, "Cy", "intro").Says(4, "Cy", "intro").Says(11, "Ana", "T1").Says(12, "Di", "T1")
            .Record()).OnlyIntroduced);

    [Fact]
    public void A_chat_in_which_nobody_spoke_is_a_summary_of_nothing()
    {
        var summary = ChatSummary.Of(RecordedChat.About("T1").Record());

        Assert.Equal((0, 0, 0, 0, 0), (summary.People, summary.Messages, summary.Introductions, summary.OnlyIntroduced, summary.Topics.Length));
    }

    [Fact]
    public void A_withheld_message_counts_without_its_author_and_a_deleted_one_not_at_all()
    {
        var summary = ChatSummary.Of(RecordedChat.About("T1")
            .Says(1, "Ana", "intro").Says(2, "Bo", "intro").Withheld().Says(3, "Cy", "intro").Deleted()
            .Says(11, "Ana", "T1").Says(12, "Bo", "T1").Withheld().Says(13, "Di", "T1").Withheld().Says(14, "Ana", "T1").Deleted()
            .Record());

        Assert.Equal((1, 5, 2, 0), (summary.People, summary.Messages, summary.Introductions, summary.OnlyIntroduced));
        Assert.Equal([new TopicSummary(new TopicLabel(1), "Prompt of T1", People: 1, Messages: 3)], summary.Topics.AsEnumerable());
    }
}
