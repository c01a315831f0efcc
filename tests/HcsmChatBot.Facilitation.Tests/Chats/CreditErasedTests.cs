using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>A question that was suggested stays when the one who suggested it wishes to be named no more.</summary>
public class CreditErasedTests
{
    private static readonly ChatEvent Erased = new ChatEvent.CreditErased(Minute(20), ["(suggested by Pat)", "(proposé par Pat)"]);

    [Fact]
    public void The_question_stays_and_the_name_goes_and_others_keep_theirs()
    {
        var chat = Planned("T1").Opened().And(Next(6, "What is hope? (suggested by Pat)\nhttps://example.org/")).And(Next(16, "And joy? (suggested by Patricia)"));

        var prompts = chat.When(Erased).Chat.Plan.Agenda.Topics.Select(topic => topic.Prompt);

        Assert.Contains("What is hope?\nhttps://example.org/", prompts);
        Assert.Contains("And joy? (suggested by Patricia)", prompts);
    }

    [Fact]
    public void In_every_state_it_changes_nothing_else_and_does_nothing()
    {
        Chat open = Planned("T1").Opened().And(Next(6));
        var over = open.When(End(30)).Chat;
        Chat[] chats = [Planned("T1"), open, over, over.When(SummaryPosted(31)).Chat, Planned("T1").When(CallOff()).Chat];

        Assert.All(chats, chat => Assert.Equal(chat, chat.When(Erased).Chat));
        Assert.All(chats, chat => Assert.Empty(chat.When(Erased).Effects));
    }
}
