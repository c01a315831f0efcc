using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.World;

/// <summary>What people write is stored exactly, whatever it is.</summary>
public sealed class ContentTests
{
    public static TheoryData<string> Texts => new("a\0b", "bell\u0007 escape\u001B[31m", "\u202Etfel ot thgir\u202C", "line\u2028 and \u2029 paragraph", "\uFEFFmark", "e\u0301 🏳️‍🌈 \U0010FFFF", "\"\\\n\u0085</script>");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Texts_and_names_come_back_the_same_after_a_restart(string text)
    {
        using var directory = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(data: directory.Path))
        {
            var odd = stage.Rehearsal.EnsureMember(stage.Guild, new RehearsalMember("odd", text, Nick: text));
            await stage.RehearseAsync(HttpMethod.Post, stage.Messages, new { author = $"{odd}", content = $"<{text}>", attachments = new[] { new { filename = text, content = "" } } });
            stage.Rehearsal.EnsureChannel(stage.Guild, text, topic: text);
        }

        await using var again = await Stage.OpenAsync(data: directory.Path);
        var message = (await again.GetAsync(again.Messages)).List[0]!;
        var channels = await again.GetAsync($"guilds/{again.Guild}/channels");

        Assert.Equal($"<{text}>", (string)message["content"]!);
        Assert.Equal(text, (string)message["author"]!["global_name"]!);
        Assert.Equal(text, (string)message["attachments"]![0]!["filename"]!);
        Assert.Contains(channels.List, channel => (string)channel!["name"]! == text && (string)channel["topic"]! == text);
    }

    [Theory]
    [InlineData("""{"content":"\ud83d"}""")]
    [InlineData("""{"content":"x","\udc00":1}""")]
    [InlineData("""{"content":"x","content":"y"}""")]
    public async Task Broken_unicode_in_escapes_is_no_json(string json)
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal(50109, (await stage.PostAsync(stage.Messages, Json(Encoding.UTF8.GetBytes(json)))).Code);
        Assert.Equal(50109, (await stage.RehearseAsync(HttpMethod.Post, stage.Messages, Json(Encoding.UTF8.GetBytes(json)))).Code);
    }

    [Fact]
    public async Task Broken_utf8_is_no_json()
    {
        await using var stage = await Stage.OpenAsync();
        byte[] surrogate = [.. "{\"content\":\""u8, 0xED, 0xA0, 0xBD, .. "\"}"u8];

        Assert.Equal(50109, (await stage.PostAsync(stage.Messages, Json(surrogate))).Code);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_from_within_the_process_leaves_the_journal_readable()
    {
        using var directory = new TempDirectory();
        await using (var stage = await Stage.OpenAsync(data: directory.Path))
            stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "half \uD83D of it"));

        await using var again = await Stage.OpenAsync(data: directory.Path);
        Assert.Equal("half \uFFFD of it", (string)(await again.GetAsync(again.Messages)).List[0]!["content"]!);
    }

    [Fact]
    public async Task A_deeply_nested_embed_survives_a_press_and_a_restart()
    {
        using var directory = new TempDirectory();
        var nested = string.Concat(Enumerable.Repeat("""{"a":""", 55)) + "1" + new string('}', 55);
        var json = $$$"""{"embeds":[{"title":"Deep","video":{{{nested}}}}],"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]}]}""";
        await using (var stage = await Stage.OpenAsync(data: directory.Path))
        {
            var message = await stage.PostAsync(stage.Messages, Json(Encoding.UTF8.GetBytes(json)));
            Assert.Equal(HttpStatusCode.OK, (await stage.PressAsync(message.Id, stage.Ann, "go")).Status);
        }

        await using var again = await Stage.OpenAsync(data: directory.Path);
        Assert.Single((await again.GetAsync(again.Messages)).List);
    }

    private static ByteArrayContent Json(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
