using System.Net;
using System.Net.WebSockets;
using System.Text;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

public sealed class RehearsalTests
{
    [Fact]
    public async Task The_same_names_give_the_same_ids_in_another_sandbox()
    {
        await using var one = await Stage.OpenAsync();
        await using var other = await Stage.OpenAsync();

        Assert.Equal((one.Guild, one.Channel, one.Ann, one.Bot), (other.Guild, other.Channel, other.Ann, other.Bot));
        Assert.Equal(5, new HashSet<ulong> { one.Guild, one.Channel, one.Ann, one.Ben, one.Bot.UserId }.Count);
    }

    [Fact]
    public async Task Everything_can_be_made_over_http_and_made_again()
    {
        await using var stage = await Stage.OpenAsync();
        var guild = await stage.RehearseAsync(HttpMethod.Put, "guilds", new { name = "Second" });
        var role = await stage.RehearseAsync(HttpMethod.Put, $"guilds/{guild.Id}/roles", new { name = "hosts", permissions = "8" });
        var member = new { key = "cy", name = "Cy", nick = "Cyril", roles = new[] { role.Id }, locale = "fr" };

        var first = await stage.RehearseAsync(HttpMethod.Put, $"guilds/{guild.Id}/members", member);
        var second = await stage.RehearseAsync(HttpMethod.Put, $"guilds/{guild.Id}/members", member);
        var bot = await stage.RehearseAsync(HttpMethod.Put, $"guilds/{guild.Id}/bots", new { name = "Facilitator" });

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(stage.Bot.Token, (string)bot["token"]!);
        Assert.Equal(guild.Id, (await stage.RehearseAsync(HttpMethod.Put, "guilds", new { name = "Second" })).Id);
    }

    [Fact]
    public async Task A_message_with_a_known_id_is_left_as_it_is()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        var messages = $"channels/{stage.Channel}/messages";
        var at = new DateTimeOffset(2020, 5, 6, 19, 0, 0, TimeSpan.Zero);
        await stage.RehearseAsync(HttpMethod.Post, messages, new { author = $"{stage.Ann}", content = "First", id = "709000000000000000", at });

        var again = await stage.RehearseAsync(HttpMethod.Post, messages, new { author = $"{stage.Ann}", content = "Changed", id = "709000000000000000" });
        await stage.RehearseAsync(HttpMethod.Post, messages, new { author = $"{stage.Ben}", content = "Next" });

        Assert.Equal("First", (string)again["content"]!);
        Assert.Equal("2020-05-06T19:00:00.000000+00:00", (string)again["timestamp"]!);
        await socket.NextAsync("MESSAGE_CREATE");
        Assert.Equal("Next", (string)(await socket.NextAsync("MESSAGE_CREATE"))["content"]!);
    }

    [Fact]
    public async Task A_message_with_the_id_of_another_is_refused_rather_than_swallowed()
    {
        await using var stage = await Stage.OpenAsync();
        var messages = $"channels/{stage.Channel}/messages";
        await stage.RehearseAsync(HttpMethod.Post, messages, new { author = $"{stage.Ann}", content = "First", id = "709000000000000000" });

        var reply = await stage.RehearseAsync(HttpMethod.Post, messages, new { author = $"{stage.Ben}", content = "Mine", id = "709000000000000000" });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["First"], stage.Rehearsal.Messages(stage.Channel).Select(message => (string)message!["content"]!));
    }

    [Fact]
    public async Task An_overwrite_for_nobody_is_refused()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.RehearseAsync(
            HttpMethod.Put, $"guilds/{stage.Guild}/channels", new { name = "staff", permission_overwrites = new[] { new { deny = "1024" } } });

        Assert.Equal("BASE_TYPE_REQUIRED", reply.ErrorAt("permission_overwrites.0.id"));
    }

    [Fact]
    public async Task The_newest_messages_can_be_asked_for()
    {
        await using var stage = await Stage.OpenAsync();
        foreach (var text in (string[])["one", "two", "three"])
            stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, text));

        var reply = await stage.RehearseAsync(HttpMethod.Get, $"channels/{stage.Channel}/messages?newest=2");

        Assert.Equal(["two", "three"], reply.List.Select(message => (string)message!["content"]!));
    }

    [Fact]
    public async Task A_stranger_cannot_write()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.RehearseAsync(HttpMethod.Post, $"channels/{stage.Channel}/messages", new { author = "123", content = "Hi" });

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
    }

    [Fact]
    public async Task New_messages_have_ids_of_the_sandboxs_now()
    {
        await using var stage = await Stage.OpenAsync();
        var now = new DateTimeOffset(2019, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await stage.RehearseAsync(HttpMethod.Put, "clock", new { now });

        var reply = await stage.PostAsync(stage.Messages, new { content = "Then" });

        Assert.Equal("2019-01-02T03:04:05.000000+00:00", (string)reply["timestamp"]!);
        Assert.Equal(now, Snowflake.TimeOf(Snowflake.Parse(reply.Id)));
    }

    [Fact]
    public async Task The_world_shows_guilds_people_commands_and_counts()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Hello"));

        var world = await stage.RehearseAsync(HttpMethod.Get, "world");

        var guild = Assert.Single(world["guilds"].AsArray())!;
        Assert.Equal(3, guild["members"]!.AsArray().Count);
        Assert.Equal("chat", (string)guild["commands"]![0]!["name"]!);
        Assert.Equal("Facilitator", (string)guild["bots"]![0]!["name"]!);
        Assert.Equal(1, (int)world["messages"]);
    }

    [Fact]
    public async Task Edits_and_deletions_by_people_are_announced()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        var messages = $"channels/{stage.Channel}/messages";
        var posted = await stage.RehearseAsync(HttpMethod.Post, messages, new { author = $"{stage.Ann}", content = "Frist" });

        await stage.RehearseAsync(HttpMethod.Patch, $"{messages}/{posted.Id}", new { content = "First" });
        await stage.RehearseAsync(HttpMethod.Delete, $"{messages}/{posted.Id}");

        Assert.Equal("First", (string)(await socket.NextAsync("MESSAGE_UPDATE"))["content"]!);
        Assert.Equal(posted.Id, (string)(await socket.NextAsync("MESSAGE_DELETE"))["id"]!);
    }

    [Fact]
    public async Task The_event_feed_tells_of_ephemerals_and_for_whom_they_are()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        using var http = new HttpClient { BaseAddress = stage.Host.Address, Timeout = TimeSpan.FromSeconds(20) };
        using var feed = new StreamReader(await http.GetStreamAsync(new Uri("rehearsal/events", UriKind.Relative)));
        await feed.ReadLineAsync();
        var id = stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "chat end"));
        await stage.PostAsync($"interactions/{id}/{stage.Rehearsal.TokenOf(id)}/callback", new { type = 4, data = new { content = "Psst", flags = 64 } });

        var line = "";
        while (!line.Contains("MESSAGE_CREATE", StringComparison.Ordinal))
            line = await feed.ReadLineAsync() ?? throw new InvalidOperationException("The feed ended.");

        Assert.Contains($"\"only_for\":\"{stage.Ann}\"", line, StringComparison.Ordinal);
        Assert.Contains("Psst", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_tells_the_page_what_happens_from_its_first_word_on()
    {
        await using var stage = await Stage.OpenAsync();
        using var page = new ClientWebSocket();
        await page.ConnectAsync(new Uri($"ws://{stage.Host.Address.Authority}/rehearsal/socket"), CancellationToken.None);
        var buffer = new byte[16384];
        Assert.Equal(0, (await page.ReceiveAsync(buffer, CancellationToken.None)).Count);

        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Hello"));

        var told = Encoding.UTF8.GetString(buffer, 0, (await page.ReceiveAsync(buffer, CancellationToken.None)).Count);
        Assert.Contains("\"name\":\"MESSAGE_CREATE\"", told, StringComparison.Ordinal);
        Assert.Contains("Hello", told, StringComparison.Ordinal);
    }
}
