using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/reference#error-messages</summary>
public sealed class ErrorTests
{
    [Fact]
    [Trait("Obligation", "R20")]
    public async Task A_refusal_carries_discords_status_code_and_message()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.Forbidden, """{"message":"Missing Permissions","code":50013}""");

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.StartThreadAsync(2, 1, "T1", default));

        Assert.Equal((HttpStatusCode.Forbidden, 50013), (refusal.Status, refusal.Code));
        Assert.Contains("Missing Permissions", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_error_names_the_field_and_the_kind_but_quotes_nothing_that_was_sent()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.BadRequest, """
            {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"description":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Value \"secret words\" is too long"}]}}}}}
            """);

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.CreateMessageAsync(2, new MessageToSend("secret words"), default));

        Assert.Contains("Invalid Form Body: embeds[0].description BASE_TYPE_MAX_LENGTH", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"code":50035,"message":"Secret words are too long","errors":{"secret words":{"_errors":[{"code":"secret","message":"secret"}]},"content":{"_errors":[{"code":{"secret":1}},{"code":"BASE_TYPE_REQUIRED"}]}}}""")]
    [InlineData(403, """{"code":424242,"message":"You said secret words"}""")]
    [InlineData(404, """{"code":"secret","message":"secret words"}""")]
    [InlineData(413, "secret words")]
    public async Task Whatever_Discord_says_of_what_was_sent_is_not_repeated(int status, string body)
    {
        using var discord = new ScriptedDiscord().Answers((HttpStatusCode)status, body);

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.CreateMessageAsync(2, new MessageToSend("secret words"), default));

        Assert.DoesNotContain("secret", refusal + string.Concat(discord.Log.Lines), StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"({status}, code ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Bad request</html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("""{"code":"new","message":7,"errors":[]}""", "application/json")]
    public async Task A_refusal_without_an_error_object_is_told_by_its_status(string body, string type)
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.BadRequest, body, type);

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.GetGuildAsync(3, default));

        Assert.Equal((HttpStatusCode.BadRequest, 0), (refusal.Status, refusal.Code));
    }

    [Fact]
    [Trait("Fault", "55")]
    public async Task No_token_and_no_text_reach_an_exception_or_the_log()
    {
        using var discord = new ScriptedDiscord()
            .Refuses("user", 1.5)
            .Answers(HttpStatusCode.NotFound, """{"message":"Unknown Webhook","code":10015}""")
            .Fails(HttpRequestError.ResponseEnded);
        var edit = discord.Rest.EditOriginalAsync(11, "interaction-token", new MessageToSend("secret words"), default);
        await discord.Time.PassAsync(TimeSpan.FromSeconds(1.5));
        var said = new InteractionAnswer.Say(new MessageToSend("secret words"));

        string[] told =
        [
            (await Assert.ThrowsAsync<DiscordException>(() => edit.WaitAsync(Patience.Limit))).ToString(),
            (await Assert.ThrowsAsync<DiscordUnreachableException>(() => discord.Rest.AnswerAsync(1, "interaction-token-2", said, default))).ToString(),
            .. discord.Log.Lines,
        ];

        Assert.True(told.Length >= 4);
        foreach (var line in told)
        {
            Assert.DoesNotContain("interaction-token", line, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        }
    }
}
