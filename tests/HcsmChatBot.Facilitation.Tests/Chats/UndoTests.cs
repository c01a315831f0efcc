using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Taking the last step back.</summary>
public class UndoTests
{
    [Fact]
    public void A_topic_that_was_opened_is_taken_back_and_the_one_before_has_its_time_again()
    {
        var undone = Planned("T1", "T2", "T3").Opened().At("T1").And(Next(9)).When(Undo(11));

        Assert.Equal(new ChatAnswer.Undone(StepKind.WentOn, Label("T2"), Label("T1")), undone.Said());
        Assert.Equal([new ChatEffect.WithdrawPrompt(Label("T2"))], undone.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(17)), ((Chat.Open)undone.Chat).Next);
    }

    [Fact]
    public void What_the_clock_did_can_be_taken_back_and_there_are_two_minutes_at_least() =>
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(18)), Planned("T1", "T2").Opened().At("T1").And(TopicDue("T2", 15)).And(Undo(16)).Next);

    [Fact]
    public void The_first_topic_is_taken_back_to_the_introductions()
    {
        var undone = Planned("T1").Opened().And(Next(2)).And(Undo(3));
        Assert.Equal(TopicLabel.Introductions, undone.Current());
        Assert.Equal(new Alarm.ForTopic(Label("T1"), Minute(6)), undone.Next);
    }

    [Fact]
    public void A_topic_that_was_taken_back_is_asked_again_when_it_comes()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(Next(9)).And(Posted("T2", 1300)).And(Undo(11));
        var again = undone.And(new ChatEvent.PromptWithdrawn(Minute(11), 1300, WasDeleted: true)).When(Next(20));

        Assert.Equal([new ChatEffect.PostPrompt(Label("T2"))], again.Deeds());
        Assert.Equal(1400ul, ((Chat.Open)again.Chat).And(Posted("T2", 1400)).Proceedings.PromptOf(Label("T2"))!.MessageId);
    }

    [Fact]
    public void A_prompt_that_was_answered_stays_and_is_marked_and_its_thread_is_still_the_topics()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(Next(9)).And(Posted("T2", 1300)).And(Undo(11))
            .And(new ChatEvent.PromptWithdrawn(Minute(11), 1300, WasDeleted: false));

        Assert.True(Assert.Single(undone.Proceedings.Prompts).IsWithdrawn);
        var heard = undone.When(Message with { At = Minute(12), PlaceId = 1301, InThread = true });
        Assert.Equal(Label("T2"), Assert.IsType<ChatEffect.Archive>(heard.Effects[0]).Filing.Topic);
    }

    [Fact]
    public void A_prompt_that_was_on_its_way_is_no_step_on_when_it_stands()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(Posted("T1", 1200)).And(Next(9)).And(Undo(9.5));
        var posted = undone.When(Posted("T2", 1300));

        Assert.Equal(Label("T1"), posted.Chat.Current());
        Assert.DoesNotContain(posted.Effects, effect => effect is ChatEffect.LinkPrompt);
        Assert.NotNull(posted.Chat.SoFar!.PromptOf(Label("T2")));
    }

    [Fact]
    public void A_prompt_that_Discord_would_not_have_taken_back_is_not_asked_a_second_time()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(Next(9)).And(Posted("T2", 1300)).And(Undo(11)).And(Refused(new ChatEffect.WithdrawPrompt(Label("T2")), 50001));

        Assert.Contains(Label("T2"), undone.Proceedings.Asked);
        Assert.Equal([new ChatEffect.RaisePrompt(Label("T2"), IsHalfway: false)], undone.When(Next(20)).Deeds());
    }

    [Fact]
    public void Where_it_was_asked_anew_meanwhile_the_new_one_is_the_topics()
    {
        var asked = Planned("T1", "T2").Opened().At("T1").And(Next(9)).And(Posted("T2", 1300)).And(Undo(11)).And(Next(12))
            .And(Refused(new ChatEffect.WithdrawPrompt(Label("T2")), 50083)).And(Posted("T2", 1400));

        Assert.Equal(1400ul, asked.Proceedings.PromptOf(Label("T2"))!.MessageId);
        Assert.Equal([(1300ul, true), (1400ul, false)], asked.Proceedings.Prompts.Select(prompt => (prompt.MessageId, prompt.IsWithdrawn)));
        Assert.Single(asked.Proceedings.Asked, label => label == Label("T2"));
        var heard = asked.When(Message with { At = Minute(13), PlaceId = 1301, InThread = true });
        Assert.Equal(Label("T2"), Assert.IsType<ChatEffect.Archive>(heard.Effects[0]).Filing.Topic);
    }

    [Fact]
    public void The_open_topic_whose_prompt_was_refused_is_asked_at_last_in_the_time_it_has()
    {
        var refused = Planned("T1", "T2").Opened().At("T1").And(Refused(new ChatEffect.PostPrompt(Label("T1"))));
        var again = refused.When(GoTo("T1", 8));

        Assert.Equal([new ChatEffect.PostPrompt(Label("T1"))], again.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(15)), ((Chat.Open)again.Chat).Next);
        Assert.Equal([new ChatEffect.RaisePrompt(Label("T1"), IsHalfway: false)], again.Chat.When(GoTo("T1", 9)).Deeds());
    }

    [Fact]
    public void An_unplanned_topic_that_is_taken_back_keeps_its_number_and_does_not_come_by_itself()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(Next(9, "And what about fees?")).And(Undo(10));

        Assert.Equal("T1 T3 T2", undone.Plan.Agenda.Labels());
        Assert.Equal(Label("T2"), undone.Proceedings.Next(undone.Plan.Agenda)!.Label);
        Assert.Equal(Label("T4"), undone.And(Next(20, "Or time?")).Current());
        Assert.Equal([new ChatEffect.PostPrompt(Label("T3"))], undone.When(GoTo("T3", 20)).Deeds());
    }

    [Fact]
    public void The_only_topic_of_a_chat_nobody_planned_can_be_taken_back()
    {
        var undone = Unplanned().Opened().And(Next(4, "Who is here?")).And(Undo(5));

        Assert.Equal(TopicLabel.Introductions, undone.Current());
        undone.When(Next(12)).AssertRefused(undone, Refusal.NoTopicLeft);
        Assert.Equal(Label("T2"), undone.And(Next(12, "Who else?")).Current());
    }

    [Fact]
    public void A_step_back_that_is_taken_back_says_which_topic_is_open()
    {
        var undone = Planned("T1", "T2", "T3").Opened().At("T2").And(Back(20)).When(Undo(22));

        Assert.Equal(new ChatAnswer.Undone(StepKind.WentBack, Label("T1"), Label("T2")), undone.Said());
        Assert.Equal([new ChatEffect.RaisePrompt(Label("T2"), IsHalfway: false)], undone.Deeds());
    }

    [Fact]
    public void What_was_skipped_comes_again_when_that_is_taken_back()
    {
        var undone = Planned("T1", "T2", "T3").Opened().At("T1").And(Skip(9)).When(Undo(11));

        Assert.Equal(new ChatAnswer.Undone(StepKind.Skipped, Label("T2"), Label("T1")), undone.Said());
        Assert.Empty(undone.Deeds());
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(15)), ((Chat.Open)undone.Chat).Next);
    }

    [Fact]
    public void A_skipped_topic_that_was_asked_after_all_is_skipped_again_when_that_is_taken_back()
    {
        var undone = Planned("T1", "T2", "T3").Opened().At("T1").And(Skip(6)).And(GoTo("T2", 8)).And(Undo(10));
        Assert.Equal(new Alarm.ForTopic(Label("T3"), Minute(17)), undone.Next);
    }

    [Theory]
    [InlineData(8, 15)]
    [InlineData(14.5, 16.5)]
    [InlineData(18, 20)]
    [InlineData(19, 20)]
    public void Minutes_that_were_given_are_taken_back_and_the_next_topic_does_not_come_that_moment(double minute, double due) =>
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(due)), Planned("T1", "T2").Opened().At("T1").And(Extend(5)).And(Undo(minute)).Next);

    [Fact]
    public void Minutes_are_taken_back_from_a_clock_that_stood_meanwhile()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(Extend(5)).And(PauseAt(9)).And(Resume(60)).And(Undo(61));
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(66)), undone.Next);
        Assert.Equal(Minute(61), undone.Halfway!.Due);
    }

    [Fact]
    public void While_the_clock_stands_it_goes_on_standing()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(Next(9)).And(PauseAt(12)).And(Undo(20));

        Assert.Equal(new Pause(Minute(12), TimeSpan.FromMinutes(6)), undone.Pause);
        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(36)), undone.And(Resume(30)).Next);
    }

    [Fact]
    public void A_step_out_of_a_pause_is_taken_back_into_the_pause()
    {
        var undone = Planned("T1", "T2").Opened().At("T1").And(PauseAt(9)).And(Next(12)).And(Undo(14));

        Assert.Equal(new Pause(Minute(14), TimeSpan.FromMinutes(6)), undone.Pause);
        Assert.Null(undone.TopicEndsAt);
    }

    [Fact]
    public void Steps_are_taken_back_one_by_one_whatever_was_put_between_them()
    {
        var chat = Planned("T1", "T2", "T3").Opened().At("T3").And(Back(30)).And(Back(31)).And(Next(32, "And what about fees?"));

        var labels = new List<string>();
        for (var minute = 33; chat.Steps.Length > 0; minute++)
        {
            chat = chat.And(Undo(minute));
            labels.Add(chat.Current().ToString());
        }

        Assert.Equal("T1 T2 T3 T2 T1 intro", string.Join(' ', labels));
        chat.When(Undo(60)).AssertRefused(chat, Refusal.NothingToUndo);
    }

    [Fact]
    public void The_last_ten_steps_can_be_taken_back()
    {
        var chat = Planned([.. Enumerable.Range(1, 12).Select(number => $"T{number}")]).Opened();
        for (var minute = 1; minute <= 12; minute++)
            chat = chat.And(Next(minute));

        Assert.Equal(ChatFacilitator.MostSteps, chat.Steps.Length);
        for (var minute = 21; minute <= 30; minute++)
            chat = chat.And(Undo(minute));
        Assert.Equal(Label("T2"), chat.Current());
        chat.When(Undo(31)).AssertRefused(chat, Refusal.NothingToUndo);
    }
}
