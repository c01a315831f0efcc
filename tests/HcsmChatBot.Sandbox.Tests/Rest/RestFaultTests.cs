using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

/// <summary>Requests that are refused, late, lost or answered with nonsense when a test says so.</summary>
public sealed class RestFaultTests
{
    private const string Route = "channels/{channel}/messages";
    private static readonly object Message = new { content = "Hello" };

    [Theory]
    [InlineData("user", null)]
    [InlineData("shared", null)]
    [InlineData("global", "true")]
    [Trait("Obligation", "R2")]
    [Trait("Obligation", "R3")]
    public async Task A_429_of_each_scope_says_how_long_to_wait(string scope, string? global)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "rateLimited", scope, retryAfter = 1.25, method = "POST", route = Route });

        var refused = await stage.PostAsync(stage.Messages, Message);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(1.25, (double)refused["retry_after"]);
        Assert.Equal(scope == "global", (bool)refused["global"]);
        Assert.Equal(("2", scope, global), (Header(refused, "Retry-After"), Header(refused, "X-RateLimit-Scope"), Header(refused, "X-RateLimit-Global")));
        Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Messages, Message)).Status);
        Assert.Equal(scope == "shared" ? 0 : 1, stage.Rehearsal.InvalidRequests.Ever);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30)]
    public async Task A_429_of_cloudflare_is_html_with_or_without_the_time_to_wait(int? retryAfter)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "cloudflare", retryAfter });

        var refused = await stage.GetAsync("users/@me");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(retryAfter is null ? null : "30", Header(refused, "Retry-After"));
        Assert.Null(Header(refused, "X-RateLimit-Scope"));
        Assert.StartsWith("<!DOCTYPE html>", (string)refused.Body!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forbidden", 403, true)]
    [InlineData("unauthorized", 401, false)]
    [InlineData("serverError", 502, true)]
    public async Task A_refusal_carries_its_status_and_its_type(string kind, int status, bool html)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind });

        var refused = await stage.PostAsync(stage.Messages, Message);

        Assert.Equal(status, (int)refused.Status);
        Assert.Equal(html, refused.Body is System.Text.Json.Nodes.JsonValue);
        Assert.Empty(stage.Rehearsal.Messages(stage.Channel));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(500, false)]
    [InlineData(503, true)]
    [InlineData(503, false)]
    public async Task A_server_error_is_html_or_json(int status, bool html)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "serverError", status, html });

        var refused = await stage.GetAsync("users/@me");

        Assert.Equal(status, (int)refused.Status);
        Assert.Equal(html, refused.Body is System.Text.Json.Nodes.JsonValue);
    }

    [Fact]
    public async Task A_slow_reply_waits_for_real_time()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        stage.Rehearsal.Disturb(new RestFault.Slow(5000), new RestOccasion("GET"));
        var asked = stage.GetAsync("users/@me");
        await Until.TrueAsync(() => (bool)stage.Rehearsal.Faults()[0]!["over"]!);
        Assert.False(asked.IsCompleted);

        while (!asked.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await asked).Status);
    }

    [Theory]
    [InlineData("lostReply", 1)]
    [InlineData("refused", 0)]
    public async Task A_cut_comes_after_the_request_is_carried_out_or_before(string kind, int posted)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind, method = "POST", route = Route });

        await Assert.ThrowsAsync<HttpRequestException>(() => stage.PostAsync(stage.Messages, Message));

        Assert.Equal(posted, stage.Rehearsal.Messages(stage.Channel).Count);
    }

    [Theory]
    [InlineData("nonsenseBody")]
    [InlineData("truncatedBody")]
    public async Task An_answer_that_would_have_no_body_gets_a_broken_one_as_well(string kind)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind, route = "channels/{channel}/typing" });

        await Assert.ThrowsAnyAsync<Exception>(() => stage.PostAsync($"channels/{stage.Channel}/typing", new { }));

        Assert.True((bool)stage.Rehearsal.Faults()[0]!["over"]!);
    }

    [Fact]
    public async Task A_truncated_answer_ends_before_its_length()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "truncatedBody", method = "POST" });

        var cut = await Assert.ThrowsAsync<HttpRequestException>(() => stage.PostAsync(stage.Messages, Message));

        Assert.Equal(HttpRequestError.ResponseEnded, cut.HttpRequestError);
        Assert.Single(stage.Rehearsal.Messages(stage.Channel));
    }

    [Fact]
    public async Task A_nonsense_answer_has_the_right_status_and_no_json()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "nonsenseBody", method = "POST" });

        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => stage.PostAsync(stage.Messages, Message));

        Assert.Single(stage.Rehearsal.Messages(stage.Channel));
    }

    [Theory]
    [InlineData("*", "*", true)]
    [InlineData("post", "channels/{id}/messages", true)]
    [InlineData("GET", "channels/{id}/messages", false)]
    [InlineData("POST", "channels/{id}/messages/{message}", false)]
    [InlineData("POST", "channels/1/messages", false)]
    [InlineData("POST", "guilds/{id}/messages", false)]
    public async Task Only_the_route_that_is_meant_is_disturbed(string method, string route, bool meant)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DisturbAsync(new { kind = "serverError", method, route });

        var reply = await stage.PostAsync(stage.Messages, Message);

        Assert.Equal(meant ? HttpStatusCode.BadGateway : HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task One_channel_alone_can_be_disturbed_after_some_calls_and_for_some()
    {
        await using var stage = await Stage.OpenAsync();
        var other = stage.Rehearsal.EnsureChannel(stage.Guild, "other");
        stage.Rehearsal.Disturb(new RestFault.ServerError(500), new RestOccasion("POST", $"channels/{stage.Channel}/messages") { After = 1, Times = 2 });
        var statuses = new List<int>();
        for (var asked = 0; asked < 4; asked++)
        {
            Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync($"channels/{other}/messages", Message)).Status);
            statuses.Add((int)(await stage.PostAsync(stage.Messages, Message)).Status);
        }

        Assert.Equal([200, 500, 500, 200], statuses);
    }

    [Fact]
    [Trait("Obligation", "R5")]
    public async Task Invalid_requests_are_counted_for_all_to_read()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        await stage.SendAsync(HttpMethod.Get, "api/v10/users/@me", body: null, token: "wrong");
        time.Advance(TimeSpan.FromMinutes(10));
        await stage.DisturbAsync(new { kind = "forbidden" });
        await stage.GetAsync("users/@me");
        await stage.GetAsync("channels/1");

        var counted = await stage.RehearseAsync(HttpMethod.Get, "requests/invalid");

        Assert.Equal((2, 1), ((int)counted["ever"], (int)counted["ofTenMinutes"]));
    }

    [Fact]
    public async Task Without_rate_limit_headers_an_answer_names_no_bucket()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RehearseAsync(HttpMethod.Patch, "settings", new { rest = new { rateLimitHeaders = false } });

        var reply = await stage.GetAsync("users/@me");

        Assert.DoesNotContain(reply.Headers, header => header.Key.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_share_its_name_and_what_is_left_in_it()
    {
        await using var stage = await Stage.OpenAsync(new ManualTime(), rateLimits: true);
        stage.Rehearsal.RestSettings = new RestSettings { SharedBuckets = [["POST " + Route, "GET " + Route]] };

        var posted = await stage.PostAsync(stage.Messages, Message);
        var read = await stage.GetAsync(stage.Messages);

        Assert.Equal(Header(posted, "X-RateLimit-Bucket"), Header(read, "X-RateLimit-Bucket"));
        Assert.Equal(("4", "3"), (Header(posted, "X-RateLimit-Remaining"), Header(read, "X-RateLimit-Remaining")));
    }

    [Fact]
    [Trait("Obligation", "R10")]
    public async Task Past_the_nonce_window_the_same_nonce_posts_again()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        stage.Rehearsal.RestSettings = new RestSettings { NonceWindow = 1000 };
        var message = new { content = "Once", nonce = "n1", enforce_nonce = true };
        await stage.PostAsync(stage.Messages, message);
        await stage.PostAsync(stage.Messages, message);
        time.Advance(TimeSpan.FromSeconds(1));
        await stage.PostAsync(stage.Messages, message);

        Assert.Equal(2, stage.Rehearsal.Messages(stage.Channel).Count);
    }

    private static string? Header(Reply reply, string name) => reply.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
