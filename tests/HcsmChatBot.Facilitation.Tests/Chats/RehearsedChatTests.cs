using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>What is said in a rehearsal is counted, so that the chat goes as it will, and kept nowhere.</summary>
public class RehearsedChatTests
{
    private static readonly ChatEvent.MessagePosted First = Message with { Newcomer = new Newcomer(77, "fr") };

    [Fact]
    public void A_message_is_counted_and_neither_kept_nor_welcomed()
    {
        var heard = Rehearsed().Opened().When(First);
        Assert.Empty(heard.Effects);
        Assert.Equal(1, heard.Chat.SoFar!.MessageCount);
    }

    [Fact]
    public void After_the_end_too()
    {
        var over = Rehearsed().Opened().When(End(9)).Chat;
        Assert.Empty(over.When(First).Effects);
        Assert.Empty(over.When(SummaryPosted(9)).Chat.When(First).Effects);
    }

    [Fact]
    public void A_prompt_that_was_answered_is_known_to_be()
    {
        var heard = Rehearsed().Opened().At("T1").And(Posted("T1", 1200)).And(First);
        Assert.Equal(1, heard.Proceedings.PromptOf(Label("T1"))!.Answers);
    }

    private static Chat.Scheduled Rehearsed()
    {
        var planned = Planned("T1", "T2");
        return planned with { Plan = planned.Plan with { IsRehearsal = true } };
    }
}
