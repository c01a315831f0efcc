using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

/// <summary>Clocks, ids, places and replies as they must not be.</summary>
public class HostileOrderTests
{
    private static IEnumerable<Utterance> Talk(int count) =>
        Enumerable.Range(1, count).Select(number => HostileTalk.Said((ulong)number, (ulong)number % 5 + 1, $"Person{number % 5}", number % 3 == 0 ? "which one?" : "the clinic", 20 * number));

    [Fact]
    public void Clocks_may_step_back() => HostileTalk.Read(Talk(300).Select(said => said with { At = said.At.AddMinutes(said.Id % 7 == 0 ? -90 : 0) }));

    [Fact]
    public void Clocks_may_stand_at_the_ends_of_time() => HostileTalk.Read(Talk(300).Select(said =>
        said with { At = (said.Id / 10 % 3) switch { 0 => DateTimeOffset.MinValue, 1 => said.At, _ => DateTimeOffset.MaxValue } }));

    [Fact]
    public void A_clock_that_steps_back_does_not_change_who_is_answered_by_name() =>
        Assert.Equal(2ul, new Talk().Says("Ana", "Good evening").Says("Ben", "Ana: how are you?").Says("Ana", "Ben: fine", said => said with { At = said.At.AddDays(-1) }).Link.AnswersId);

    [Fact]
    public void Ids_may_come_in_any_order_and_be_as_large_as_they_can()
    {
        var order = Talk(300).ToArray();
        new Random(5).Shuffle(order);
        HostileTalk.Read(order);
        HostileTalk.Read(order.Select(said => said with { Id = ulong.MaxValue - said.Id, AuthorId = ulong.MaxValue - said.AuthorId, PlaceId = ulong.MaxValue }));
    }

    [Fact]
    public void What_is_heard_twice_does_not_answer_itself() => HostileTalk.Read(Talk(200).SelectMany(said => (Utterance[])[said, said, said with { IsPrompt = said.Id % 9 == 0 }]));

    [Fact]
    public void A_message_that_is_its_own_place_does_not_answer_itself() => HostileTalk.Read(Talk(200).SelectMany(said =>
        (Utterance[])[said, said with { PlaceId = said.Id }, said with { PlaceId = said.Id, IsPrompt = true }, said with { PlaceId = said.Id, Text = "again" }]));

    [Fact]
    public void Replies_labels_and_corrections_may_lead_nowhere_forwards_and_to_themselves()
    {
        var links = HostileTalk.Read(Talk(400).Select(said => (said.Id % 8) switch
        {
            0 => said with { ReplyTo = 999_999 },
            1 => said with { ReplyTo = said.Id },
            2 => said with { ReplyTo = said.Id + 1 },
            3 => said with { LabelledPrompt = said.Id },
            4 => said with { Said = new SaidLink(said.Id) },
            5 => said with { Said = new SaidLink(0) },
            _ => said,
        }));

        Assert.Equal(999_999ul, links[7].AnswersId);
    }

    [Fact]
    public void What_a_moderator_says_may_lead_nowhere_forwards_and_to_itself()
    {
        var threader = new ConversationThreader();
        ulong?[] odd = [1, 0, null, ulong.MaxValue];

        foreach (var (index, said) in Talk(300).Index())
        {
            Assert.InRange(threader.Read(said).Probability, 0, 1);
            Assert.Equal(LinkedBecause.Person, threader.Read(said with { Said = new SaidLink(odd[index % odd.Length]) }).Because);
            Assert.Equal(said.Id, threader.Read(said with { Said = new SaidLink(said.Id) }).AnswersId);
        }
    }
}
