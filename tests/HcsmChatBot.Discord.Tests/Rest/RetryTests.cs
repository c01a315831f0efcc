using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

public sealed class RetryTests
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(375);
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(15);

    [Fact]
    [Trait("Obligation", "R8")]
    public async Task A_server_error_is_followed_by_another_try()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.BadGateway, "<html>", "text/html").AnswersOk("""{"id":"3","name":"Guild"}""");

        var guild = discord.Rest.GetGuildAsync(3, default);
        await discord.Time.PassAsync(FirstPause);

        Assert.Equal("Guild", (await guild.WaitAsync(Patience.Limit)).Name);
    }

    [Fact]
    [Trait("Obligation", "R8")]
    public async Task After_four_tries_with_growing_pauses_discord_is_unreachable()
    {
        using var discord = new ScriptedDiscord();
        foreach (var _ in Enumerable.Range(0, 5))
            discord.Fails(HttpRequestError.InvalidResponse);

        var guild = discord.Rest.GetGuildAsync(3, default);
        foreach (var pause in new[] { 375, 750, 1500 })
            await discord.Time.PassAsync(TimeSpan.FromMilliseconds(pause));

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => guild.WaitAsync(Patience.Limit));
        Assert.Equal(4, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R8")]
    public async Task A_try_without_answer_is_given_up_after_fifteen_seconds_and_repeated()
    {
        using var discord = new ScriptedDiscord().Hangs().AnswersOk("""{"id":"2"}""");

        var channel = discord.Rest.GetChannelAsync(2, default);
        await discord.Time.PassAsync(LongestTry);
        await discord.Time.PassAsync(FirstPause);

        Assert.Equal(2ul, (await channel.WaitAsync(Patience.Limit)).Id);
    }

    [Fact]
    [Trait("Obligation", "R8")]
    [Trait("Obligation", "R10")]
    public async Task A_message_with_a_nonce_is_sent_again_because_discord_enforces_it()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.ServiceUnavailable).AnswersOk("""{"id":"1"}""");

        var message = discord.Rest.CreateMessageAsync(2, new MessageToSend("T1", Nonce: "effect-1"), default);
        await discord.Time.PassAsync(FirstPause);

        Assert.Equal(1ul, (await message.WaitAsync(Patience.Limit)).Id);
        Assert.Equal((await discord.AskedAsync()).Body, (await discord.AskedAsync()).Body);
    }

    [Fact]
    [Trait("Fault", "17")]
    [Trait("Obligation", "R8")]
    public async Task A_message_without_a_nonce_is_not_sent_again_because_it_might_appear_twice()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => discord.Rest.CreateMessageAsync(2, new MessageToSend("T1"), default));

        Assert.Equal(1, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R8")]
    public async Task An_answer_to_an_interaction_is_not_sent_again_after_the_network_failed_under_way()
    {
        using var discord = new ScriptedDiscord().Fails(HttpRequestError.ResponseEnded);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default));

        Assert.Equal(1, discord.Unseen);
    }

    [Fact]
    public async Task An_answer_to_an_interaction_is_not_sent_again_after_a_try_without_answer()
    {
        using var discord = new ScriptedDiscord().Hangs();

        var defer = discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default);
        await discord.Time.PassAsync(LongestTry);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => defer.WaitAsync(Patience.Limit));
        Assert.Equal(1, discord.Unseen);
    }

    [Theory]
    [Trait("Obligation", "R8")]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    public async Task An_answer_to_an_interaction_is_sent_again_when_there_was_no_connection(HttpRequestError error)
    {
        using var discord = new ScriptedDiscord().Fails(error).Answers(HttpStatusCode.NoContent, "");

        var defer = discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default);
        await discord.Time.PassAsync(FirstPause);

        await defer.WaitAsync(Patience.Limit);
    }

    [Fact]
    [Trait("Fault", "19")]
    [Trait("Obligation", "R5")]
    public async Task After_a_refused_token_nothing_is_sent_any_more()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.Unauthorized, """{"message":"401: Unauthorized","code":0}""");

        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.GetGuildAsync(3, default))).Status);

        Assert.Equal(1, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R5")]
    public async Task An_interactions_refused_token_says_nothing_of_the_bots()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.Unauthorized, """{"message":"Invalid Webhook Token","code":50027}""");

        Assert.Equal(50027, (await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.EditOriginalAsync(11, "interaction-token", new MessageToSend("done"), default))).Code);

        await discord.Rest.GetGuildAsync(3, default);
    }

    [Fact]
    public async Task A_cancelled_call_ends_at_once()
    {
        using var discord = new ScriptedDiscord().Hangs();
        using var stop = new CancellationTokenSource();
        var guild = discord.Rest.GetGuildAsync(3, stop.Token);
        await discord.AskedAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guild.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_no_usable_answer()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.OK, "<html>Sign in to this network</html>", "text/html");

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => discord.Rest.GetGuildAsync(3, default));
    }
}
