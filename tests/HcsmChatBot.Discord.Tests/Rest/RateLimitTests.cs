using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/topics/rate-limits</summary>
public sealed class RateLimitTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1.5);

    [Theory]
    [Trait("Fault", "15")]
    [Trait("Obligation", "R2")]
    [Trait("Obligation", "R3")]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task A_refused_call_is_sent_again_when_the_bodys_retry_after_is_over(string scope)
    {
        using var discord = new ScriptedDiscord().Refuses(scope, 1.5).AnswersOk("""{"id":"2"}""");

        var channel = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.PassAsync(Wait);

        Assert.Equal(2ul, (await channel.WaitAsync(Patience.Limit)).Id);
    }

    [Theory]
    [Trait("Obligation", "R1")]
    [Trait("Obligation", "R3")]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A_refusal_in_one_bucket_holds_up_that_bucket_alone(string scope)
    {
        using var discord = new ScriptedDiscord().Refuses(scope, 1.5);
        var held = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.WaitedForAsync(Wait);

        var behind = discord.Rest.GetChannelAsync(2, default);
        await discord.Rest.GetChannelAsync(22, default).WaitAsync(Patience.Limit);
        await discord.Rest.GetGuildAsync(3, default).WaitAsync(Patience.Limit);

        Assert.False(behind.IsCompleted);
        discord.Time.Advance(Wait);
        await Task.WhenAll(held, behind).WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Fault", "15")]
    [Trait("Obligation", "R3")]
    [Trait("Obligation", "R4")]
    public async Task A_global_refusal_holds_up_all_but_the_answers_to_interactions()
    {
        using var discord = new ScriptedDiscord().Refuses("global", 1.5);
        var held = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.WaitedForAsync(Wait);

        var behind = discord.Rest.GetGuildAsync(3, default);
        await discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default).WaitAsync(Patience.Limit);

        Assert.False(behind.IsCompleted);
        discord.Time.Advance(Wait);
        await Task.WhenAll(held, behind).WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Fault", "16")]
    [Trait("Obligation", "R5")]
    public async Task A_refusal_before_discord_in_html_holds_up_everything_for_its_retry_after()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.TooManyRequests, "<html>1015</html>", "text/html", ("Retry-After", "30"));
        var held = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.WaitedForAsync(TimeSpan.FromSeconds(30));

        var behind = discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default);

        Assert.False(behind.IsCompleted);
        discord.Time.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(held, behind).WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Obligation", "R4")]
    public async Task A_refused_answer_to_an_interaction_waits_too()
    {
        using var discord = new ScriptedDiscord().Refuses("global", 1.5).Answers(HttpStatusCode.NoContent, "");

        var defer = discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default);
        await discord.Time.PassAsync(Wait);

        await defer.WaitAsync(Patience.Limit);
        Assert.Equal(2, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    [Trait("Obligation", "R2")]
    public async Task An_emptied_bucket_is_waited_for_before_discord_must_refuse()
    {
        using var discord = new ScriptedDiscord().AnswersOk("{}", Emptied("abc"));
        await discord.Rest.GetChannelAsync(2, default);

        var next = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.WaitedForAsync(Wait);

        Assert.Equal(1, discord.Unseen);
        discord.Time.Advance(Wait);
        await next.WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task Routes_that_share_a_bucket_by_its_name_wait_for_each_other()
    {
        using var discord = new ScriptedDiscord().AnswersOk("{}", Named("abc")).AnswersOk("{}", Emptied("abc"));
        await discord.Rest.CreateMessageAsync(2, new MessageToSend("T1"), default);
        await discord.Rest.GetChannelAsync(2, default);

        var next = discord.Rest.CreateMessageAsync(2, new MessageToSend("T2"), default);
        await discord.Time.PassAsync(Wait);

        await next.WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task Messages_to_one_channel_keep_their_order_through_refusals()
    {
        using var discord = new ScriptedDiscord().Refuses("user", 1.5);
        var messages = new[] { "T1", "T1a", "T2" }.Select(text => discord.Rest.CreateMessageAsync(2, new MessageToSend(text), default)).ToList();

        await discord.Time.PassAsync(Wait);
        await Task.WhenAll(messages).WaitAsync(Patience.Limit);

        foreach (var text in new[] { "T1", "T1", "T1a", "T2" })
            Assert.Equal(text, (await discord.AskedAsync()).Json.GetProperty("content").GetString());
    }

    [Fact]
    [Trait("Obligation", "R4")]
    public async Task Fifty_calls_a_second_go_out_and_the_next_one_waits_while_answers_to_interactions_do_not()
    {
        using var discord = new ScriptedDiscord();
        await Task.WhenAll(Enumerable.Range(1, 50).Select(id => discord.Rest.GetChannelAsync((ulong)id, default)));

        var next = discord.Rest.GetChannelAsync(51, default);
        await discord.Time.WaitedForAsync(TimeSpan.FromSeconds(1));
        await discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default).WaitAsync(Patience.Limit);

        Assert.False(next.IsCompleted);
        discord.Time.Advance(TimeSpan.FromSeconds(1));
        await next.WaitAsync(Patience.Limit);
    }

    private static (string, string)[] Named(string bucket) => [("X-RateLimit-Bucket", bucket), ("X-RateLimit-Remaining", "4"), ("X-RateLimit-Reset-After", "1.500")];

    private static (string, string)[] Emptied(string bucket) => [("X-RateLimit-Bucket", bucket), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "1.500")];
}
