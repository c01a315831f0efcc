using System.Net;
using System.Text;
using System.Text.Json;
using HcsmChatBot.Discord.Models;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/reference#uploading-files</summary>
public sealed class UploadTests
{
    private static readonly MessageToSend WithFiles = new("here", Nonce: "effect-1")
    {
        Files = [new FileToSend("été \"1\".html", Encoding.UTF8.GetBytes("<p>one</p>")), new FileToSend("t.json", Encoding.UTF8.GetBytes("{}"))],
    };

    [Fact]
    [Trait("Obligation", "R7")]
    [Trait("Obligation", "R9")]
    public async Task Files_come_in_a_form_beside_the_json_that_names_them()
    {
        using var discord = new ScriptedDiscord();

        await discord.Rest.CreateMessageAsync(2, WithFiles, default);

        var parts = await PartsAsync(await discord.AskedAsync());
        Assert.Equal(["payload_json", "files[0]", "files[1]"], parts.Select(part => part.Name));
        Assert.Equal(["application/json", "application/octet-stream", "application/octet-stream"], parts.Select(part => part.Type));
        Assert.Equal([null, "_t_ _1_.html", "t.json"], parts.Select(part => part.FileName));
        Assert.Equal(["<p>one</p>", "{}"], parts.Skip(1).Select(part => part.Text));
        Assert.Equal("here", parts[0].Json.GetProperty("content").GetString());
        Assert.Equal([("0", "été \"1\".html"), ("1", "t.json")], Attachments(parts[0].Json));
    }

    [Fact]
    public async Task An_answer_to_an_interaction_may_have_files_too()
    {
        using var discord = new ScriptedDiscord();

        await discord.Rest.AnswerAsync(1, "t", new InteractionAnswer.Say(WithFiles), default);

        var parts = await PartsAsync(await discord.AskedAsync());
        Assert.Equal(3, parts.Count);
        Assert.Equal(4, parts[0].Json.GetProperty("type").GetInt32());
        Assert.Equal(2, Attachments(parts[0].Json.GetProperty("data")).Count());
    }

    [Fact]
    public async Task An_update_and_an_edit_may_have_files_too()
    {
        using var discord = new ScriptedDiscord();

        await discord.Rest.AnswerAsync(1, "t", new InteractionAnswer.Update(WithFiles), default);
        await discord.Rest.EditOriginalAsync(11, "t", WithFiles, default);

        Assert.Equal(3, (await PartsAsync(await discord.AskedAsync())).Count);
        Assert.Equal(3, (await PartsAsync(await discord.AskedAsync())).Count);
    }

    [Fact]
    public async Task A_form_is_sent_again_whole()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.ServiceUnavailable).Refuses("user", 2).AnswersOk("""{"id":"1"}""");

        var message = discord.Rest.CreateMessageAsync(2, WithFiles, default);
        await discord.Time.PassAsync(TimeSpan.FromMilliseconds(375));
        await discord.Time.PassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(1ul, (await message.WaitAsync(Patience.Limit)).Id);
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(["<p>one</p>", "{}"], (await PartsAsync(await discord.AskedAsync())).Skip(1).Select(part => part.Text));
    }

    [Fact]
    public async Task Sending_files_may_take_a_minute()
    {
        using var discord = new ScriptedDiscord().Hangs().AnswersOk("""{"id":"1"}""");

        var message = discord.Rest.CreateMessageAsync(2, WithFiles, default);
        await discord.Time.PassAsync(TimeSpan.FromMinutes(1));
        await discord.Time.PassAsync(TimeSpan.FromMilliseconds(375));

        Assert.Equal(1ul, (await message.WaitAsync(Patience.Limit)).Id);
    }

    private static IEnumerable<(string? Id, string? Name)> Attachments(JsonElement message) => message.GetProperty("attachments").EnumerateArray()
        .Select(attachment => (attachment.GetProperty("id").GetString(), attachment.GetProperty("filename").GetString()));

    private static async Task<IReadOnlyList<FormPart>> PartsAsync(Asked asked)
    {
        Assert.Equal("multipart/form-data", asked.ContentType?.MediaType);
        var boundary = asked.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
        var reader = new MultipartReader(boundary, new MemoryStream(Encoding.UTF8.GetBytes(asked.Body!)));
        var parts = new List<FormPart>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var named = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            var text = await section.ReadAsStringAsync();
            parts.Add(new FormPart(HeaderUtilities.RemoveQuotes(named.Name).Value!, HeaderUtilities.RemoveQuotes(named.FileName).Value, section.ContentType, text));
        }

        return parts;
    }

    private sealed record FormPart(string Name, string? FileName, string? Type, string Text)
    {
        public JsonElement Json => JsonDocument.Parse(Text).RootElement;
    }
}
