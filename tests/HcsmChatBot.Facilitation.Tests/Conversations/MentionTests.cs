using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations;

/// <summary>Whoever mentions exactly one person answers something of theirs; which of it is a guess.</summary>
public class MentionTests
{
    private const string Question = "Ana: which clinic is that?";
    private const string Hers = "We send reminders by text message";

    private static Talk Opening => new Talk()
        .Asks("T1: What works in your clinic?").Says("Ana", "Good afternoon from Halifax").Says("Noor", Hers).Says("Cy", "A list on the wall").Says("Ben", Question);

    [Theory]
    [InlineData("The one of <@Noor>")]
    [InlineData("The one of <@!Noor>")]
    [InlineData("The one of @Noor")]
    [InlineData("The one of @noor")]
    [InlineData("<@Noor>: the one in Halifax")]
    [InlineData("<@Noor>, the one in Halifax")]
    [InlineData("The one of <@Noor>!")]
    [InlineData("The one of <@Noor>.")]
    [InlineData("The one of <@Noor>?!")]
    [InlineData("The one in Halifax (<@Noor>)")]
    [InlineData("La clinique de <@Noor> !")]
    [InlineData("<@Noor> the one of <@Noor>")]
    public void A_mention_of_one_person_leads_to_what_they_said(string text)
    {
        var talk = Opening.Says("Ana", text);

        Assert.Equal((Hers, LinkedBecause.Mention), (talk.Answered, talk.Link.Because));
    }

    [Fact]
    public void Without_a_mention_a_question_to_somebody_by_name_is_answered() =>
        Assert.Equal(Question, Opening.Says("Ana", "The one in Halifax").Answered);

    [Theory]
    [InlineData("Ben: the one of <@Noor> and <@Cy>")]
    [InlineData("Ben: the one of @Noor and @Cy")]
    [InlineData("The one of <@Somebody never heard>")]
    [InlineData("The one of @NeverHeard")]
    [InlineData("The one of <@&500001> in <#1000000>")]
    [InlineData("The one of <@99999999999999999999999>")]
    [InlineData("The one of <@>")]
    public void A_mention_of_two_or_of_nobody_who_was_heard_leads_nowhere(string text) => Assert.Equal(Question, Opening.Says("Ana", text).Answered);

    [Fact]
    public void A_mention_of_oneself_is_none()
    {
        Assert.Equal(Question, Opening.Says("Ana", "Ben: the one in Halifax, ask for <@Ana>").Answered);
        Assert.DoesNotContain(Opening.Says("Ana", "Ask for <@Ana>").Says("Ana", "@Ana").Links, link => link is { Because: LinkedBecause.Mention, MessageId: > 5 });
    }

    [Fact]
    public void A_guest_who_is_mentioned_before_their_first_words_answers_with_them()
    {
        var talk = Opening.Says("Dee", "<@Guest> how do you do it?").Says("Cy", "And a list at the door");

        Assert.Equal("how do you do it?", talk.Says("Guest", "by telephone, every morning").Answered?[^17..]);
    }

    [Fact]
    public void A_mention_in_one_channel_does_not_lead_into_another() =>
        Assert.Null(Opening.Says("Ana", "Same here <@Noor>", said => said with { PlaceId = Talk.Channel + 1 }).Link.AnswersId);

    [Fact]
    public void A_mention_is_a_guess_since_people_say_more_than_one_thing() => Assert.True(new ReplyLink(2, 1, LinkedBecause.Mention).IsGuess);
}
