using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>Pages that stand before Discord (Cloudflare's 1015, or a ban) mean this machine's address, not the request. https://docs.discord.com/developers/topics/rate-limits</summary>
public sealed class BlockedAddressTests
{
    private const string Page = "<!DOCTYPE html><html>error code: 1015</html>";
    private static readonly TimeSpan WhenNotTold = TimeSpan.FromMinutes(1);

    [Theory]
    [Trait("Fault", "16")]
    [Trait("Obligation", "R5")]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_page_in_place_of_an_answer_holds_up_everything_for_its_retry_after(HttpStatusCode status)
    {
        using var discord = new ScriptedDiscord().Answers(status, Page, "text/html", ("Retry-After", "30"));
        var held = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.WaitedForAsync(TimeSpan.FromSeconds(30));

        var guild = discord.Rest.GetGuildAsync(3, default);
        var answer = discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default);

        Assert.Equal((1, false, false), (discord.Unseen, guild.IsCompleted, answer.IsCompleted));
        discord.Time.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(held, guild, answer).WaitAsync(Patience.Limit);
    }

    [Theory]
    [Trait("Fault", "16")]
    [Trait("Obligation", "R5")]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_page_that_does_not_go_away_is_met_four_times_and_told_in_a_plain_line(HttpStatusCode status)
    {
        using var discord = new ScriptedDiscord();
        foreach (var _ in Enumerable.Range(0, 5))
            discord.Answers(status, Page, "text/html");

        var thread = discord.Rest.StartThreadAsync(2, 9, "T1", default);
        foreach (var _ in Enumerable.Range(0, 3))
            await discord.Time.PassAsync(WhenNotTold);

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(() => thread.WaitAsync(Patience.Limit));
        Assert.Equal(4, discord.Unseen);
        Assert.Contains($"this machine's address is held up before Discord ({(int)status}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1015", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Obligation", "R5")]
    [InlineData("""{"message":"Missing Access","code":50001}""", 50001)]
    [InlineData("[]", 0)]
    public async Task A_refusal_of_discords_own_is_no_page_and_holds_nobody_up(string body, int code)
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.Forbidden, body);

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.GetGuildAsync(3, default).WaitAsync(Patience.Limit));

        Assert.Equal((HttpStatusCode.Forbidden, code), (refusal.Status, refusal.Code));
        await discord.Rest.GetGuildAsync(3, default).WaitAsync(Patience.Limit);
    }
}
