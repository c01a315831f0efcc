using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Recording;

public sealed class RecordingTests
{
    [Fact]
    public async Task A_request_and_its_answer_are_recorded_without_the_token()
    {
        using var folder = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(record: folder.Path))
            await stage.PostAsync(stage.Messages, new { content = "Hello" });

        var line = Assert.Single(Lines(folder, "rest"));
        Assert.Equal(("POST", 200), ((string)line["method"]!, (int)line["status"]!));
        Assert.EndsWith("/messages", (string)line["path"]!, StringComparison.Ordinal);
        Assert.Equal("Bot", (string)line["requestHeaders"]!["authorization"]!);
        Assert.Equal("Hello", (string)line["request"]!["content"]!);
        Assert.Equal("Hello", (string)line["response"]!["content"]!);
        Assert.NotNull(line["responseHeaders"]!["x-ratelimit-bucket"]);
    }

    [Fact]
    public async Task What_goes_over_the_gateway_is_recorded_without_the_token()
    {
        using var folder = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(record: folder.Path))
        {
            using var socket = await stage.ListenAsync();
        }

        Assert.Equal("(left out)", (string)Assert.Single(Lines(folder, "sent"))["d"]!["token"]!);
        Assert.Equal(10, (int)Assert.Single(Lines(folder, "told"))["op"]!);
        Assert.Equal(["READY", "GUILD_CREATE"], Lines(folder, "dispatch").Select(line => (string)line["t"]!));
    }

    [Fact]
    public async Task A_form_is_recorded_by_its_JSON_and_the_names_of_its_files()
    {
        using var folder = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(record: folder.Path))
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("""{"content":"Look"}"""), "payload_json" },
                { new ByteArrayContent([1, 2, 3]), "files[0]", "look.png" },
            };
            await stage.PostAsync(stage.Messages, form);
        }

        var line = Assert.Single(Lines(folder, "rest"));
        Assert.Equal("Look", (string)line["request"]!["content"]!);
        Assert.Equal("""[{"name":"files[0]","filename":"look.png","size":3}]""", line["files"]!.ToJsonString());
    }

    [Fact]
    public async Task What_looks_alike_is_recorded_once_and_what_differs_in_a_field_twice()
    {
        using var folder = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(record: folder.Path))
        {
            foreach (var body in (object[])[new { content = "One" }, new { content = "Two" }, new { content = "Three", tts = false }])
                await stage.PostAsync(stage.Messages, body);
        }

        Assert.Equal(["One", "Three"], Lines(folder, "rest").Select(line => (string)line["request"]!["content"]!));
    }

    [Fact]
    public async Task An_unknown_path_is_recorded_too()
    {
        using var folder = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(record: folder.Path))
            await stage.GetAsync("nowhere");

        Assert.Equal(404, (int)Assert.Single(Lines(folder, "rest"))["status"]!);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("lostReply")]
    [InlineData("nonsenseBody")]
    [InlineData("truncatedBody")]
    public async Task What_a_fault_spoils_is_left_out_and_what_follows_is_recorded(string kind)
    {
        using var folder = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(record: folder.Path))
        {
            await stage.DisturbAsync(new { kind, method = "GET" });
            await Assert.ThrowsAnyAsync<Exception>(() => stage.GetAsync("users/@me"));
            await stage.GetAsync("users/@me");
        }

        Assert.Equal("Facilitator", (string)Assert.Single(Lines(folder, "rest"))["response"]!["username"]!);
    }

    [Fact]
    public async Task What_a_rehearsal_makes_up_is_told_and_not_recorded()
    {
        using var folder = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(record: folder.Path))
        {
            using var socket = await stage.ListenAsync();
            stage.Rehearsal.Dispatch("SOMETHING_NEW", []);
            await socket.NextAsync("SOMETHING_NEW");
        }

        Assert.DoesNotContain("SOMETHING_NEW", Lines(folder, "dispatch").Select(line => (string)line["t"]!));
    }

    private static IEnumerable<JsonNode> Lines(TempDirectory folder, string kind) =>
        from line in File.ReadLines(Assert.Single(Directory.GetFiles(folder.Path)))
        let document = JsonNode.Parse(line)!
        where (string)document["kind"]! == kind
        select document;
}
