using System.Globalization;
using System.Text;
using System.Text.Json;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Json;

public sealed class WireTests
{
    [Theory]
    [Trait("Obligation", "R18")]
    [InlineData("\"18446744073709551615\"")]
    [InlineData("18446744073709551615")]
    public void A_snowflake_may_come_as_a_string_or_a_number(string id) => Assert.Equal(ulong.MaxValue, Read<Channel>($$"""{"id":{{id}}}""").Id);

    [Theory]
    [InlineData("\"-1\"")]
    [InlineData("\"12a\"")]
    [InlineData("\"\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    public void What_is_no_snowflake_is_refused(string id) => Assert.Throws<JsonException>(() => Read<Channel>($$"""{"id":{{id}}}"""));

    [Theory]
    [Trait("Obligation", "R19")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"18014398509481983\"", "18014398509481983")]
    [InlineData("\"340282366920938463463374607431768211455\"", "340282366920938463463374607431768211455")]
    [InlineData("\"340282366920938463463374607431768211457\"", "1")]
    [InlineData("8", "8")]
    public void Permissions_are_read_up_to_their_128th_bit(string sent, string read) =>
        Assert.Equal(UInt128.Parse(read, CultureInfo.InvariantCulture), Read<Member>($$"""{"permissions":{{sent}}}""").Permissions);

    [Fact]
    public void Absent_and_null_lists_and_texts_are_empty_ones()
    {
        var absent = Read<Guild>("""{"id":"3"}""");
        var none = Read<Guild>("""{"id":"3","name":null,"roles":null,"channels":null,"threads":null}""");

        foreach (var guild in new[] { absent, none })
        {
            Assert.Equal("", guild.Name);
            Assert.Empty(guild.Roles);
            Assert.Empty(guild.Threads);
        }

        Assert.Equal("en-US", Read<Interaction>("{}").Locale);
        Assert.Equal(1, Read<GatewayBot>("""{"session_start_limit":{}}""").SessionStartLimit.MaxConcurrency);
    }

    [Fact]
    public void Unknown_fields_and_numbers_are_let_through()
    {
        var message = Read<Message>("""{"id":"1","channel_id":"2","type":77,"brand_new":{"a":[1]},"author":{"id":"4","username":"ann","clan":null}}""");

        Assert.Equal((MessageType)77, message.Type);
        Assert.Equal("ann", message.AuthorName);
    }

    private static T Read<T>(string json) => Wire.Read<T>(Encoding.UTF8.GetBytes(json));
}
