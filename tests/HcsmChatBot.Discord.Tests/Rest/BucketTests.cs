using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>Which requests share a limit, and which do not. https://docs.discord.com/developers/topics/rate-limits#header-format</summary>
public sealed class BucketTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1.5);

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task One_channel_does_not_wait_for_another()
    {
        using var discord = new ScriptedDiscord().Hangs();
        using var stop = new CancellationTokenSource();
        var slow = discord.Rest.CreateMessageAsync(1, new MessageToSend("T1"), stop.Token);

        await Task.WhenAll(Enumerable.Range(2, 40).Select(id => discord.Rest.CreateMessageAsync((ulong)id, new MessageToSend("T1"), default))).WaitAsync(Patience.Limit);

        Assert.Equal((41, false), (discord.Unseen, slow.IsCompleted));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task An_emptied_limit_of_one_channel_says_nothing_of_another_under_the_same_name()
    {
        using var discord = new ScriptedDiscord().AnswersOk("{}", Says("abc", remaining: 0)).AnswersOk("{}", Says("abc", remaining: 4));
        await discord.Rest.GetChannelAsync(2, default);

        await discord.Rest.GetChannelAsync(22, default).WaitAsync(Patience.Limit);

        Assert.Equal(2, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task A_limit_whose_name_changes_is_followed_under_its_new_name()
    {
        using var discord = new ScriptedDiscord()
            .AnswersOk("{}", Says("old", remaining: 4))
            .AnswersOk("{}", Says("new", remaining: 4))
            .AnswersOk("{}", Says("new", remaining: 0));
        await discord.Rest.GetChannelAsync(2, default);
        await discord.Rest.GetChannelAsync(2, default);
        await discord.Rest.CreateMessageAsync(2, new MessageToSend("T1"), default);

        var next = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.PassAsync(Wait);

        await next.WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task A_refusal_of_one_method_holds_up_the_others_of_its_bucket_and_nobody_else()
    {
        using var discord = new ScriptedDiscord()
            .AnswersOk("{}", Says("abc", remaining: 4))
            .AnswersOk("{}", Says("abc", remaining: 4))
            .Answers(HttpStatusCode.TooManyRequests, """{"retry_after":1.5,"global":false}""", headers: Says("abc", remaining: 3));
        await discord.Rest.GetMessageAsync(2, 9, default);
        await discord.Rest.EditMessageAsync(2, 9, new MessageToSend("T1"), default);
        var refused = discord.Rest.EditMessageAsync(2, 9, new MessageToSend("T2"), default);
        await discord.Time.WaitedForAsync(Wait);

        var shared = discord.Rest.GetMessageAsync(2, 9, default);
        await discord.Rest.GetChannelAsync(2, default).WaitAsync(Patience.Limit);

        Assert.False(shared.IsCompleted);
        discord.Time.Advance(Wait);
        await Task.WhenAll(refused, shared).WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task Nobody_overtakes_those_who_waited_before_the_limit_had_a_name()
    {
        using var discord = new ScriptedDiscord()
            .AnswersOk("{}", Says("abc", remaining: 4))
            .Answers(HttpStatusCode.TooManyRequests, """{"retry_after":1.5}""", headers: Says("abc", remaining: 4));
        await discord.Rest.GetChannelAsync(2, default);
        var messages = new List<Task> { discord.Rest.CreateMessageAsync(2, new MessageToSend("1"), default), discord.Rest.CreateMessageAsync(2, new MessageToSend("2"), default) };
        await discord.Time.WaitedForAsync(Wait);

        messages.Add(discord.Rest.CreateMessageAsync(2, new MessageToSend("3"), default));
        discord.Time.Advance(Wait);
        await Task.WhenAll(messages).WaitAsync(Patience.Limit);

        await discord.AskedAsync();
        foreach (var text in new[] { "1", "1", "2", "3" })
            Assert.Equal(text, (await discord.AskedAsync()).Json.GetProperty("content").GetString());
    }

    [Theory]
    [Trait("Fault", "15")]
    [Trait("Obligation", "R2")]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task How_long_to_wait_is_told_and_not_taken_from_a_clock_that_may_be_wrong(int days)
    {
        using var discord = new ScriptedDiscord().AnswersOk("{}", [.. Says("abc", remaining: 0), ("X-RateLimit-Reset", "1799258400.000")]);
        discord.Time.WallClockIsOffBy = TimeSpan.FromDays(days);
        await discord.Rest.GetChannelAsync(2, default);

        var next = discord.Rest.GetChannelAsync(2, default);
        discord.Time.WallClockIsOffBy = -discord.Time.WallClockIsOffBy;
        await discord.Time.PassAsync(Wait);

        await next.WaitAsync(Patience.Limit);
    }

    [Theory]
    [Trait("Obligation", "R2")]
    [InlineData("""{"retry_after":1.5}""", "9", 1.5)]
    [InlineData("""{"retry_after":"1.5"}""", "9", 1.5)]
    [InlineData("""{"message":"slow mode","code":20016}""", "9", 9)]
    [InlineData("""{"retry_after":-1}""", "9", 9)]
    [InlineData("""{"retry_after":"soon"}""", "later", 5)]
    public async Task The_body_tells_how_long_or_else_the_header_or_else_it_is_five_seconds(string body, string header, double seconds)
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.TooManyRequests, body, headers: [("Retry-After", header)]);

        var channel = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.PassAsync(TimeSpan.FromSeconds(seconds));

        await channel.WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Obligation", "R3")]
    public async Task A_header_alone_may_say_that_a_limit_is_the_bots_own_over_all()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.TooManyRequests, """{"retry_after":1.5}""", headers: [("X-RateLimit-Global", "true")]);
        var held = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.WaitedForAsync(Wait);

        var other = discord.Rest.GetGuildAsync(3, default);

        Assert.False(other.IsCompleted);
        discord.Time.Advance(Wait);
        await Task.WhenAll(held, other).WaitAsync(Patience.Limit);
    }

    private static (string, string)[] Says(string bucket, int remaining) =>
        [("X-RateLimit-Bucket", bucket), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset-After", "1.500")];
}
