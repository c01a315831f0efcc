using System.Net;
using System.Text;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class RequestTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Without_the_right_token_a_call_is_unauthorized(string? token)
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.SendAsync(HttpMethod.Get, "api/v10/users/@me", body: null, token);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("401: Unauthorized", (string)reply["message"]!);
        Assert.Equal(0, reply.Code);
    }

    [Theory]
    [InlineData("GET", "nowhere", HttpStatusCode.NotFound, "404: Not Found")]
    [InlineData("PUT", "users/@me", HttpStatusCode.MethodNotAllowed, "405: Method Not Allowed")]
    public async Task Unknown_paths_and_methods_answer_in_json(string method, string path, HttpStatusCode status, string message)
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.CallAsync(new HttpMethod(method), path);

        Assert.Equal(status, reply.Status);
        Assert.Equal(message, (string)reply["message"]!);
    }

    [Theory]
    [InlineData("{\"content\":")]
    [InlineData("{\"content\":\"a\",\"content\":\"b\"}")]
    [InlineData("{\"content\":\"half \\ud83d a pair\"}")]
    public async Task Broken_json_is_refused(string body)
    {
        await using var stage = await Stage.OpenAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal(50109, (await stage.PostAsync(stage.Messages, content)).Code);
    }

    [Fact]
    public async Task A_body_needs_a_content_type()
    {
        await using var stage = await Stage.OpenAsync();
        using var content = new StringContent("""{"content":"x"}""");
        content.Headers.ContentType = null;

        Assert.Equal("CONTENT_TYPE_INVALID", (await stage.PostAsync(stage.Messages, content)).ErrorAt(""));
    }

    [Fact]
    public async Task An_id_that_is_no_number_is_refused_by_field()
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal("NUMBER_TYPE_COERCE", (await stage.GetAsync("channels/weekly-chat")).ErrorAt("channel_id"));
    }

    [Fact]
    public async Task The_gateways_address_is_this_host()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.GetAsync("gateway/bot");

        Assert.Equal($"ws://{stage.Host.Address.Authority}/gateway", (string)reply["url"]!);
        Assert.Equal(1000, (int)reply["session_start_limit"]["remaining"]!);
    }

    [Fact]
    public async Task Members_are_listed_in_the_order_of_their_ids()
    {
        await using var stage = await Stage.OpenAsync();
        ulong[] expected = [.. new[] { stage.Ann, stage.Ben, stage.Bot.UserId }.Order()];

        var all = await stage.GetAsync($"guilds/{stage.Guild}/members?limit=10");
        var rest = await stage.GetAsync($"guilds/{stage.Guild}/members?limit=10&after={expected[0]}");

        Assert.Equal(expected.Select(id => $"{id}"), all.List.Select(member => (string)member!["user"]!["id"]!));
        Assert.Equal(2, rest.List.Count);
        Assert.Equal("Ann", (string)(await stage.GetAsync($"guilds/{stage.Guild}/members/{stage.Ann}"))["user"]["global_name"]!);
    }
}
