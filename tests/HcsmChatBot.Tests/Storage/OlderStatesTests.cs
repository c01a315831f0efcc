using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Tests.Storage;

/// <summary>Chats as release 0.1.0 stored them go on where they were.</summary>
public class OlderStatesTests
{
    private const string Plan = """
        "Plan":{"Id":1000,"GuildId":5,"ChannelId":7,"ChannelName":"hcsmca","Agenda":{"Title":"Rx habits","Topics":[{"Label":"T1","Prompt":"One?"},
        {"Label":"T2","Prompt":"Two?"},{"Label":"T3","Prompt":"Three?"}],"LastNumber":3},"Hosts":[{"UserId":2,"Name":"Colleen"}],
        "Pace":{"Introductions":"00:05:00","Topic":"00:10:00","Closing":"00:05:00","Unattended":"02:00:00"},"Threads":"Topic"}
        """;

    /// <summary>T2 is open; its prompt is on its way.</summary>
    private const string SoFar = """
        "Proceedings":{"OpenedAt":"2026-11-04T18:00:00+00:00","CurrentIndex":1,"IsUnplanned":false,"OpeningId":1100,
        "Prompts":[{"Label":"T1","At":"2026-11-04T18:05:00+00:00","MessageId":1200,"ThreadId":1200}],"MessageCount":3}
        """;

    private const string Scheduled = $$"""{"$type":"Scheduled",{{Plan}}}""";
    private const string Open = $$"""{"$type":"Open",{{SoFar}},"TopicEndsAt":"2026-11-04T18:25:00+00:00",{{Plan}}}""";
    private const string WrappingUp = $$"""{"$type":"WrappingUp",{{SoFar}},"EndedAt":"2026-11-04T18:30:00+00:00",{{Plan}}}""";
    private const string Ended = $$"""{"$type":"Ended",{{SoFar}},"EndedAt":"2026-11-04T18:30:00+00:00",{{Plan}}}""";

    private static readonly DateTimeOffset Later = new(2026, 11, 4, 18, 20, 0, TimeSpan.Zero);
    private static readonly Ask Moderator = new(1, IsModerator: true, "the moderator");
    private static readonly TopicLabel T1 = new(1), T2 = new(2);

    [Fact]
    public void The_talk_goes_back_to_a_topic_that_was_asked_before_and_asks_it_no_second_time()
    {
        var back = ChatFacilitator.Advance(StoredJson.ReadChat(Open), new ChatEvent.BackRequested(Later, Moderator));
        var jump = ChatFacilitator.Advance(StoredJson.ReadChat(Open), new ChatEvent.TopicRequested(Later, Moderator, T1));

        Assert.All([back, jump], moved => Assert.Equal(new ChatEffect.RaisePrompt(T1, IsHalfway: false), moved.Effects[^1]));
        Assert.Equal(new ChatEffect.RaisePrompt(T2, IsHalfway: false), ChatFacilitator.Advance(back.Chat, new ChatEvent.UndoRequested(Later.AddMinutes(1), Moderator)).Effects[^1]);
    }

    [Fact]
    public void A_topic_that_stands_or_is_on_its_way_is_not_passed_over()
    {
        foreach (var label in new[] { T1, T2 })
            Assert.Equal(Refusal.NotToCome, RefusalOf(ChatFacilitator.Advance(StoredJson.ReadChat(Open), new ChatEvent.SkipRequested(Later, Moderator, label))));
        Assert.Null(RefusalOf(ChatFacilitator.Advance(StoredJson.ReadChat(Open), new ChatEvent.SkipRequested(Later, Moderator, new TopicLabel(3)))));
    }

    [Theory]
    [InlineData(WrappingUp)]
    [InlineData(Ended)]
    public void An_end_is_taken_back_and_what_was_asked_is_known(string stored)
    {
        var reopened = ChatFacilitator.Advance(StoredJson.ReadChat(stored), new ChatEvent.UndoRequested(Later.AddMinutes(15), Moderator)).Chat;
        Assert.Equal("T1 T2", string.Join(' ', Assert.IsType<Chat.Open>(reopened).Proceedings.Asked));
    }

    [Fact]
    public void A_chat_that_was_planned_opens() =>
        Assert.IsType<Chat.Open>(ChatFacilitator.Advance(StoredJson.ReadChat(Scheduled), new ChatEvent.StartRequested(Later, Moderator)).Chat);

    [Fact]
    public void What_is_known_to_be_asked_by_nobody_stays_so()
    {
        var open = (Chat.Open)StoredJson.ReadChat(Open);
        var none = open with { Proceedings = open.Proceedings with { Asked = [] } };
        Assert.Empty(StoredJson.ReadChat(StoredJson.Write(none)).SoFar!.Asked);
    }

    private static Refusal? RefusalOf(Transition transition) => (transition.Effects.OfType<ChatEffect.Answer>().Single().Said as ChatAnswer.Refused)?.Why;
}
