using HcsmChatBot.Archive;
using HcsmChatBot.Connection;

namespace HcsmChatBot.Tests.Archive;

public sealed class EndedChatsTests
{
    private readonly WorkInHand work = new();

    [Fact]
    public void A_chat_that_waits_already_is_not_compared_twice()
    {
        var ended = new EndedChats(work);
        ended.Add(1);
        ended.Add(1);

        Assert.True(ended.TryTake(out var taken));
        work.End();

        Assert.Equal((1ul, true), (taken, work.IsNone));
        Assert.False(ended.TryTake(out _));
    }

    [Fact]
    public void One_that_was_taken_may_be_added_again()
    {
        var ended = new EndedChats(work);
        ended.Add(1);
        ended.TryTake(out _);

        ended.Add(1);

        Assert.True(ended.TryTake(out _));
    }
}
