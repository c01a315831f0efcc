using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class RateLimitTests
{
    [Fact]
    public async Task The_sixth_message_in_five_seconds_is_refused_with_the_time_to_wait()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time, rateLimits: true);
        for (var sent = 0; sent < 5; sent++)
            Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Messages, new { content = "x" })).Status);
        time.Advance(TimeSpan.FromSeconds(2));

        var refused = await stage.PostAsync(stage.Messages, new { content = "x" });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(3.0, (double)refused["retry_after"]);
        Assert.False((bool)refused["global"]);
        Assert.Equal("user", Header(refused, "X-RateLimit-Scope"));
        Assert.Equal("3", Header(refused, "Retry-After"));
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Messages, new { content = "x" })).Status);
    }

    [Fact]
    public async Task Every_answer_tells_its_bucket_and_what_is_left()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time, rateLimits: true);

        var reply = await stage.PostAsync(stage.Messages, new { content = "x" });

        Assert.Equal("5", Header(reply, "X-RateLimit-Limit"));
        Assert.Equal("4", Header(reply, "X-RateLimit-Remaining"));
        Assert.Equal("5", Header(reply, "X-RateLimit-Reset-After"));
        Assert.Equal($"{time.GetUtcNow().ToUnixTimeSeconds() + 5}", Header(reply, "X-RateLimit-Reset"));
        Assert.Equal(32, Header(reply, "X-RateLimit-Bucket").Length);
    }

    [Fact]
    public async Task Another_channel_has_its_own_bucket()
    {
        await using var stage = await Stage.OpenAsync(new ManualTime(), rateLimits: true);
        var other = stage.Rehearsal.EnsureChannel(stage.Guild, "other");
        for (var sent = 0; sent < 5; sent++)
            await stage.PostAsync(stage.Messages, new { content = "x" });

        Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync($"channels/{other}/messages", new { content = "x" })).Status);
    }

    [Fact]
    [Trait("Obligation", "R4")]
    public async Task The_51st_call_in_a_second_is_refused_globally_but_not_for_interactions()
    {
        await using var stage = await Stage.OpenAsync(new ManualTime(), rateLimits: true);
        for (var sent = 0; sent < 25; sent++)
        {
            await stage.GetAsync("users/@me");
            await stage.GetAsync("applications/@me");
        }

        var refused = await stage.GetAsync($"channels/{stage.Channel}");
        var interaction = await stage.PostAsync("interactions/1/token/callback", new { type = 5 });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True((bool)refused["global"]);
        Assert.Equal("global", Header(refused, "X-RateLimit-Scope"));
        Assert.Equal(10062, interaction.Code);
    }

    [Fact]
    public async Task Switched_off_the_headers_stay_and_nothing_is_refused()
    {
        await using var stage = await Stage.OpenAsync(new ManualTime(), rateLimits: false);
        Reply reply = await stage.PostAsync(stage.Messages, new { content = "x" });
        for (var sent = 0; sent < 60; sent++)
            reply = await stage.PostAsync(stage.Messages, new { content = "x" });

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("100000", Header(reply, "X-RateLimit-Limit"));
    }

    private static string Header(Reply reply, string name) => Assert.Single(reply.Headers.GetValues(name));
}
