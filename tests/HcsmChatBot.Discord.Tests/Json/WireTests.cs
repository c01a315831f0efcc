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
    [InlineData("\"\\u0031844674407370955161\\u0035\"")]
    public void A_snowflake_may_come_as_a_string_or_a_number(string id) => Assert.Equal(ulong.MaxValue, Read<Channel>($$"""{"id":{{id}}}""").Id);

    [Theory]
    [Trait("Obligation", "R18")]
    [InlineData("\"-1\"")]
    [InlineData("\"+1\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"18446744073709551616\"")]
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

    [Theory]
    [Trait("Obligation", "R19")]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"1 \"")]
    [InlineData("\"0x8\"")]
    [InlineData("1.5")]
    [InlineData("[]")]
    public void What_is_no_permission_set_is_refused(string sent) => Assert.Throws<JsonException>(() => Read<Member>($$"""{"permissions":{{sent}}}"""));

    [Fact]
    [Trait("Obligation", "R19")]
    public void Permissions_of_a_million_digits_take_no_time() =>
        Assert.Equal(UInt128.One, Read<Member>($$"""{"permissions":"{{new string('0', 1_000_000)}}1"}""").Permissions);

    [Fact]
    public void Nulls_in_the_lists_of_a_message_are_left_out()
    {
        var message = Read<Message>("""{"attachments":[null,{"id":"1"},null],"embeds":[null],"reactions":[],"member":{"roles":[]}}""");

        Assert.Equal(new Attachment { Id = 1 }, Assert.Single(message.Attachments));
        Assert.Empty(message.Embeds);
        Assert.Same(message.Reactions, Read<Message>("{}").Reactions);
    }

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
    [Trait("Obligation", "G26")]
    public void Unknown_fields_and_numbers_are_let_through()
    {
        var message = Read<Message>("""{"id":"1","channel_id":"2","type":77,"brand_new":{"a":[1]},"author":{"id":"4","username":"ann","clan":null}}""");

        Assert.Equal((MessageType)77, message.Type);
        Assert.Equal("ann", message.AuthorName);
    }

    private static T Read<T>(string json) => Wire.Read<T>(Encoding.UTF8.GetBytes(json));
}
