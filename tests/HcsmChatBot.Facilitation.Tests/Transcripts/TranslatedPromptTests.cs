using System.Text;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>A question that was asked in two languages stands in both above its answers.</summary>
public class TranslatedPromptTests
{
    private static readonly Transcript Asked = new RecordedChat(new Agenda("Rx", null, [new Topic(new TopicLabel(1), "Why <now>?") { Translation = new Translation("fr", "Pourquoi\n<b>maintenant</b> ?") }]))
        .Asks("T1", 10).Says(1, "Ana", "T1").Transcript();

    [Fact]
    public void On_the_page() => Assert.Matches(
        "</h2>\n<p class=\"translation\" lang=\"fr\" dir=\"auto\">Pourquoi.+&lt;b&gt;maintenant&lt;/b&gt; \\?</p>\n<p class=\"asked\">", Written(HtmlTranscript.Write).Replace("<br>\n", "<br>", StringComparison.Ordinal));

    [Fact]
    public void In_Markdown() => Assert.Matches("T1: Why .*\n\nPourquoi .*maintenant.* \\?\n\nAsked at", Written(MarkdownTranscript.Write));

    [Fact]
    public void In_plain_text() => Assert.Matches("T1: Why .*\n(?:[=-]+\n)?\nPourquoi .*maintenant.* \\?\n\nAsked at", Written(PlainTranscript.Write));

    [Fact]
    public void In_JSON()
    {
        using var stream = new MemoryStream();
        JsonTranscript.Write(Asked, stream);
        using var json = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));

        var other = json.RootElement.GetProperty("topics")[0].GetProperty("translation");
        Assert.Equal(("fr", "Pourquoi\n<b>maintenant</b> ?"), (other.GetProperty("language").GetString(), other.GetProperty("prompt").GetString()));
    }

    private static string Written(Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(Asked, output, TranscriptWords.English, TimeZoneInfo.Utc);
        return output.ToString();
    }
}
