using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class AttachmentTests
{
    private const int MiB = 1024 * 1024;

    [Fact]
    public async Task The_bytes_come_back_as_a_download_that_no_browser_runs()
    {
        await using var stage = await Stage.OpenAsync();
        byte[] bytes = [0, 1, 2, 255];
        var posted = await stage.PostAsync(stage.Messages, Form(new { content = "Here" }, ("page.html", bytes)));
        var attachment = posted["attachments"][0]!;

        using var http = new HttpClient();
        using var download = await http.GetAsync((string)attachment["url"]!);

        Assert.Equal(bytes, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(download.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox", Assert.Single(download.Headers.GetValues("Content-Security-Policy")));
        Assert.EndsWith($"/attachments/{attachment["id"]}/page.html", (string)attachment["url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_descriptions_are_those_of_the_json()
    {
        await using var stage = await Stage.OpenAsync();
        var words = new { attachments = new[] { new { id = 1, filename = "Résumé.html", description = "What was said" } } };

        var posted = await stage.PostAsync(stage.Messages, Form(words, ("a.txt", [1]), ("b.txt", [1, 2])));

        Assert.Equal(["a.txt", "Résumé.html"], posted["attachments"].AsArray().Select(each => (string)each!["filename"]!));
        Assert.Equal("What was said", (string)posted["attachments"][1]!["description"]!);
        Assert.Equal(2, (int)posted["attachments"][1]!["size"]!);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\..\\b\0.txt")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("a\r\nSet-Cookie: b=c")]
    [InlineData("<script>alert(1)</script>.html")]
    public async Task A_hostile_name_is_kept_and_does_no_harm(string name)
    {
        using var directory = new TempDirectory();
        JsonNode attachment;
        await using (var stage = await Stage.OpenAsync(data: directory.Path))
            attachment = (await stage.PostAsync(stage.Messages, Form(new { attachments = new[] { new { id = 0, filename = name } } }, ("x", "Hi"u8.ToArray()))))["attachments"][0]!;

        await using var again = await Stage.OpenAsync(data: directory.Path);
        var seen = (await again.GetAsync(again.Messages)).List[0]!["attachments"]![0]!;
        using var http = new HttpClient();

        Assert.Equal(name, (string)attachment["filename"]!);
        Assert.Equal(name, (string)seen["filename"]!);
        Assert.Equal("Hi", await http.GetStringAsync((string)seen["url"]!));
        Assert.Equal([$"{attachment["id"]}"], Directory.GetFiles(Path.Combine(directory.Path, "attachments")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Ten_files_are_taken_and_eleven_refused()
    {
        await using var stage = await Stage.OpenAsync();
        (string, byte[])[] files = [.. Enumerable.Range(0, 11).Select(number => ($"{number}.txt", new byte[] { 1 }))];

        Assert.Equal(10, (await stage.PostAsync(stage.Messages, Form(new { }, files[..10])))["attachments"].AsArray().Count);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await stage.PostAsync(stage.Messages, Form(new { }, files))).ErrorAt("attachments"));
    }

    [Fact]
    public async Task A_file_of_ten_mebibytes_is_taken_and_one_byte_more_refused()
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal(10 * MiB, (int)(await stage.PostAsync(stage.Messages, Form(new { }, ("a", new byte[10 * MiB]))))["attachments"][0]!["size"]!);
        var refused = await stage.PostAsync(stage.Messages, Form(new { }, ("a", new byte[(10 * MiB) + 1])));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 40005), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task An_edit_keeps_the_files_it_names_and_adds_new_ones()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostAsync(stage.Messages, Form(new { }, ("a", [1]), ("b", [2])));
        var kept = (string)posted["attachments"][1]!["id"]!;
        var path = $"{stage.Messages}/{posted.Id}";

        var edited = await stage.CallAsync(HttpMethod.Patch, path, Form(new { attachments = new[] { new { id = kept } } }, ("c", [3])));
        var untouched = await stage.CallAsync(HttpMethod.Patch, path, new { content = "Words" });

        Assert.Equal(["b", "c"], edited["attachments"].AsArray().Select(each => (string)each!["filename"]!));
        Assert.Equal(2, untouched["attachments"].AsArray().Count);
        Assert.Equal("ATTACHMENT_NOT_FOUND", (await stage.CallAsync(HttpMethod.Patch, path, new { attachments = new[] { new { id = "7" } } })).ErrorAt("attachments.0.id"));
    }

    [Fact]
    public async Task Files_need_their_own_permission()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.EnsureChannel(stage.Guild, "weekly-chat", overwrites:
            [new JsonObject { ["id"] = $"{stage.Guild}", ["type"] = 0, ["allow"] = "0", ["deny"] = $"{1 << 15}" }, new JsonObject { ["id"] = $"{stage.Bot.UserId}", ["type"] = 1, ["allow"] = "0", ["deny"] = $"{1 << 15}" }]);

        Assert.Equal(50013, (await stage.PostAsync(stage.Messages, Form(new { content = "x" }, ("a", [1])))).Code);
        Assert.Equal(50013, (await SayAsync(stage, new { filename = "a", content = "" })).Code);
    }

    [Fact]
    public async Task Members_send_files_without_a_word()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();

        await SayAsync(stage, new { filename = "plan.txt", content = Convert.ToBase64String("Plan"u8), contentType = "text/plain" });
        var attachment = (await socket.NextAsync("MESSAGE_CREATE"))["attachments"]![0]!;
        using var http = new HttpClient();

        Assert.Equal("text/plain", (string)attachment["content_type"]!);
        Assert.Equal("Plan", await http.GetStringAsync((string)attachment["url"]!));
    }

    [Fact]
    public async Task A_command_takes_a_file()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostAsync($"applications/{stage.Bot.ApplicationId}/guilds/{stage.Guild}/commands", new
        {
            name = "import",
            description = "Import an agenda",
            options = new[] { new { type = 11, name = "agenda", description = "The file", required = true } },
        });
        using var socket = await stage.ListenAsync();

        stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "import", new()
        {
            ["agenda"] = new JsonObject { ["filename"] = "agenda.md", ["content"] = Convert.ToBase64String("# T1"u8) },
        }));
        var data = (await socket.NextAsync("INTERACTION_CREATE"))["data"]!;
        var file = data["resolved"]!["attachments"]![(string)data["options"]![0]!["value"]!]!;

        using var http = new HttpClient();
        Assert.Equal(("agenda.md", 4), ((string)file["filename"]!, (int)file["size"]!));
        Assert.Equal("# T1", await http.GetStringAsync((string)file["url"]!));
    }

    [Fact]
    public async Task An_interaction_is_answered_with_a_file()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        var call = Call.Of(stage, stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "chat end")));

        await stage.PostAsync(call.Callback, Form(new { type = 4, data = new { attachments = new[] { new { id = 0, filename = "log.json" } } } }, ("x", [1])));

        Assert.Equal("log.json", (string)(await stage.GetAsync(call.Original))["attachments"][0]!["filename"]!);
    }

    [Fact]
    public async Task With_the_message_its_files_are_gone()
    {
        using var directory = new TempDirectory();
        await using var stage = await Stage.OpenAsync(data: directory.Path);
        var posted = await stage.PostAsync(stage.Messages, Form(new { }, ("a", [1])));

        await stage.CallAsync(HttpMethod.Delete, $"{stage.Messages}/{posted.Id}");

        Assert.Equal(HttpStatusCode.NotFound, (await stage.SendAsync(HttpMethod.Get, $"attachments/{posted["attachments"][0]!["id"]}/a", null, null)).Status);
        Assert.Empty(Directory.GetFiles(Path.Combine(directory.Path, "attachments")));
    }

    [Fact]
    public async Task A_file_that_is_edited_away_is_gone_and_the_others_stay()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostAsync(stage.Messages, Form(new { content = "Two" }, ("a", [1]), ("b", [2])));
        var kept = (string)posted["attachments"][1]!["id"]!;

        await stage.CallAsync(HttpMethod.Patch, $"{stage.Messages}/{posted.Id}", new { attachments = new[] { new { id = kept } } });

        Assert.Equal(HttpStatusCode.NotFound, (await stage.SendAsync(HttpMethod.Get, $"attachments/{posted["attachments"][0]!["id"]}/a", null, null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await stage.SendAsync(HttpMethod.Get, $"attachments/{kept}/b", null, null)).Status);
    }

    [Fact]
    public async Task A_torn_form_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        using var torn = new StringContent("--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{}");
        torn.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        Assert.Equal(50109, (await stage.PostAsync(stage.Messages, torn)).Code);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var stage = await Stage.OpenAsync();

        foreach (var path in (string[])["attachments/1/x", "attachments/x/x", "attachments/..%2Fworld.jsonl/x"])
            Assert.Equal(HttpStatusCode.NotFound, (await stage.SendAsync(HttpMethod.Get, path, null, null)).Status);
    }

    private static Task<Reply> SayAsync(Stage stage, object file) =>
        stage.RehearseAsync(HttpMethod.Post, stage.Messages, new { author = $"{stage.Ann}", attachments = new[] { file } });

    private static MultipartFormDataContent Form(object json, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(JsonSerializer.Serialize(json), Encoding.UTF8, "application/json"), "payload_json" } };
        for (var number = 0; number < files.Length; number++)
            form.Add(new ByteArrayContent(files[number].Content), $"files[{number}]", files[number].Name);
        return form;
    }
}
