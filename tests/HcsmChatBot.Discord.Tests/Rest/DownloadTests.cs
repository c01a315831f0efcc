using System.Net;
using System.Text;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>An attachment's address is something people have a hand in.</summary>
public sealed class DownloadTests
{
    private const string Loopback = "http://127.0.0.1:6000/api/v10/";

    [Theory]
    [Trait("Obligation", "R17")]
    [InlineData("https://cdn.discordapp.com/attachments/2/9/agenda.md?ex=1&hm=2")]
    [InlineData("https://media.discordapp.net/attachments/2/9/agenda.md")]
    [InlineData("https://CDN.discordapp.com:443/attachments/2/9/agenda.md")]
    public async Task A_file_is_fetched_from_discords_hosts_without_the_bots_token(string url)
    {
        using var discord = new ScriptedDiscord().Sends(Bytes("agenda"));

        Assert.Equal("agenda", Encoding.UTF8.GetString(await discord.Rest.DownloadAsync(File(url), 6, default)));

        var asked = await discord.AskedAsync();
        Assert.Equal((HttpMethod.Get, new Uri(url)), (asked.Method, asked.Address));
        Assert.Empty(asked.Headers);
    }

    [Theory]
    [InlineData("http://cdn.discordapp.com/a")]
    [InlineData("https://cdn.discordapp.com:8443/a")]
    [InlineData("https://cdn.discordapp.com.example/a")]
    [InlineData("https://cdn.discordapp.com@evil.example/a")]
    [InlineData("https://somebody@cdn.discordapp.com/a")]
    [InlineData("https://evil.example/cdn.discordapp.com")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:6000/a")]
    [InlineData("https://discord.test/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/attachments/1")]
    [InlineData("")]
    public async Task No_other_address_is_asked(string url)
    {
        using var discord = new ScriptedDiscord();

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DownloadAsync(File(url), 100, default));

        Assert.Equal((HttpStatusCode.Forbidden, 0, 0), (refusal.Status, refusal.Code, discord.Unseen));
    }

    [Fact]
    public async Task A_discord_on_this_machine_keeps_its_files_itself()
    {
        using var discord = new ScriptedDiscord(Loopback).Sends(Bytes("agenda"));

        Assert.Equal(6, (await discord.Rest.DownloadAsync(File("http://127.0.0.1:6000/attachments/9"), 100, default)).Length);
    }

    [Theory]
    [InlineData("http://127.0.0.1:6001/a")]
    [InlineData("https://127.0.0.1:6000/a")]
    [InlineData("http://localhost:6000/a")]
    [InlineData("http://127.0.0.2:6000/a")]
    public async Task Nothing_else_on_this_machine_is_asked(string url)
    {
        using var discord = new ScriptedDiscord(Loopback);

        await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DownloadAsync(File(url), 100, default));

        Assert.Equal(0, discord.Unseen);
    }

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_asked_for()
    {
        using var discord = new ScriptedDiscord();

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DownloadAsync(File() with { Size = 7 }, 6, default));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 0), (refusal.Status, discord.Unseen));
    }

    [Fact]
    public async Task A_file_announced_as_too_large_is_not_read()
    {
        using var discord = new ScriptedDiscord().Sends(new TornContent(length: 7));

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DownloadAsync(File(), 6, default).WaitAsync(Patience.Limit));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refusal.Status);
    }

    [Fact]
    public async Task A_file_without_end_is_read_no_further_than_allowed()
    {
        using var endless = new Zeros(long.MaxValue);
        using var discord = new ScriptedDiscord().Sends(new StreamContent(endless));

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DownloadAsync(File(), 100_000, default));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refusal.Status);
        Assert.InRange(endless.Given, 100_000, 200_000);
    }

    [Fact]
    public async Task A_file_of_unknown_length_may_be_as_large_as_allowed_and_not_a_byte_larger()
    {
        using var discord = new ScriptedDiscord().Sends(new StreamContent(new Zeros(100_000))).Sends(new StreamContent(new Zeros(100_001)));

        Assert.Equal(100_000, (await discord.Rest.DownloadAsync(File(), 100_000, default)).Length);
        await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DownloadAsync(File(), 100_000, default));
    }

    [Theory]
    [Trait("Obligation", "R17")]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task A_refusal_carries_its_status_and_says_nothing_of_the_bots_token(HttpStatusCode status)
    {
        using var discord = new ScriptedDiscord().Answers(status, "secret words", "text/plain", ("Location", "https://evil.example/"));

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DownloadAsync(File(), 100, default));

        Assert.Equal((status, 1), (refusal.Status, discord.Unseen));
        await discord.Rest.GetGuildAsync(3, default);
    }

    [Fact]
    public async Task After_four_tries_without_a_whole_file_discord_is_unreachable()
    {
        using var discord = new ScriptedDiscord()
            .Answers(HttpStatusCode.BadGateway, "secret words")
            .Answers(HttpStatusCode.TooManyRequests)
            .Fails(HttpRequestError.ConnectionError)
            .Sends(new TornContent(length: null));

        var file = discord.Rest.DownloadAsync(File(), 100, default);
        foreach (var pause in new[] { 375, 750, 1500 })
            await discord.Time.PassAsync(TimeSpan.FromMilliseconds(pause));

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => file.WaitAsync(Patience.Limit));
        Assert.Equal((4, 4), (discord.Unseen, discord.Log.Lines.Count));
        Assert.DoesNotContain(discord.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal) || line.Contains("hm=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_does_not_come_in_a_minute_is_asked_for_again()
    {
        using var discord = new ScriptedDiscord().Hangs().Sends(Bytes("agenda"));

        var file = discord.Rest.DownloadAsync(File(), 100, default);
        await discord.Time.PassAsync(TimeSpan.FromMinutes(1));
        await discord.Time.PassAsync(TimeSpan.FromMilliseconds(375));

        Assert.Equal(6, (await file.WaitAsync(Patience.Limit)).Length);
    }

    [Fact]
    public async Task A_cancelled_download_ends_at_once()
    {
        using var discord = new ScriptedDiscord().Hangs();
        using var stop = new CancellationTokenSource();
        var file = discord.Rest.DownloadAsync(File(), 100, stop.Token);
        await discord.AskedAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.WaitAsync(Patience.Limit));
    }

    private static Attachment File(string url = "https://cdn.discordapp.com/attachments/2/9/agenda.md?hm=2") => new() { Id = 9, Size = 6, Url = url };

    private static ByteArrayContent Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Cannot be read.</summary>
    private sealed class TornContent(long? length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new HttpIOException(HttpRequestError.ResponseEnded);

        protected override Task<Stream> CreateContentReadStreamAsync() => throw new HttpIOException(HttpRequestError.ResponseEnded);

        protected override bool TryComputeLength(out long announced)
        {
            announced = length ?? 0;
            return length is not null;
        }
    }
}
