using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox.Tests.Pages;

public sealed partial class WordTests
{
    private static readonly string[] English = WordsIn("english");
    private static readonly string[] French = WordsIn("french");

    [Fact]
    public void What_the_page_says_in_English_it_says_in_French()
    {
        Assert.NotEmpty(English);
        Assert.Equal(English, French);
    }

    [Fact]
    public void Every_word_the_page_asks_for_is_there()
    {
        var asked = PageScripts.All.Values.SelectMany(text => Asked().Matches(text)).Concat(InPage().Matches(PageScripts.Page))
            .Select(match => match.Groups[1].Value).Distinct();

        Assert.Empty(asked.Except(English));
    }

    [Fact]
    public void No_word_is_left_over()
    {
        var scripts = string.Concat(PageScripts.All.Where(script => !script.Key.StartsWith("/js/words", StringComparison.Ordinal)).Select(script => script.Value));

        Assert.DoesNotContain(English, word => !Regex.IsMatch(scripts + PageScripts.Page, $@"words\.{word}\b|""{word}"""));
    }

    [Theory]
    [InlineData("/js/words/french.js")]
    [InlineData("/js/director/french.js")]
    [InlineData("/js/director/stepsFrench.js")]
    public void No_line_breaks_before_a_French_sign_or_within_its_quotes(string script) => Assert.Empty(Breaking().Matches(PageScripts.All[script]).Select(match => match.Value));

    private static string[] WordsIn(string language) =>
        [.. Entry().Matches(PageScripts.All[$"/js/words/{language}.js"]).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\b(\w+): (?=[""(])")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\bwords\.(?!js\b)(\w+)")]
    private static partial Regex Asked();

    /// <summary>An ordinary space after « or before », and before ; : ! ? in a sentence, not in the script around it.</summary>
    [GeneratedRegex(@"« | »|[\p{L})}] [:;!?](?= (?!place\()[\p{L}$«]|[""`])")]
    private static partial Regex Breaking();

    [GeneratedRegex("data-(?:text|label)=\"(\\w+)\"")]
    private static partial Regex InPage();
}
