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

        Assert.NotEmpty(OfThePanel("english"));
        Assert.DoesNotContain(OfThePanel("english"), word => !Regex.IsMatch(scripts, $@"saying\.{word}\b"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Scripts =>
        PageScripts.All.Where(script => script.Key.StartsWith("/js/director/", StringComparison.Ordinal));

    private static string[] WordsIn(string file) => [.. Entry().Matches(PageScripts.All[$"/js/director/{file}.js"]).Select(match => match.Groups[1].Value)];

    /// <summary>Without the words of one kind of thing, such as the steps, which are asked for by its name.</summary>
    private static List<string> OfThePanel(string file)
    {
        var text = Text().Replace(PageScripts.All[$"/js/director/{file}.js"], "");
        text = text[(text.IndexOf('{', StringComparison.Ordinal) + 1)..text.LastIndexOf('}')];
        while (Inner().IsMatch(text))
            text = Inner().Replace(text, "");
        return [.. Name().Matches(text).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("""\b(\w+): (?=["({\[])""")]
    private static partial Regex Entry();

    [GeneratedRegex("""(\w+):""")]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"]*\"|`[^`]*`")]
    private static partial Regex Text();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Inner();

    [GeneratedRegex(@"\bsaying\.(\w+)")]
    private static partial Regex Asked();
}
