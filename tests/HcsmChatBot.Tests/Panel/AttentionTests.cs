using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Panel;
using HcsmChatBot.Tests.Chats;

namespace HcsmChatBot.Tests.Panel;

/// <summary>Who waits for a person, and how many speak.</summary>
public sealed class AttentionTests
{
    private static readonly Chat.Open Chat = ScriptedShell.OpenChat();
    private static readonly DateTimeOffset Now = ScriptedShell.Wednesday.AddMinutes(10);

    [Fact]
    public void People_and_messages_are_counted_in_all_and_in_the_open_topic()
    {
        var attention = Of([Said(1, by: 4, topic: "intro"), Said(2, by: 4), Said(3, by: 5), Said(4, by: 5), Said(5, by: 0)]);

        Assert.Equal(new Crowd(People: 2, Messages: 5), attention.Chat);
        Assert.Equal(new Crowd(People: 2, Messages: 4), attention.Topic);
    }

    [Fact]
    public void A_question_is_shown_once_it_has_waited_for_three_minutes()
    {
        SaidRow[] said = [Said(1, by: 4, "Why?", minutesAgo: 2)];

        Assert.Empty(Of(said).Questions);
        Assert.Equal(Now.AddMinutes(1), Of(said).NextAt);
        Assert.Equal([1UL], Attention.Of(Chat, said, new HashSet<long>(), Now.AddMinutes(1)).Questions.Select(place => place.MessageId));
        Assert.Null(Attention.Of(Chat, said, new HashSet<long>(), Now.AddMinutes(1)).NextAt);
    }

    [Fact]
    public void A_question_with_a_reply_or_a_thread_of_its_own_is_answered_and_one_that_its_author_follows_up_is_not()
    {
        var attention = Of(
        [
            Said(1, by: 4, "Replied to?", minutesAgo: 9), Said(2, by: 5, replyTo: 1),
            Said(3, by: 4, "Taken up in a thread?", minutesAgo: 9), Said(4, by: 5, place: 3),
            Said(5, by: 4, "Followed up?", minutesAgo: 9), Said(6, by: 4, replyTo: 5),
        ]);

        Assert.Equal([5UL], attention.Questions.Select(place => place.MessageId));
    }

    [Fact]
    public void A_reply_of_somebody_who_is_not_kept_is_an_answer()
    {
        Assert.Empty(Of([Said(1, by: 4, "Why?", minutesAgo: 9), Said(2, by: 0, replyTo: 1)]).Questions);
    }

    [Fact]
    public void A_newcomer_waits_until_somebody_replies_to_any_of_their_messages_or_mentions_them()
    {
        SaidRow[] said = [Said(1, by: 7), Said(2, by: 7), Said(3, by: 8), Said(4, by: 9)];

        Assert.Equal([1UL, 3, 4], Of(said, 7, 8, 9).Newcomers.Select(place => place.MessageId));
        Assert.Equal([4UL], Of([.. said, Said(5, by: 4, replyTo: 2), Said(6, by: 4, "Welcome <@8>!"), Said(7, by: 9, replyTo: 4)], 7, 8, 9).Newcomers.Select(place => place.MessageId));
    }

    [Fact]
    public void Of_a_place_only_its_address_is_known()
    {
        var place = Assert.Single(Of([Said(1, by: 7, place: 20)], 7).Newcomers);

        Assert.Equal($"https://discord.com/channels/{ScriptedShell.Guild}/20/1", place.Link);
    }

    private static Attention Of(SaidRow[] said, params long[] newcomers) => Attention.Of(Chat, said, newcomers.ToHashSet(), Now);

    private static SaidRow Said(long id, long by, string text = "", string topic = "T1", int minutesAgo = 0, long? replyTo = null, long place = 9000) => new()
    {
        Id = id,
        ChannelId = place,
        AuthorId = by,
        At = Now.AddMinutes(-minutesAgo).ToUnixTimeMilliseconds(),
        ReplyTo = replyTo,
        Answers = replyTo,
        Topic = topic,
        FiledBecause = "OpenTopic",
        Standing = "Kept",
        Text = text,
    };
}
