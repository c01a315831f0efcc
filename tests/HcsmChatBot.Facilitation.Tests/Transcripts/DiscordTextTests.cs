using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

public class DiscordTextTests
{
    [Theory]
    [InlineData("Hello <@1>!", "Hello |@Person Ana|!")]
    [InlineData("<@!1><@2>", "@Person Ana|@Person ?")]
    [InlineData("<@99999999999999999999>", "@Person ?")]
    [InlineData("<@&5> in <#6>", "@Role ?| in |@Channel ?")]
    [InlineData("<:thinking_face:123> <a:wave:9>", ":thinking_face:| |:wave:")]
    [InlineData("try </chat now:77>", "try |/chat now")]
    [InlineData("at <t:1441213200:F>, or <t:1441213200>", "at |2015-09-02T17:00:00|, or |2015-09-02T17:00:00")]
    [InlineData("<t:-62135596801:F> <t:9999999999999>", "<t:-62135596801:F> <t:9999999999999>")]
    [InlineData("<@abc> <t:x> <:no colon> <@1", "<@abc> <t:x> <:no colon> <@1")]
    [InlineData("", "")]
    public void Marks_of_Discord_become_what_a_reader_should_see(string text, string runs) => Assert.Equal(runs, Told(text));

    [Theory]
    [InlineData("see https://example.org/a, then", "see |[https://example.org/a]|, then")]
    [InlineData("(https://example.org/a)", "(|[https://example.org/a]|)")]
    [InlineData("https://en.wikipedia.org/wiki/T2_(MRI).", "[https://en.wikipedia.org/wiki/T2_(MRI)]|.")]
    [InlineData("<https://example.org/a.>", "[https://example.org/a.]")]
    [InlineData("||https://example.org||", "|||[https://example.org]|||")]
    [InlineData("[here](https://example.org/a)", "[here](|[https://example.org/a]|)")]
    [InlineData("[https://good.example](https://bad.example)", "[|[https://good.example]|](|[https://bad.example]|)")]
    [InlineData("HTTPS://EXAMPLE.ORG", "[HTTPS://EXAMPLE.ORG]")]
    [InlineData("« https://exemple.org »", "« |[https://exemple.org]| »")]
    [InlineData("https://example.org/\u202Egpj.exe", "[https://example.org/]|\u202Egpj.exe")]
    public void Addresses_become_links_without_the_punctuation_around_them(string text, string runs) => Assert.Equal(runs, Told(text));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://example.org")]
    [InlineData("xhttps://example.org")]
    [InlineData("https://")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("www.example.org")]
    public void Other_addresses_stay_plain_text(string text) => Assert.Equal(text, Told(text));

    [Fact]
    public void A_run_of_closing_brackets_is_read_in_one_pass()
    {
        var brackets = new string(')', 4000);

        Assert.Equal($"[https://example.org]|{brackets}", Told("https://example.org" + brackets));
    }

    private static string Told(string text) =>
        string.Join('|', DiscordText.Read(text, new Dictionary<ulong, string> { [1] = "Ana" }).Select(run => run switch
        {
            TextRun.Plain plain => plain.Text,
            TextRun.Link link => $"[{link.Shown}]",
            TextRun.Mention mention => $"@{mention.Kind} {mention.Name ?? "?"}",
            TextRun.Instant instant => instant.At.ToString("s"),
            _ => throw new ArgumentOutOfRangeException(nameof(text)),
        }));
}
