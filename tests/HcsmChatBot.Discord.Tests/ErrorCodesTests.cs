namespace HcsmChatBot.Discord.Tests;

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
public sealed class ErrorCodesTests
{
    [Theory]
    [Trait("Obligation", "R20")]
    [InlineData(10003)]
    [InlineData(10004)]
    [InlineData(10008)]
    [InlineData(50035)]
    public void Some_refusals_say_that_what_was_answered_is_gone(int code) => Assert.Equal((true, false), (ErrorCodes.SaysItIsGone(code), ErrorCodes.SaysNotNow(code)));

    [Theory]
    [Trait("Obligation", "R20")]
    [InlineData(20016)]
    [InlineData(20028)]
    [InlineData(20029)]
    [InlineData(30046)]
    [InlineData(110000)]
    public void Some_refusals_pass_by_themselves(int code) => Assert.Equal((false, true), (ErrorCodes.SaysItIsGone(code), ErrorCodes.SaysNotNow(code)));

    [Theory]
    [Trait("Obligation", "R20")]
    [InlineData(0)]
    [InlineData(10015)]
    [InlineData(10062)]
    [InlineData(10070)]
    [InlineData(30038)]
    [InlineData(40060)]
    [InlineData(50001)]
    [InlineData(50013)]
    [InlineData(50021)]
    [InlineData(50083)]
    [InlineData(160004)]
    [InlineData(160005)]
    [InlineData(160006)]
    [InlineData(180000)]
    public void The_others_are_for_a_person_to_mend(int code) => Assert.Equal((false, false), (ErrorCodes.SaysItIsGone(code), ErrorCodes.SaysNotNow(code)));
}
