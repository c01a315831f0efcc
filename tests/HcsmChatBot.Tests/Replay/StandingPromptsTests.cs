using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class StandingPromptsTests
{
    [Theory]
    [InlineData("**T1** Why?", true, 1)]
    [InlineData("**T3b** Why?", true, 1)]
    [InlineData("**T1** Why?", false, 0)]
    [InlineData("We have moved on to **T1**", true, 0)]
    [InlineData("**Thank you!** This chat is over.\n**T1**: 3 messages", true, 0)]
    public void A_prompt_is_a_bots_message_that_begins_with_a_label(string content, bool byBot, int expected)
    {
        var message = new JsonObject { ["id"] = "7", ["author"] = new JsonObject { ["bot"] = byBot }, ["content"] = content };

        Assert.Equal(expected, new StandingPrompts([message]).Of(Record(7)));
    }

    [Fact]
    public void A_prompt_that_the_archive_knows_but_nobody_can_see_does_not_count() => Assert.Equal(0, new StandingPrompts([]).Of(Record(7)));

    private static ChatRecord Record(ulong prompt) => new(
        1, 2, "hcsmca", Agenda.Unplanned("Hope"), null, null, null, [new PostedPrompt(new TopicLabel(1), DateTimeOffset.UnixEpoch, prompt, null)], []);
}
