using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Models;

public sealed class SnowflakeTests
{
    [Fact]
    [Trait("Obligation", "R18")]
    public void The_documentations_example_tells_its_time() =>
        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), Snowflake.TimeOf(175928847299117063));

    [Fact]
    [Trait("Obligation", "R18")]
    public void The_lowest_id_of_a_millisecond_belongs_to_it_and_the_one_below_does_not()
    {
        var time = new DateTimeOffset(2027, 1, 6, 13, 0, 0, 5, TimeSpan.FromHours(-5));

        Assert.Equal(time, Snowflake.TimeOf(Snowflake.At(time)));
        Assert.Equal(time.AddMilliseconds(-1), Snowflake.TimeOf(Snowflake.At(time) - 1));
    }

    [Fact]
    public void Before_discord_there_were_no_ids() => Assert.Equal(0ul, Snowflake.At(DateTimeOffset.UnixEpoch));
}
