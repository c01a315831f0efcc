using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox.Tests.Pages;

/// <summary>The director's panel keeps words of its own.</summary>
public sealed partial class DirectorWordTests
{
    [Theory]
    [InlineData("english", "french")]
    [InlineData("stepsEnglish", "stepsFrench")]
    public void What_the_panel_says_in_English_it_says_in_French(string english, string french)
    {
        Assert.NotEmpty(WordsIn(english));
        Assert.Equal(WordsIn(english), WordsIn(french));
    }

    [Fact]
    public void Every_word_the_panel_asks_for_is_there()
    {
        var asked = Scripts.SelectMany(script => Asked().Matches(script.Value)).Select(match => match.Groups[1].Value).Distinct();

        Assert.Empty(asked.Except(WordsIn("english")));
    }

    [Fact]
    public void No_word_of_the_panel_is_left_over()
    {
        var scripts = string.Concat(Scripts.Select(script => script.Value));

        Assert.DoesNotContain(TopLevel().Matches(PageScripts.All["/js/director/english.js"]).Select(match => match.Groups[1].Value), word =>
            !Regex.IsMatch(scripts, $@"saying\.{word}\b"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Scripts =>
        PageScripts.All.Where(script => script.Key.StartsWith("/js/director/", StringComparison.Ordinal));

    private static string[] WordsIn(string file) => [.. Entry().Matches(PageScripts.All[$"/js/director/{file}.js"]).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""\b(\w+): (?=["({\[])""")]
    private static partial Regex Entry();

    [GeneratedRegex("""(?m)(?:^ {2}|, )(\w+): (?=["({])""")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"\bsaying\.(\w+)")]
    private static partial Regex Asked();
}
