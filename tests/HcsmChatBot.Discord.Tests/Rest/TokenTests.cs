using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>What the bot makes of its token, and that it is told to nobody.</summary>
public sealed class TokenTests
{
    private const string Unauthorized = """{"message":"401: Unauthorized","code":0}""";

    public static TheoryData<string> Impossible => ["canary\ntoken", "canary\r\nX-Evil: 1", "canary token", "Bot canary", "canaré", "canary\u0000", " canary", "canary\t", ""];

    [Theory]
    [Trait("Obligation", "R5")]
    [MemberData(nameof(Impossible))]
    public void A_token_that_cannot_stand_in_a_header_is_refused_at_once_and_not_repeated(string token)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new DiscordOptions { Token = token });

        Assert.StartsWith("The bot's token is empty, or holds a space", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canar", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_options_written_out_tell_no_token() => Assert.Equal("Discord at discord.com", $"{new DiscordOptions { Token = "canary" }}");

    [Fact]
    [Trait("Obligation", "R5")]
    public async Task A_refused_token_is_told_once_and_stops_those_that_wait_too()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.Unauthorized, Unauthorized);
        var told = 0;
        using var listening = discord.Rest.TokenRefused.Register(() => told++);

        Func<Task>[] calls =
        [
            () => discord.Rest.GetGuildAsync(3, default),
            () => discord.Rest.GetGuildAsync(3, default),
            () => discord.Rest.CreateMessageAsync(2, new MessageToSend("T1", Nonce: "n"), default),
            () => discord.Rest.AnswerAsync(1, "interaction-token", new InteractionAnswer.Defer(), default),
        ];
        foreach (var call in calls)
            Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<DiscordException>(call)).Status);

        Assert.Equal((1, 1, true), (told, discord.Unseen, discord.Rest.TokenRefused.IsCancellationRequested));
    }

    [Fact]
    [Trait("Obligation", "R5")]
    public async Task An_interactions_refused_token_is_not_taken_for_the_bots()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.Unauthorized, Unauthorized).Answers(HttpStatusCode.Unauthorized, Unauthorized);

        await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.AnswerAsync(1, "one", new InteractionAnswer.Defer(), default));
        await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.EditOriginalAsync(11, "two", new MessageToSend("done"), default));

        Assert.False(discord.Rest.TokenRefused.IsCancellationRequested);
        await discord.Rest.GetGuildAsync(3, default);
    }

    public static TheoryData<string> Failures =>
    [
        "401", "403", "404", "400", "429 html", "403 html", "500", "200 html",
        nameof(HttpRequestError.ConnectionError), nameof(HttpRequestError.ResponseEnded), nameof(HttpRequestError.SecureConnectionError), "silence",
    ];

    [Theory]
    [Trait("Fault", "55")]
    [MemberData(nameof(Failures))]
    public async Task No_failure_tells_a_token_or_what_was_written(string kind)
    {
        using var discord = new ScriptedDiscord();
        foreach (var _ in Enumerable.Range(0, 12))
            Fail(discord, kind);
        var message = new MessageToSend("secret words", Nonce: "n");
        Func<Task>[] calls =
        [
            () => discord.Rest.EditOriginalAsync(11, "secret-interaction", message, default),
            () => discord.Rest.AnswerAsync(1, "secret-other", new InteractionAnswer.Say(message), default),
            () => discord.Rest.CreateMessageAsync(2, message, default),
        ];

        var told = new List<string>();
        foreach (var call in calls)
            told.Add((await FailureOfAsync(discord, call)).ToString());

        Assert.Equal(3, told.Count);
        Assert.All(told.Concat(discord.Log.Lines), line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
    }

    private static void Fail(ScriptedDiscord discord, string kind) => _ = kind switch
    {
        "silence" => discord.Hangs(),
        "429 html" => discord.Answers(HttpStatusCode.TooManyRequests, "<html>secret</html>", "text/html"),
        "403 html" => discord.Answers(HttpStatusCode.Forbidden, "<html>secret</html>", "text/html"),
        "200 html" => discord.Answers(HttpStatusCode.OK, "<html>secret</html>", "text/html"),
        _ when int.TryParse(kind, out var status) => discord.Answers((HttpStatusCode)status, """{"message":"No","code":1,"errors":{"content":{"_errors":[{"code":"BAD","message":"secret words"}]}}}"""),
        _ => discord.Fails(Enum.Parse<HttpRequestError>(kind)),
    };

    /// <summary>Lets time pass until the call has failed; the answer to an interaction bears a page for success, since none is read.</summary>
    private static async Task<Exception> FailureOfAsync(ScriptedDiscord discord, Func<Task> call)
    {
        var failure = Record.ExceptionAsync(call);
        while (!failure.IsCompleted)
        {
            discord.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        return await failure ?? new InvalidOperationException("It passed.");
    }
}
