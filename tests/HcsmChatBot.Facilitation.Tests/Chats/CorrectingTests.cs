using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>The words of a prompt, where a message belongs, who leads.</summary>
public class CorrectingTests
{
    private static readonly Chat.Open AtT1 = Planned("T1", "T2").Opened().At("T1").And(Posted("T1", 1200));

    [Fact]
    public void A_prompt_that_was_asked_is_put_into_other_words_where_it_stands()
    {
        var reworded = AtT1.When(Reword("T1", " And now? "));

        Assert.Equal("And now?", reworded.Chat.Plan.Agenda.Find(Label("T1"))!.Prompt);
        Assert.Equal([new ChatEffect.AmendPrompt(Label("T1"))], reworded.Deeds());
    }

    [Fact]
    public void One_that_is_to_come_is_asked_in_its_new_words() => Assert.Empty(AtT1.When(Reword("T2", "And now?")).Deeds());

    [Fact]
    public void A_prompt_has_words_and_not_too_many()
    {
        AtT1.When(Reword("T1", "  ")).AssertRefused(AtT1, Refusal.EmptyPrompt);
        AtT1.When(Reword("T1", new string('x', Topic.MaxPromptLength + 1))).AssertRefused(AtT1, Refusal.PromptTooLong);
        AtT1.When(Reword("T9", "And now?")).AssertRefused(AtT1, Refusal.NoSuchTopic);
        AtT1.When(Reword("T1", "And now?", Stranger)).AssertRefused(AtT1, Refusal.NotYours);
    }

    [Fact]
    public void A_question_in_two_languages_is_changed_in_both_or_keeps_the_other()
    {
        var chat = InTwoLanguages();

        var both = chat.When(Translated("And now?", " Et maintenant ? ")).Chat.Plan.Agenda.Find(Label("T1"))!;
        Assert.Equal(("And now?", new Translation("fr", "Et maintenant ?")), (both.Prompt, both.Translation));
        Assert.Equal(new Translation("fr", "Pourquoi ?"), chat.When(Reword("T1", "And now?")).Chat.Plan.Agenda.Find(Label("T1"))!.Translation);
        Assert.Null(AtT1.When(Translated("And now?", "Et maintenant ?")).Chat.Plan.Agenda.Find(Label("T1"))!.Translation);
    }

    [Fact]
    public void Both_have_words_and_fit_into_one_message()
    {
        var chat = InTwoLanguages();

        chat.When(Translated("And now?", " ")).AssertRefused(chat, Refusal.EmptyPrompt);
        chat.When(Translated(new string('x', 1000), new string('y', 1000))).AssertRefused(chat, Refusal.PromptTooLong);
        chat.When(Reword("T1", new string('x', Topic.MaxPromptLength))).AssertRefused(chat, Refusal.PromptTooLong);
    }

    private static Chat.Open InTwoLanguages() => AtT1 with
    {
        Plan = AtT1.Plan with { Agenda = AtT1.Plan.Agenda with { Topics = [new Topic(Label("T1"), "Why?") { Translation = new Translation("fr", "Pourquoi ?") }, .. AtT1.Plan.Agenda.Topics.Skip(1)] } },
    };

    private static ChatEvent Translated(string prompt, string translation) => new ChatEvent.RewordRequested(Minute(35), Moderator, Label("T1"), prompt) { Translation = translation };

    [Fact]
    public void After_the_end_a_prompt_and_a_filing_can_still_be_put_right()
    {
        var ended = AtT1.When(End(9)).Chat.When(SummaryPosted(9)).Chat;
        Assert.Equal([new ChatEffect.AmendPrompt(Label("T1"))], ended.When(Reword("T1", "And now?")).Deeds());
        Assert.Equal([new ChatEffect.Refile(1500, Label("T2"))], ended.When(Refile("T2")).Deeds());
    }

    [Fact]
    public void A_message_is_filed_where_somebody_who_leads_says()
    {
        Assert.Equal(new ChatAnswer.Refiled(Label("T2")), AtT1.When(Refile("T2")).Said());
        Assert.Equal([new ChatEffect.Refile(1500, TopicLabel.Introductions)], AtT1.When(Refile("intro")).Deeds());
        AtT1.When(Refile("T9")).AssertRefused(AtT1, Refusal.NoSuchTopic);
        AtT1.When(Refile("T2", Stranger)).AssertRefused(AtT1, Refusal.NotYours);
    }

    [Fact]
    public void A_cohost_leads_from_now_on()
    {
        var with = AtT1.And(Cohost(Stranger.UserId));
        Assert.Equal(new ChatAnswer.CohostAdded(Stranger.UserId), AtT1.When(Cohost(Stranger.UserId)).Said());
        Assert.Equal(Label("T2"), with.And(Next(9, by: Stranger)).Current());
        Assert.Equal(2, with.And(Cohost(Stranger.UserId)).Plan.Hosts.Length);
        AtT1.When(Cohost(Stranger.UserId, Stranger)).AssertRefused(AtT1, Refusal.NotYours);
    }

    [Fact]
    public void A_plan_takes_a_cohost_too() =>
        Assert.Equal([TheHost.UserId, 6ul], Planned("T1").When(Cohost(6)).Chat.Plan.Hosts.Select(host => host.UserId));

    [Fact]
    public void When_the_last_host_has_left_moderators_hear_of_it_and_nothing_starts_by_itself()
    {
        var promised = Planned("T1") with { StartsAt = Minute(0), IsConfirmed = true };
        var left = promised.When(new ChatEvent.HostLeft(Minute(-30), TheHost.UserId));

        Assert.Equal([new ChatEffect.AskModerators(ModeratorsQuestion.HostLeft)], left.Deeds());
        Assert.False(((Chat.Scheduled)left.Chat).IsConfirmed);
        AtT1.And(new ChatEvent.HostLeft(Minute(9), TheHost.UserId)).When(Next(10, by: TheHost)).AssertRefused(AtT1.And(new ChatEvent.HostLeft(Minute(9), TheHost.UserId)), Refusal.NotYours);
    }

    [Fact]
    public void When_one_of_two_hosts_has_left_the_other_leads_on()
    {
        var two = AtT1.And(Cohost(6));
        var left = two.When(new ChatEvent.HostLeft(Minute(9), TheHost.UserId));
        Assert.Empty(left.Deeds());
        Assert.Equal(6ul, Assert.Single(left.Chat.Plan.Hosts).UserId);
        two.When(new ChatEvent.HostLeft(Minute(9), 99)).AssertIgnored(two);
    }

    private static ChatEvent Refile(string label, Ask? by = null) => new ChatEvent.RefileRequested(Minute(9), by ?? Moderator, 1500, Label(label));

    private static ChatEvent Cohost(ulong userId, Ask? by = null) => new ChatEvent.CohostRequested(Minute(9), by ?? Moderator, new Host(userId, "Ana"));
}
