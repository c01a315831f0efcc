using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

/// <summary>The strip shows what a bot did and why.</summary>
public sealed class StripTests
{
    [Fact]
    public async Task What_is_told_stands_there_with_its_number_and_the_sandboxs_time()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Host.Clock.Set(new DateTimeOffset(2026, 11, 4, 18, 0, 0, TimeSpan.Zero));

        var told = await stage.RehearseAsync(HttpMethod.Post, "strip", new
        {
            what = "NextRequested",
            about = new { by = "5" },
            effects = new[] { new { what = "PostPrompt", about = new { topic = "T2" } } },
        });

        var line = Assert.Single((await stage.RehearseAsync(HttpMethod.Get, "strip")).List)!;
        Assert.Equal(told.Body!.ToJsonString(), line.ToJsonString());
        Assert.Equal("2026-11-04T18:00:00.000000+00:00", (string)line["at"]!);
        Assert.Equal("T2", (string)line["effects"]![0]!["about"]!["topic"]!);
    }

    [Fact]
    public async Task Whoever_comes_back_gets_what_is_new()
    {
        await using var stage = await Stage.OpenAsync();
        for (var line = 0; line < 5; line++)
            stage.Rehearsal.Tell(Line("StatusRequested"));

        Assert.Equal([4, 5], (await stage.RehearseAsync(HttpMethod.Get, "strip?after=3")).List.Select(line => (int)line!["number"]!));
    }

    [Fact]
    public async Task Only_the_newest_five_hundred_are_kept()
    {
        await using var stage = await Stage.OpenAsync();

        for (var line = 0; line < 510; line++)
            stage.Rehearsal.Tell(Line("StatusRequested"));

        var numbers = stage.Rehearsal.StripAfter().Select(line => (long)line!["number"]!).ToList();
        Assert.Equal((500, 11L, 510L), (numbers.Count, numbers[0], numbers[^1]));
    }

    [Theory]
    [InlineData("My mother is ill", "T1", "what")]
    [InlineData("", "T1", "what")]
    [InlineData("NextRequested", "my mother is ill", "about")]
    [InlineData("NextRequested", "<b>", "about")]
    [InlineData("NextRequested", "", "about")]
    public async Task It_takes_no_sentence(string what, string fact, string field)
    {
        await using var stage = await Stage.OpenAsync();

        var refused = await stage.RehearseAsync(HttpMethod.Post, "strip", new { what, about = new { topic = fact } });

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(refused.ErrorAt(field));
        Assert.Empty(stage.Rehearsal.StripAfter());
    }

    [Fact]
    public async Task A_sentence_is_refused_among_the_effects_too()
    {
        await using var stage = await Stage.OpenAsync();

        var effect = new { what = "PostPrompt", about = new { prompt = "How are you?" } };

        Assert.Equal(50035, (await stage.RehearseAsync(HttpMethod.Post, "strip", new { what = "NextRequested", effects = new[] { effect } })).Code);
    }

    [Fact]
    public async Task Pages_hear_of_a_line_and_bots_do_not()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        using var http = new HttpClient();
        using var feed = new StreamReader(await http.GetStreamAsync(new Uri(stage.Host.Address, "rehearsal/events")));
        await feed.ReadLineAsync();

        stage.Rehearsal.Tell(Line("EndRequested"));
        stage.Say("afterwards");

        await feed.ReadLineAsync();
        Assert.Contains("SANDBOX_STRIP", await feed.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("MESSAGE_CREATE", (string)(await socket.ReceiveAsync())["t"]!);
    }

    [Fact]
    public async Task It_tells_that_a_bot_comes_is_cut_off_and_comes_back()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        stage.Rehearsal.Drop(GatewayDrop.Forget);
        await Until.TrueAsync(() => stage.Rehearsal.StripAfter().Count == 2);
        using var again = await stage.ListenAsync();

        Assert.Equal(["BotConnected", "BotCutOff", "BotConnected"], stage.Rehearsal.StripAfter().Select(line => (string)line!["what"]!));
    }

    [Fact]
    public async Task It_tells_that_something_went_wrong_as_planned()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.Disturb(new RestFault.ServerError(502), new RestOccasion());

        await stage.GetAsync($"channels/{stage.Channel}");

        var line = Assert.Single(stage.Rehearsal.StripAfter())!;
        Assert.Equal(("FaultStruck", "serverError"), ((string)line["what"]!, (string)line["about"]!["kind"]!));
    }

    [Fact]
    public async Task Pages_hear_that_the_clock_was_turned_and_that_a_fault_was_planned()
    {
        await using var stage = await Stage.OpenAsync();
        using var http = new HttpClient();
        using var feed = new StreamReader(await http.GetStreamAsync(new Uri(stage.Host.Address, "rehearsal/events")));
        await feed.ReadLineAsync();

        await stage.RehearseAsync(HttpMethod.Put, "clock", new { speed = 10 });
        stage.Rehearsal.Disturb(new RestFault.ServerError(502), new RestOccasion());

        await feed.ReadLineAsync();
        var turned = await feed.ReadLineAsync();
        Assert.Contains("SANDBOX_CLOCK", turned, StringComparison.Ordinal);
        Assert.Contains("\"speed\":10", turned, StringComparison.Ordinal);
        await feed.ReadLineAsync();
        Assert.Contains("SANDBOX_FAULTS", await feed.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sandbox_that_runs_alone_says_so_to_the_directors_panel()
    {
        await using var stage = await Stage.OpenAsync();

        Assert.True((bool)(await stage.RehearseAsync(HttpMethod.Get, "director"))["alone"]);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.RehearseAsync(HttpMethod.Post, "director/bot/stop")).Status);
    }

    private static StripLine Line(string what) => new(what, new Dictionary<string, string>(), []);
}
