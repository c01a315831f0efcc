using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>The room of one message after another.</summary>
public sealed class MessageBufferTests
{
    private readonly MessageBuffer buffer = new();

    [Fact]
    public void What_was_written_stands_there_until_it_is_cleared()
    {
        Write(100_000);
        Assert.Equal(100_000, buffer.Written.Length);
        Assert.All(buffer.Written.ToArray(), one => Assert.Equal(7, one));

        buffer.Clear();

        Assert.Equal(0, buffer.Written.Length);
    }

    [Fact]
    public void A_very_long_message_does_not_hold_its_memory_for_ever()
    {
        Write(10 * 1024 * 1024);
        Assert.True(buffer.Capacity >= 10 * 1024 * 1024);

        buffer.Clear();

        Assert.InRange(buffer.Capacity, 1, MessageBuffer.MostKept);
    }

    [Fact]
    public void A_message_of_usual_length_takes_the_same_room_as_the_one_before()
    {
        Write(100_000);
        var capacity = buffer.Capacity;
        buffer.Clear();

        Write(100_000);

        Assert.Equal(capacity, buffer.Capacity);
    }

    [Fact]
    public void There_is_a_longest_message()
    {
        Write(MessageBuffer.MostBytes);

        _ = buffer.Room();
        Assert.False(buffer.TryAdvance(1));
    }

    private void Write(int count)
    {
        for (var left = count; left > 0;)
        {
            var room = buffer.Room().Span;
            var part = Math.Min(left, room.Length);
            room[..part].Fill(7);
            Assert.True(buffer.TryAdvance(part));
            left -= part;
        }
    }
}
