using System.Text.Json;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>JSON gives every content back as it was.</summary>
public class HostileJsonTests
{
    [Fact]
    [Trait("Fault", "47")]
    public void Every_content_comes_back_exactly_from_every_place_but_half_a_surrogate_pair() => Assert.All(HostileContents.All, content =>
    {
        using var stream = new MemoryStream();
        JsonTranscript.Write(HostileChat.Told(content), stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        var (chat, topic) = (document.RootElement.GetProperty("chat"), document.RootElement.GetProperty("topics")[1]);
        var message = topic.GetProperty("answers")[0];
        var (embed, reaction) = (message.GetProperty("embeds")[0], message.GetProperty("reactions")[0]);

        var expected = string.Concat(content.EnumerateRunes());
        Assert.All(
            [
                chat.GetProperty("title"), chat.GetProperty("channel"), chat.GetProperty("host"), topic.GetProperty("prompt"),
                message.GetProperty("text"), message.GetProperty("author").GetProperty("name"), message.GetProperty("attachments")[0],
                embed.GetProperty("title"), embed.GetProperty("url"), embed.GetProperty("description"), embed.GetProperty("author"),
                reaction.GetProperty("emoji"), reaction.GetProperty("by")[0].GetProperty("name"),
            ],
            place => Assert.Equal(expected, place.GetString()));
    });
}
