using System.Globalization;
using System.Net.Sockets;
using HcsmChatBot.Discord;
using HcsmChatBot.Logs;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace HcsmChatBot.Tests.Logs;

/// <summary>What is masked before every sink, whoever logged it.</summary>
public sealed class DiscretionTests
{
    private const string Token = "secret-token-of-the-bot";

    private static readonly Discretion Discretion = new(Token);

    [Theory]
    [InlineData("Bot " + Token, "Bot ***")]
    [InlineData("POST https://discord.com/api/v10/interactions/11/canary.token-1/callback failed", "POST https://discord.com/api/v10/interactions/11/***/callback failed")]
    [InlineData("webhooks/12/canary_token/messages/@original", "webhooks/12/***/messages/@original")]
    [InlineData("Authorization: Bearer abcdefghijklmnopqrstuvwxyz", "Authorization: Bearer ***")]
    [InlineData("MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanar.7f3a9de2b41c7f3a9de2b41c7f3a", "***")]
    [InlineData("aW50ZXJhY3Rpb246MTIzOmNhbmFyeQ==", "***")]
    [InlineData("{\"session_id\":\"canary0123\"}", "{\"session_id\":\"***\"}")]
    [InlineData("one\nFTL a line that was never logged\u001b[31m", "one FTL a line that was never logged [31m")]
    public void A_secret_and_a_forged_line_are_masked(string told, string masked) => Assert.Equal(masked, Discretion.Of(told));

    [Theory]
    [InlineData("POST interactions/{interaction}/{token}/callback failed: Discord met an error of its own (502) (try 1).")]
    [InlineData("Chat 1234567890123456789 was compared with Discord")]
    [InlineData("Microsoft.EntityFrameworkCore.Storage.RelationalDatabaseFacadeExtensions")]
    [InlineData("The bot is no longer in guild 12: everything kept of it was deleted")]
    public void What_an_operator_needs_stays(string told) => Assert.Equal(told, Discretion.Of(told));

    [Fact]
    public void An_event_is_masked_in_its_template_its_properties_and_its_exception_and_told_in_UTC()
    {
        var sink = new Kept();
        using var logger = new LoggerConfiguration().WriteTo.Sink(new DiscreetSink(new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger(), Discretion)).CreateLogger();
        using var factory = new SerilogLoggerFactory(logger);
        var log = factory.CreateLogger("Library");

        using (log.BeginScope(new Dictionary<string, object> { ["Url"] = new Uri("https://discord.test/webhooks/1/canary/x"), ["List"] = new[] { "webhooks/2/canary" } }))
        {
            log.LogError(new FormatException("canary", new SocketException(111)), "Could not reach interactions/3/canary/callback as {Who}", Token);
        }

        var told = Assert.Single(sink.Events);
        Assert.DoesNotContain("canary", told.RenderMessage(CultureInfo.InvariantCulture) + told.Exception + string.Join(' ', told.Properties.Values), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, told.RenderMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("System.Net.Sockets.SocketException: Connection refused", told.Exception!.ToString(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, told.Timestamp.Offset);
    }

    [Fact]
    public void Of_an_exception_the_places_stay_and_the_messages_that_speak_of_machines_alone()
    {
        var told = DiscreetException.Describe(Thrown(() => throw new AggregateException(
            new KeyNotFoundException("canary"), new DiscordUnreachableException("discord.com gave no answer in time", new HttpRequestException("No such host (discord.com:443)")))));

        Assert.DoesNotContain("canary", told, StringComparison.Ordinal);
        Assert.All(["KeyNotFoundException", "discord.com gave no answer in time", "No such host", nameof(DiscretionTests)], word => Assert.Contains(word, told, StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_words_of_a_bug_quote_nothing()
    {
        using var error = new StringWriter();

        LastWords.Tell(Thrown(() => _ = ulong.Parse("canary", provider: null)), error);

        Assert.StartsWith("A bug was met; the bot ends", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("FormatException", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    private static Exception Thrown(Action act) => Record.Exception(act)!;

    private sealed class Kept : ILogEventSink
    {
        public List<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);
    }
}
