using System.Net;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Discord.Rest;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</summary>
public sealed class SpentTokenTests
{
    private const string UnknownWebhook = """{"message":"Unknown Webhook","code":10015}""";

    [Fact]
    [Trait("Obligation", "R6")]
    public async Task A_token_that_discord_knows_no_more_is_not_used_again()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.NotFound, UnknownWebhook);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.EditOriginalAsync(11, "gone", new MessageToSend("done"), default));
            Assert.Equal((HttpStatusCode.NotFound, ErrorCodes.UnknownWebhook), (refusal.Status, refusal.Code));
        }

        Assert.Equal(1, discord.Unseen);
        await discord.Rest.EditOriginalAsync(11, "another", new MessageToSend("done"), default);
    }

    [Fact]
    [Trait("Obligation", "R6")]
    public async Task One_that_waits_behind_the_refusal_of_its_token_is_not_sent_either()
    {
        using var discord = new ScriptedDiscord().Refuses("user", 1.5).Answers(HttpStatusCode.NotFound, UnknownWebhook);
        var both = Enumerable.Range(0, 2).Select(_ => discord.Rest.EditOriginalAsync(11, "gone", new MessageToSend("done"), default)).ToList();

        await discord.Time.PassAsync(TimeSpan.FromSeconds(1.5));

        foreach (var edit in both)
            Assert.Equal(ErrorCodes.UnknownWebhook, (await Assert.ThrowsAsync<DiscordException>(() => edit.WaitAsync(Patience.Limit))).Code);
        Assert.Equal(2, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R6")]
    public async Task A_channel_that_is_not_there_may_be_asked_for_again()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.NotFound, """{"message":"Unknown Channel","code":10003}""");

        Assert.Equal(ErrorCodes.UnknownChannel, (await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.GetChannelAsync(2, default))).Code);

        await discord.Rest.GetChannelAsync(2, default);
    }

    [Fact]
    [Trait("Obligation", "R6")]
    public void Only_the_youngest_are_kept()
    {
        var spent = new SpentTokens();
        var answer = new RestAnswer(HttpStatusCode.NotFound, [], new RateLimitNews(null, null, null, TimeSpan.Zero));

        foreach (var number in Enumerable.Range(0, SpentTokens.MostKept + 1))
            spent.Note(With($"t{number}"), answer);

        Assert.Null(spent.Of(With("t0")));
        Assert.Same(answer, spent.Of(With("t1")));
        Assert.Same(answer, spent.Of(With($"t{SpentTokens.MostKept}")));
    }

    private static RestCall With(string token) => new(HttpMethod.Patch, "webhooks/{application}/{token}", "webhooks") { Major = token, OfInteraction = true };
}
