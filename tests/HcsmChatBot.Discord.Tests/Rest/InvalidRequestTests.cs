using System.Net;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Discord.Rest;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</summary>
public sealed class InvalidRequestTests
{
    private const string MissingPermissions = """{"message":"Missing Permissions","code":50013}""";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [Fact]
    [Trait("Fault", "15")]
    [Trait("Obligation", "R5")]
    public async Task After_nine_thousand_refusals_in_ten_minutes_nothing_is_sent_until_there_is_room()
    {
        using var discord = new ScriptedDiscord();
        await RefusedAsync(discord, 4500);
        discord.Time.Advance(Window / 2);
        await RefusedAsync(discord, 4500);

        var guild = discord.Rest.GetGuildAsync(3, default);
        var answer = discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default);
        await discord.Time.WaitedForAsync(Window / 2);

        Assert.Equal((9000, false, false), (discord.Unseen, guild.IsCompleted, answer.IsCompleted));
        discord.Time.Advance(Window / 2);
        await Task.WhenAll(guild, answer).WaitAsync(Patience.Limit);
        Assert.Equal(9002, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R5")]
    public async Task Whoever_runs_the_bot_is_warned_at_half_way_and_once()
    {
        using var discord = new ScriptedDiscord();
        await RefusedAsync(discord, 4999);
        Assert.Empty(discord.Log.Lines);

        await RefusedAsync(discord, 100);

        Assert.Contains("5000 requests in ten minutes", Assert.Single(discord.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "15")]
    [Trait("Obligation", "R3")]
    [Trait("Obligation", "R5")]
    [InlineData("user", 1)]
    [InlineData("global", 1)]
    [InlineData("shared", 0)]
    public void Of_the_refusals_for_a_limit_only_a_shared_one_does_not_count(string scope, int counted)
    {
        var invalid = Counting(out var log);
        using var refused = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "X-RateLimit-Scope", scope } } };
        var body = "{\"retry_after\":1}"u8.ToArray();
        var answer = new RestAnswer(refused.StatusCode, body, RateLimitNews.Of(refused, body));

        foreach (var _ in Enumerable.Range(0, 5000))
            invalid.Learn(answer);

        Assert.Equal(counted, log.Lines.Count);
    }

    [Theory]
    [Trait("Obligation", "R5")]
    [InlineData(HttpStatusCode.Unauthorized, 1)]
    [InlineData(HttpStatusCode.Forbidden, 1)]
    [InlineData(HttpStatusCode.BadRequest, 0)]
    [InlineData(HttpStatusCode.NotFound, 0)]
    [InlineData(HttpStatusCode.OK, 0)]
    [InlineData(HttpStatusCode.BadGateway, 0)]
    public void Of_the_other_answers_401_and_403_count(HttpStatusCode status, int counted)
    {
        var invalid = Counting(out var log);
        using var answered = new HttpResponseMessage(status);

        foreach (var _ in Enumerable.Range(0, 5000))
            invalid.Learn(new RestAnswer(status, [], RateLimitNews.Of(answered, "{}"u8.ToArray())));

        Assert.Equal(counted, log.Lines.Count);
    }

    private static InvalidRequests Counting(out ListLog<InvalidRequests> log)
    {
        log = new ListLog<InvalidRequests>();
        return new InvalidRequests(new ManualTime(), log);
    }

    /// <summary>Answers to interactions count too, and are free of the limit of fifty a second.</summary>
    private static async Task RefusedAsync(ScriptedDiscord discord, int times)
    {
        foreach (var number in Enumerable.Range(0, times))
        {
            discord.Answers(HttpStatusCode.Forbidden, MissingPermissions);
            await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.EditOriginalAsync(11, $"t{number % 100}", new MessageToSend("done"), default));
        }
    }
}
