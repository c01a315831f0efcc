using HcsmChatBot.Panel;

namespace HcsmChatBot.Tests.Panel;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("Does anybody know?")]
    [InlineData("Est-ce que quelqu’un sait ?")]
    [InlineData("T2: does it work?? #hcsmca #T2")]
    [InlineData("Have you seen this? https://example.org/post?page=1")]
    [InlineData("(Or is it?)")]
    [InlineData("**Really?**\n")]
    [InlineData("本当？")]
    public void A_message_that_ends_with_a_question_mark_asks(string text) => Assert.True(Question.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Why? Because it helps.")]
    [InlineData("https://example.org/?")]
    [InlineData("https://example.org/post?page=1")]
    [InlineData("#why #hcsmca")]
    [InlineData("It does.")]
    public void Every_other_message_does_not(string text) => Assert.False(Question.IsIn(text));
}
