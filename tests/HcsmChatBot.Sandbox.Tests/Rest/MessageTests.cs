using System.Net;
using System.Text;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class MessageTests
{
    [Fact]
    public async Task A_text_of_2000_code_points_is_posted_and_one_more_is_refused_by_field()
    {
        await using var stage = await Stage.OpenAsync();
        var longest = string.Concat(Enumerable.Repeat("😀", 2000));

        var posted = await stage.PostAsync(stage.Messages, new { content = longest });
        var refused = await stage.PostAsync(stage.Messages, new { content = longest + "!" });

        Assert.Equal(longest, (string)posted["content"]!);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(50035, refused.Code);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", refused.ErrorAt("content"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public async Task An_empty_message_is_refused(string content)
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.PostAsync(stage.Messages, new { content });

        Assert.Equal(50006, reply.Code);
    }

    [Fact]
    public async Task White_space_around_a_text_is_trimmed_and_inside_it_kept()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.PostAsync(stage.Messages, new { content = "  two  words\n\nand lines \n" });

        Assert.Equal("two  words\n\nand lines", (string)reply["content"]!);
    }

    [Fact]
    public async Task Embeds_are_checked_field_by_field()
    {
        await using var stage = await Stage.OpenAsync();
        var embed = new
        {
            title = new string('t', 257),
            description = new string('d', 4097),
            fields = new object[] { new { name = "", value = new string('v', 1025) } },
        };

        var reply = await stage.PostAsync(stage.Messages, new { embeds = new[] { embed } });

        Assert.Equal("BASE_TYPE_MAX_LENGTH", reply.ErrorAt("embeds.0.title"));
        Assert.Equal("BASE_TYPE_MAX_LENGTH", reply.ErrorAt("embeds.0.description"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", reply.ErrorAt("embeds.0.fields.0.name"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", reply.ErrorAt("embeds.0.fields.0.value"));
    }

    [Fact]
    public async Task All_embeds_together_hold_6000_characters()
    {
        await using var stage = await Stage.OpenAsync();
        var embed = new { description = new string('d', 3001) };

        var reply = await stage.PostAsync(stage.Messages, new { embeds = new[] { embed, embed } });

        Assert.Equal("MAX_EMBED_SIZE_EXCEEDED", reply.ErrorAt("embeds"));
    }

    [Fact]
    public async Task A_reply_shows_what_it_answers()
    {
        await using var stage = await Stage.OpenAsync();
        var question = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Why?"));

        var reply = await stage.PostAsync(stage.Messages, new { content = "Because", message_reference = new { message_id = (string)question["id"]! } });

        Assert.Equal(19, (int)reply["type"]);
        Assert.Equal("Why?", (string)reply["referenced_message"]["content"]!);
        Assert.Equal((string)question["id"]!, (string)reply["message_reference"]["message_id"]!);
    }

    [Fact]
    public async Task A_reply_to_nothing_fails_unless_it_may_go_without()
    {
        await using var stage = await Stage.OpenAsync();

        var strict = await stage.PostAsync(stage.Messages, new { content = "Yes", message_reference = new { message_id = "1" } });
        var lenient = await stage.PostAsync(stage.Messages, new { content = "Yes", message_reference = new { message_id = "1", fail_if_not_exists = false } });

        Assert.Equal("REPLIES_UNKNOWN_MESSAGE", strict.ErrorAt("message_reference"));
        Assert.Equal(0, (int)lenient["type"]);
    }

    [Fact]
    public async Task Only_allowed_mentions_mention()
    {
        await using var stage = await Stage.OpenAsync();
        var content = $"<@{stage.Ann}> and <@{stage.Ben}>";

        var nobody = await stage.PostAsync(stage.Messages, new { content, allowed_mentions = new { parse = Array.Empty<string>() } });
        var ben = await stage.PostAsync(stage.Messages, new { content, allowed_mentions = new { parse = Array.Empty<string>(), users = new[] { $"{stage.Ben}" } } });

        Assert.Empty(nobody["mentions"].AsArray());
        Assert.Equal($"{stage.Ben}", (string)Assert.Single(ben["mentions"].AsArray())!["id"]!);
        Assert.Empty(stage.Rehearsal.Messages(stage.Channel)[0]!["sandbox"]!["allowed_mentions"]!["parse"]!.AsArray());
    }

    [Fact]
    public async Task An_edit_replaces_the_text_and_is_announced()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostAsync(stage.Messages, new { content = "Frist" });
        using var socket = await stage.ListenAsync();

        var edited = await stage.CallAsync(HttpMethod.Patch, $"{stage.Messages}/{posted.Id}", new { content = "First" });

        Assert.Equal("First", (string)edited["content"]!);
        Assert.NotNull((string?)edited["edited_timestamp"]);
        Assert.Equal("First", (string)(await socket.NextAsync("MESSAGE_UPDATE"))["content"]!);
    }

    [Fact]
    public async Task The_announcement_of_an_edit_carries_the_whole_message()
    {
        await using var stage = await Stage.OpenAsync();
        var said = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ben, "Frist"));
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Patch, $"{stage.Messages}/{said["id"]}", new { content = "First" });
        var update = await socket.NextAsync("MESSAGE_UPDATE");

        Assert.Equal(($"{stage.Ben}", $"{stage.Guild}"), ((string)update["author"]!["id"]!, (string)update["guild_id"]!));
        Assert.NotNull((string?)update["edited_timestamp"]);
        Assert.NotNull((string?)update["member"]!["joined_at"]);
        Assert.Equal((string)said["timestamp"]!, (string)update["timestamp"]!);
    }

    [Fact]
    public async Task A_members_message_can_have_embeds_for_what_a_link_unfolds_to()
    {
        await using var stage = await Stage.OpenAsync();
        var embeds = new[] { new { type = "article", url = "https://example.org/", title = "Sleep" } };

        await stage.RehearseAsync(HttpMethod.Post, stage.Messages, new { author = $"{stage.Ann}", content = "https://example.org/", embeds });
        var seen = (await stage.GetAsync(stage.Messages)).List[0]!["embeds"]![0]!;

        Assert.Equal(("article", "Sleep"), ((string)seen["type"]!, (string)seen["title"]!));
    }

    [Fact]
    public async Task A_link_alone_unfolds_to_nothing()
    {
        await using var stage = await Stage.OpenAsync();

        var said = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "https://example.org/"));

        Assert.Empty(said["embeds"]!.AsArray());
    }

    [Fact]
    public async Task A_bot_edits_no_message_of_another()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Mine"));

        var reply = await stage.CallAsync(HttpMethod.Patch, $"{stage.Messages}/{posted["id"]}", new { content = "Yours" });

        Assert.Equal(50005, reply.Code);
    }

    [Fact]
    public async Task A_deleted_message_is_gone_and_its_deletion_announced()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostAsync(stage.Messages, new { content = "Oops" });
        using var socket = await stage.ListenAsync();

        var deleted = await stage.CallAsync(HttpMethod.Delete, $"{stage.Messages}/{posted.Id}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(10008, (await stage.GetAsync($"{stage.Messages}/{posted.Id}")).Code);
        Assert.Equal(posted.Id, (string)(await socket.NextAsync("MESSAGE_DELETE"))["id"]!);
    }

    [Fact]
    public async Task Files_come_with_the_message_as_form_data()
    {
        await using var stage = await Stage.OpenAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"Here it is"}""", Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "transcript.html" },
        };

        var reply = await stage.PostAsync(stage.Messages, form);

        Assert.Equal("transcript.html", (string)reply["attachments"][0]!["filename"]!);
        Assert.Equal(3, (int)reply["attachments"][0]!["size"]!);
    }
}
