using System.Text;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>How a payload is found in its frame. https://docs.discord.com/developers/events/gateway-events#payload-structure</summary>
public sealed class GatewayPayloadTests
{
    private const string Data = """{"id":"1","channel_id":"2","content":"a } b \" d","d":{"op":7,"s":1,"t":"READY","d":[{}]},"embeds":[{"title":"}"}]}""";

    private static readonly string[] Fields = ["\"t\":\"MESSAGE_CREATE\"", "\"s\":42", "\"op\":0", $"\"d\":{Data}"];

    [Fact]
    [Trait("Obligation", "G26")]
    public void Its_fields_may_stand_in_any_order_among_new_ones()
    {
        foreach (var order in Orders(Fields))
        {
            foreach (var json in new[] { $"{{{string.Join(',', order)}}}", $"{{\"new\":{{\"d\":1}},{string.Join(",\"op2\":[[0]],", order)},\"newer\":null}}" })
                AssertIsTheMessage(Read(json));
        }
    }

    [Fact]
    public void White_space_says_nothing() =>
        AssertIsTheMessage(Read($" \r\n\t{{ {string.Join(" ,\n ", Fields).Replace("\":", "\" :\t", StringComparison.Ordinal)} \n}} \r\n\t "));

    [Fact]
    public void A_name_may_be_escaped() =>
        AssertIsTheMessage(Read($$"""{"\u0074":"MESSAGE\u005fCREATE","\u0073":42,"o\u0070":0,"\u0064":{{Data}}}"""));

    [Fact]
    public void Of_two_fields_of_one_name_the_last_counts()
    {
        AssertIsTheMessage(Read($$"""{"op":10,"s":1,"t":"READY","d":{"id":"9"},{{string.Join(',', Fields)}}}"""));
        AssertIsTheMessage(Read($$"""{{{string.Join(',', Fields)}},"d":{{Data}}}"""));
        Assert.Equal(GatewayOpcode.Reconnect, Read($$"""{{{string.Join(',', Fields)}},"op":7}""").Opcode);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("-1.5e3")]
    [InlineData("\"}\\\"}\"")]
    [InlineData("[]")]
    [InlineData("[{\"d\":{}},[1]]")]
    [InlineData("{}")]
    [InlineData("{\"d\":{\"d\":{}}}")]
    public void Data_of_any_kind_is_found_whole(string data)
    {
        foreach (var json in new[] { $$"""{"op":99,"d":{{data}}}""", $$"""{"op":99,"d" : {{data}} , "s":null,"t":null}""" })
        {
            var payload = Read(json);
            Assert.Equal((data, (GatewayOpcode)99, default(long?), default(string)), (Text(payload), payload.Opcode, payload.Sequence, payload.Name));
        }
    }

    [Fact]
    public void An_acknowledgement_needs_no_data() => Assert.Equal("", Text(Read("""{"op":11}""")));

    [Theory]
    [InlineData("READY")]
    [InlineData("MESSAGE_CREATE")]
    [InlineData("RESUMED")]
    [InlineData("BRAND_NEW")]
    public void What_is_cut_off_anywhere_is_no_payload(string name)
    {
        var whole = Encoding.UTF8.GetBytes($$"""{"t":"{{name}}","s":42,"op":0,"d":{{Data}}}""");
        Assert.NotNull(GatewayPayload.TryRead(whole));
        for (var length = 0; length < whole.Length; length++)
            Assert.Null(GatewayPayload.TryRead(whole.AsMemory(0, length)));
    }

    [Theory]
    [InlineData("MESSAGE_CREATE")]
    [InlineData("RESUMED")]
    [InlineData("BRAND_NEW")]
    public void What_follows_or_stands_within_makes_it_none(string name)
    {
        var before = $$"""{"t":"{{name}}","s":42,"op":0,"d":""";
        foreach (var rest in new[] { Data + "}}", Data + "},", Data + "{}}", Data + " 1}", Data + ",}", Data + ",\"x\"}", "}", ",}", Data + "]", "{\"id\":\"1\"]}", "{'id':1}}", "NaN}" })
            Assert.Null(GatewayPayload.TryRead(Encoding.UTF8.GetBytes(before + rest)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"op\"")]
    [InlineData("{}")]
    [InlineData("""{"d":{}}""")]
    [InlineData("""{"op":null}""")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":1.5}""")]
    [InlineData("""{"op":4294967296}""")]
    [InlineData("""{"op":0,"s":"1"}""")]
    [InlineData("""{"op":0,"s":1e400}""")]
    [InlineData("""{"op":0,"t":7}""")]
    [InlineData("""{"op":0,"t":"\ud800"}""")]
    [InlineData("""{"op":0,"\ud800":1}""")]
    public void What_has_something_else_in_its_fields_is_none(string json) => Assert.Null(GatewayPayload.TryRead(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void However_deep_data_goes_it_is_read_or_refused()
    {
        var deep = (int levels) => $$"""{"t":"MESSAGE_CREATE","s":42,"op":0,"d":{"id":"1","channel_id":"2","x":{{new string('[', levels)}}{{new string(']', levels)}} } }""";

        Assert.IsType<GatewayEvent.MessagePosted>(Read(deep(60)).Event);
        Assert.Null(GatewayPayload.TryRead(Encoding.UTF8.GetBytes(deep(100_000))));
    }

    private static GatewayPayload Read(string json) => Assert.IsType<GatewayPayload>(GatewayPayload.TryRead(Encoding.UTF8.GetBytes(json)));

    private static string Text(GatewayPayload payload) => Encoding.UTF8.GetString(payload.Data.Span);

    private static void AssertIsTheMessage(GatewayPayload payload)
    {
        Assert.Equal((GatewayOpcode.Dispatch, 42L, "MESSAGE_CREATE"), (payload.Opcode, payload.Sequence, payload.Name));
        Assert.Equal(Data, Text(payload).Replace("\" :\t", "\":", StringComparison.Ordinal).Trim());
        var message = Assert.IsType<GatewayEvent.MessagePosted>(payload.Event).Message;
        Assert.Equal((1ul, "a } b \" d", "}"), (message.Id, message.Content, Assert.Single(message.Embeds).Title));
    }

    private static IEnumerable<string[]> Orders(string[] fields) => fields.Length == 1
        ? [fields]
        : fields.SelectMany(first => Orders([.. fields.Where(field => field != first)]).Select(rest => (string[])[first, .. rest]));
}
