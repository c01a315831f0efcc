using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>For ten minutes the end can be taken back.</summary>
public class UndoingTheEndTests
{
    private static readonly Chat WrappingUp = Planned("T1", "T2").Opened().At("T1").And(Message).When(End(9)).Chat;
    private static readonly Chat Ended = WrappingUp.When(SummaryPosted(9)).Chat;

    [Fact]
    public void The_open_topic_goes_on_in_the_time_it_had_left_and_the_summary_goes()
    {
        var reopened = Ended.When(Undo(12));

        var open = Assert.IsType<Chat.Open>(reopened.Chat);
        Assert.Equal(new ChatAnswer.Reopened(Label("T1"), Until: Minute(18)), reopened.Said());
        Assert.Equal([new ChatEffect.WithdrawSummary(ChatId + 900)], reopened.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(18)), open.Next);
        Assert.Equal((1, null), (open.Proceedings.MessageCount, open.Proceedings.SummaryId));
    }

    [Fact]
    public void A_summary_that_was_on_its_way_goes_when_it_comes()
    {
        var reopened = WrappingUp.When(Undo(10));
        Assert.Empty(reopened.Deeds());
        var posted = reopened.Chat.When(SummaryPosted(10.1));

        Assert.IsType<Chat.Open>(posted.Chat);
        Assert.Equal([new ChatEffect.WithdrawSummary(ChatId + 900)], posted.Deeds());
    }

    [Fact]
    public void After_ten_minutes_it_is_over()
    {
        Assert.IsType<Chat.Open>(Ended.When(Undo(19)).Chat);
        Ended.When(Undo(19.1)).AssertRefused(Ended, Refusal.TooLateToUndo);
    }

    [Fact]
    public void A_host_takes_it_back_and_a_stranger_does_not()
    {
        Assert.IsType<Chat.Open>(Ended.When(Undo(12, TheHost)).Chat);
        Ended.When(Undo(12, Stranger)).AssertRefused(Ended, Refusal.NotYours);
        WrappingUp.When(Undo(12, Stranger)).AssertRefused(WrappingUp, Refusal.NotYours);
    }

    [Fact]
    public void Where_another_chat_is_open_it_stays_closed()
    {
        var undo = new ChatEvent.UndoRequested(Minute(12), Moderator, IsChannelTaken: true);
        Ended.When(undo).AssertRefused(Ended, Refusal.ChannelTaken);
        WrappingUp.When(undo).AssertRefused(WrappingUp, Refusal.ChannelTaken);
    }

    [Fact]
    public void Two_who_take_it_back_at_once_take_nothing_else_back()
    {
        var open = Assert.IsType<Chat.Open>(Ended.When(Undo(12)).Chat);
        Assert.Equal(new ChatAnswer.JustDone(Label("T1")), open.When(Undo(12.05)).Said());
        open.When(Undo(13)).AssertRefused(open, Refusal.NothingToUndo);
    }

    [Fact]
    public void Where_the_clock_ended_it_there_are_two_minutes_more() =>
        Assert.Equal(
            new Alarm.ForEnd(Minute(23)),
            Assert.IsType<Chat.Open>(Planned("T1").WithClosingThoughts().Opened().At("T1").And(Next(15)).When(EndDue(20)).Chat.When(Undo(21)).Chat).Next);

    [Fact]
    public void A_chat_nobody_planned_stays_open_for_its_hours_again() =>
        Assert.Equal(new Alarm.ForEnd(Minute(245)), Unplanned().Opened().When(EndDue(120)).Chat.When(Undo(125)).Chat.Alarm);

    [Fact]
    public void A_paused_chat_comes_back_paused_with_the_time_it_had_left()
    {
        var over = Planned("T1", "T2").Opened().At("T1").And(PauseAt(9)).When(End(15)).Chat;
        foreach (var reopened in new[] { over.When(Undo(20)), over.When(SummaryPosted(15)).Chat.When(Undo(20)) })
        {
            var open = Assert.IsType<Chat.Open>(reopened.Chat);
            Assert.Equal(new Pause(Minute(20), TimeSpan.FromMinutes(6)), open.Pause);
            Assert.Equal(new ChatAnswer.Reopened(Label("T1"), Until: null), reopened.Said());
            Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(36)), open.And(Resume(30)).Next);
        }
    }

    [Fact]
    public void A_chat_whose_channel_has_gone_stays_closed()
    {
        var gone = new ChatEvent.PlaceGone(Minute(9), ChannelId);
        var ended = WrappingUp.When(SummaryPosted(9)).Chat;
        Chat[] over = [Planned("T1", "T2").Opened().At("T1").When(gone).Chat, WrappingUp.When(gone).Chat, WrappingUp.When(gone).Chat.When(SummaryPosted(9)).Chat, ended.When(gone).Chat];

        Assert.All(over, chat => chat.When(Undo(12)).AssertRefused(chat, Refusal.PlaceGone));
        Assert.IsType<Chat.Open>(ended.When(new ChatEvent.PlaceGone(Minute(9), 1201)).Chat.When(Undo(12)).Chat);
    }

    [Fact]
    public void A_host_whose_name_is_unknown_takes_it_back_as_well()
    {
        var planned = Planned("T1", "T2");
        var unknown = planned with { Plan = planned.Plan with { Hosts = [new Host(TheHost.UserId, Name: null)] } };
        Assert.IsType<Chat.Open>(unknown.Opened().At("T1").When(End(9, TheHost)).Chat.When(Undo(12, TheHost)).Chat);
    }

    [Fact]
    public void Without_a_clock_it_goes_on_without()
    {
        var reopened = Planned("T1").WithoutClock().Opened().At("T1").When(End(9)).Chat.When(Undo(10));
        Assert.Equal(new ChatAnswer.Reopened(Label("T1"), Until: null), reopened.Said());
        Assert.Null(reopened.Chat.Alarm);
    }

    [Fact]
    public void Of_two_summaries_that_were_on_their_way_one_stays()
    {
        var twice = WrappingUp.When(Undo(10)).Chat.When(End(11)).Chat.When(SummaryPosted(11)).Chat;
        var second = twice.When(new ChatEvent.SummaryPosted(Minute(11), ChatId + 901));

        Assert.Equal([new ChatEffect.WithdrawSummary(ChatId + 901)], second.Deeds());
        twice.When(SummaryPosted(11)).AssertIgnored(twice);
    }

    [Fact]
    public void It_can_end_again()
    {
        var again = Assert.IsType<Chat.WrappingUp>(Ended.When(Undo(12)).Chat.When(End(14)).Chat);
        Assert.Equal(Minute(14), again.EndedAt);
        Assert.Equal(Minute(14), Assert.IsType<Chat.Ended>(again.When(new ChatEvent.SummaryPosted(Minute(14), ChatId + 901)).Chat).EndedAt);
    }
}
