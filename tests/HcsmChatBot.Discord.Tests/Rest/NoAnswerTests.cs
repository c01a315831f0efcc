using System.Net;
using System.Net.Sockets;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Discord.Rest;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>What is told where Discord cannot be reached.</summary>
public sealed class NoAnswerTests
{
    [Theory]
    [Trait("Obligation", "R8")]
    [InlineData(HttpRequestError.NameResolutionError, "the name discord.test has no address here")]
    [InlineData(HttpRequestError.ConnectionError, "there is no connection to discord.test")]
    [InlineData(HttpRequestError.SecureConnectionError, "there is no secure connection to discord.test: its certificate or its TLS was not accepted")]
    [InlineData(HttpRequestError.ProxyTunnelError, "the proxy makes no connection to discord.test")]
    [InlineData(HttpRequestError.ResponseEnded, "the connection to discord.test broke")]
    public async Task What_is_wrong_is_told_in_one_line_after_four_tries(HttpRequestError error, string reason)
    {
        using var discord = new ScriptedDiscord();
        foreach (var _ in Enumerable.Range(0, 5))
            discord.Fails(error);

        var bot = discord.Rest.GetGatewayBotAsync(default);
        foreach (var pause in new[] { 375, 750, 1500 })
            await discord.Time.PassAsync(TimeSpan.FromMilliseconds(pause));

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(() => bot.WaitAsync(Patience.Limit));
        Assert.Equal($"GET gateway/bot had no usable answer: {reason}.", failure.Message);
        Assert.Equal((4, 4), (discord.Unseen, discord.Log.Lines.Count));
    }

    [Fact]
    [Trait("Obligation", "R8")]
    public async Task A_discord_that_is_silent_is_told_of_too()
    {
        using var discord = new ScriptedDiscord().Hangs();

        var message = discord.Rest.CreateMessageAsync(2, new MessageToSend("T1"), default);
        await discord.Time.PassAsync(TimeSpan.FromSeconds(15));

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(() => message.WaitAsync(Patience.Limit));
        Assert.EndsWith("discord.test gave no answer in time.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Obligation", "R8")]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData((HttpStatusCode)520)]
    public async Task An_outage_is_met_four_times_and_told_by_its_status(HttpStatusCode status)
    {
        using var discord = new ScriptedDiscord();
        foreach (var _ in Enumerable.Range(0, 5))
            discord.Answers(status, "<html>secret</html>", "text/html");

        var guild = discord.Rest.GetGuildAsync(3, default);
        foreach (var pause in new[] { 375, 750, 1500 })
            await discord.Time.PassAsync(TimeSpan.FromMilliseconds(pause));

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(() => guild.WaitAsync(Patience.Limit));
        Assert.EndsWith($"Discord met an error of its own ({(int)status}).", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, discord.Unseen);
    }

    [Theory]
    [Trait("Obligation", "R7")]
    [InlineData("http")]
    [InlineData("https")]
    public async Task A_port_where_nobody_listens_is_told_without_the_token(string scheme)
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();

        Assert.Contains($"there is no connection to 127.0.0.1:{port}", await ReallyAskedAsync(new Uri($"{scheme}://127.0.0.1:{port}/")), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Obligation", "R7")]
    public async Task A_host_that_speaks_no_TLS_is_told_without_the_token()
    {
        using var deaf = new TcpListener(IPAddress.Loopback, 0);
        deaf.Start();
        using var over = new CancellationTokenSource();
        var answering = AnswerWithNonsenseAsync(deaf, over.Token);

        var told = await ReallyAskedAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)deaf.LocalEndpoint).Port}/"));
        await over.CancelAsync();
        await answering;

        Assert.Contains("there is no secure connection to 127.0.0.1", told, StringComparison.Ordinal);
    }

    private static async Task AnswerWithNonsenseAsync(TcpListener listener, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(over);
                await client.GetStream().WriteAsync("no TLS is spoken here\r\n\r\n"u8.ToArray(), over);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
                // The client has hung up, or the test is over.
            }
        }
    }

    /// <summary>All that was told of a call over a real socket, of which no connection comes.</summary>
    private static async Task<string> ReallyAskedAsync(Uri address)
    {
        var (time, log) = (new ManualTime(), new ListLog<DiscordRest>());
        using var http = new HttpClient();
        using var rest = new DiscordRest(new DiscordOptions { Token = "secret-token", ApiBase = address }, new RestEdge(http, http, time, () => 0.5), log);
        var bot = rest.GetGatewayBotAsync(default);
        foreach (var pause in new[] { 375, 750, 1500 })
            await time.PassAsync(TimeSpan.FromMilliseconds(pause));

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(() => bot.WaitAsync(Patience.Limit));
        Assert.All(log.Lines.Append(failure.ToString()), line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
        return failure.Message;
    }
}
