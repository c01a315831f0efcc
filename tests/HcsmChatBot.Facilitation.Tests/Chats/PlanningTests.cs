using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>What happens to a chat before its hour, which is minute 0.</summary>
public class PlanningTests
{
    private static readonly ChatPlan Plan = Planned("T1", "T2").Plan;

    [Fact]
    public void A_plan_is_answered_and_announced()
    {
        var planned = Fresh.When(PlanAnew(Plan, Minute(0)));

        Assert.Equal(new ChatAnswer.Planned(ChatId, Topics: 2, Minute(0), IsConfirmed: false) { ChannelId = planned.Chat.Plan.ChannelId }, planned.Said());
        Assert.Equal([new ChatEffect.PostAnnouncement(1)], planned.Deeds());
    }

    [Fact]
    public void What_the_clocks_did_to_the_hour_is_told() =>
        Assert.Equal(ClockJump.Skipped, Assert.IsType<ChatAnswer.Planned>(
            Fresh.When(new ChatEvent.PlanRequested(Minute(-60), Moderator, Plan, Minute(0), ClockJump.Skipped)).Said()).Jump);

    [Fact]
    public void Whoever_plans_a_chat_to_host_it_will_be_there()
    {
        var ask = Moderator with { UserId = TheHost.UserId };
        Assert.Equal(new Alarm.ForStart(Minute(0)), Fresh.When(PlanAnew(Plan, Minute(0), by: ask)).Chat.Alarm);
    }

    [Fact]
    public void A_chat_that_nobody_promised_to_host_does_not_start_by_itself_and_moderators_are_asked_once()
    {
        var rung = Announced().When(new ChatEvent.StartDue(Minute(0)));

        Assert.Equal([new ChatEffect.AskModerators(ModeratorsQuestion.NobodyConfirmed)], rung.Deeds());
        Assert.Null(Assert.IsType<Chat.Scheduled>(rung.Chat).Alarm);
        rung.Chat.When(new ChatEvent.StartDue(Minute(1))).AssertIgnored(rung.Chat);
    }

    [Fact]
    public void A_host_who_confirms_a_little_late_opens_the_chat_although_moderators_were_asked()
    {
        var asked = Announced().When(new ChatEvent.StartDue(Minute(0))).Chat;
        var confirmed = asked.When(HostConfirmed(minute: 3));

        Assert.Equal(new ChatAnswer.Confirmed(Minute(0)), confirmed.Said());
        Assert.Equal(new Alarm.ForStart(Minute(0)), confirmed.Chat.Alarm);
        Assert.IsType<Chat.Open>(confirmed.Chat.When(new ChatEvent.StartDue(Minute(3))).Chat);
    }

    [Fact]
    public void A_host_who_confirms_too_late_rings_nothing_again() =>
        Assert.Null(Announced().When(new ChatEvent.StartDue(Minute(0))).Chat.When(HostConfirmed(minute: 11)).Chat.Alarm);

    [Fact]
    public void Another_hour_is_asked_about_anew() =>
        Assert.Equal(new Alarm.ForStart(Minute(60)), Announced().When(new ChatEvent.StartDue(Minute(0))).Chat.When(PlanAnew(Plan, Minute(60))).Chat.Alarm);

    [Theory]
    [InlineData(12 * 60, true)]
    [InlineData((12 * 60) + 1, false)]
    public void About_an_hour_that_is_long_past_nobody_is_asked(int minute, bool isAsked) =>
        Assert.Equal(isAsked ? [new ChatEffect.AskModerators(ModeratorsQuestion.MissedItsHour)] : [], Announced().When(new ChatEvent.StartDue(Minute(minute))).Deeds());

    [Fact]
    public void A_member_may_not_plan() => Fresh.When(PlanAnew(Plan, Minute(0), by: TheHost)).AssertRefused(Fresh, Refusal.NotYours);

    [Fact]
    public void A_plan_made_anew_stays_the_same_chat()
    {
        var replanned = Announced().When(PlanAnew(Plan with { Id = 77 }, Minute(0)));
        Assert.Equal(ChatId, replanned.Chat.Plan.Id);
    }

    [Fact]
    public void Other_topics_are_no_news_for_everybody()
    {
        var replanned = Announced().When(PlanAnew(Planned("T1", "T2", "T3").Plan, Minute(0)));

        Assert.Equal(3, Assert.IsType<ChatAnswer.Planned>(replanned.Said()).Topics);
        Assert.Empty(replanned.Deeds());
    }

    [Fact]
    public void Another_hour_title_or_host_is_announced()
    {
        var other = new Host(8, "Hana");
        ChatEvent[] news =
        [
            PlanAnew(Plan, Minute(60)),
            PlanAnew(Plan, startsAt: null),
            PlanAnew(Plan with { Agenda = Plan.Agenda with { Title = "Hope" } }, Minute(0)),
            PlanAnew(Plan with { Hosts = [other] }, Minute(0)),
            PlanAnew(Plan with { Hosts = [.. Plan.Hosts, other] }, Minute(0)),
        ];
        Assert.All(news, happened => Assert.Equal([new ChatEffect.PostAnnouncement(2)], Announced().When(happened).Deeds()));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(60, false)]
    public void A_promise_holds_for_its_hour(int minute, bool isConfirmed)
    {
        var promised = Announced().When(HostConfirmed()).Chat;
        Assert.Equal(isConfirmed, Assert.IsType<Chat.Scheduled>(promised.When(PlanAnew(Plan, Minute(minute))).Chat).IsConfirmed);
    }

    [Fact]
    public void A_promise_ends_with_its_host()
    {
        var promised = Announced().When(HostConfirmed()).Chat;
        Assert.False(Assert.IsType<Chat.Scheduled>(promised.When(PlanAnew(Plan with { Hosts = [new Host(8, null)] }, Minute(0))).Chat).IsConfirmed);
    }

    [Fact]
    public void The_host_or_a_moderator_confirms_and_nobody_else()
    {
        var chat = Announced();
        Assert.Equal(new ChatAnswer.Confirmed(Minute(0)), chat.When(HostConfirmed(by: TheHost)).Said());
        Assert.Equal(new ChatAnswer.Confirmed(Minute(0)), chat.When(HostConfirmed(by: Moderator)).Said());
        chat.When(HostConfirmed(by: Stranger)).AssertRefused(chat, Refusal.NotTheHost);
    }

    [Fact]
    public void Once_confirmed_the_announcement_asks_nobody_any_more()
    {
        var announced = (Chat.Scheduled)Announced().When(new ChatEvent.AnnouncementPosted(Minute(-40), 500)).Chat;
        var confirmed = announced.When(HostConfirmed());

        Assert.Equal([new ChatEffect.AmendAnnouncement(500)], confirmed.Deeds());
        Assert.Empty(confirmed.Chat.When(HostConfirmed()).Deeds());
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Who_confirms_long_after_the_hour_must_start_the_chat(int minute, bool startsByItself) =>
        Assert.Equal(new ChatAnswer.Confirmed(startsByItself ? Minute(0) : null), Announced().When(HostConfirmed(minute: minute)).Said());

    [Theory]
    [Trait("Fault", "38")]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_promised_chat_starts_at_its_hour_or_up_to_ten_minutes_later(int minute, bool starts) =>
        Assert.Equal(starts, Announced().When(HostConfirmed()).Chat.When(new ChatEvent.StartDue(Minute(minute))).Deeds().Contains(new ChatEffect.PostOpening()));

    [Fact]
    [Trait("Fault", "38")]
    public void When_the_bot_was_away_at_the_hour_for_longer_moderators_are_asked()
    {
        var rung = Announced().When(HostConfirmed()).Chat.When(new ChatEvent.StartDue(Minute(11)));

        Assert.IsType<Chat.Scheduled>(rung.Chat);
        Assert.Equal([new ChatEffect.AskModerators(ModeratorsQuestion.MissedItsHour)], rung.Deeds());
    }

    [Fact]
    public void A_chat_may_be_started_by_its_host_before_its_hour_and_only_once()
    {
        var promised = Announced().When(HostConfirmed()).Chat;
        var open = Assert.IsType<Chat.Open>(promised.When(Start(by: TheHost, minute: -10)).Chat);

        open.When(new ChatEvent.StartDue(Minute(0))).AssertIgnored(open);
    }

    [Fact]
    public void What_was_said_before_the_opening_is_not_of_the_chat()
    {
        var open = Announced().When(new ChatEvent.StartRequested(Minute(0), Moderator, SinceId: ChatId + 500)).Chat;

        open.When(Message with { MessageId = ChatId + 499 }).AssertIgnored(open);
        Assert.NotEmpty(open.When(Message with { MessageId = ChatId + 500 }).Effects);
    }

    [Fact]
    public void An_announcement_that_Discord_refused_is_remembered_until_one_is_posted()
    {
        var refused = Fresh.When(PlanAnew(Plan, Minute(0))).Chat.When(GivenChat.Refused(new ChatEffect.PostAnnouncement(1))).Chat;
        Assert.Equal(new Announced(1, null, Trouble: 50013), Assert.IsType<Chat.Scheduled>(refused).Announced);
        Assert.Equal(new Announced(1, 1050), Assert.IsType<Chat.Scheduled>(refused.When(AnnouncementPosted(1050)).Chat).Announced);
    }

    [Fact]
    public void A_chat_that_is_called_off_is_told_to_everybody_who_was_told_of_it()
    {
        var off = Announced().When(CallOff(by: TheHost));

        Assert.Equal(new ChatAnswer.CalledOff(), off.Said());
        Assert.Equal([new ChatEffect.PostAnnouncement(2)], off.Deeds());
        Assert.Equal((Minute(0), new Announced(2, 1050)), (Assert.IsType<Chat.Cancelled>(off.Chat).StartsAt, ((Chat.Cancelled)off.Chat).Announced));
    }

    [Fact]
    public void A_stranger_calls_nothing_off()
    {
        var chat = Announced();
        chat.When(CallOff(by: Stranger)).AssertRefused(chat, Refusal.NotYours);
    }

    [Fact]
    public void What_was_called_off_does_not_come_back()
    {
        var off = Announced().When(CallOff()).Chat;
        off.When(Start()).AssertRefused(off, Refusal.CalledOff);
        off.When(PlanAnew(Plan, Minute(0))).AssertRefused(off, Refusal.CalledOff);
    }

    private static Chat.Scheduled Fresh { get; } = new(Plan, Minute(0));

    private static Chat.Scheduled Announced() =>
        Assert.IsType<Chat.Scheduled>(Fresh.When(PlanAnew(Plan, Minute(0))).Chat.When(AnnouncementPosted(1050)).Chat);
}
