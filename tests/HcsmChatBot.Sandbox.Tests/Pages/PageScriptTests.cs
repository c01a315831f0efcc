using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox.Tests.Pages;

public sealed partial class PageScriptTests
{
    public static TheoryData<string> Scripts => [.. PageScripts.All.Keys];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_makes_no_markup_and_no_code_from_text(string script) =>
        Assert.DoesNotMatch(
            "innerHTML|outerHTML|insertAdjacentHTML|setHTML|document\\.write|DOMParser|createContextualFragment|srcdoc|eval\\(|new Function|javascript:",
            PageScripts.All[script]);

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_imports_only_what_is_here_and_what_is_exported_there(string script)
    {
        foreach (Match import in Imports().Matches(PageScripts.All[script]))
        {
            var path = new Uri(new Uri("http://page" + script), import.Groups["from"].Value).AbsolutePath;
            Assert.Contains(path, PageScripts.All);
            foreach (var name in import.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries))
                Assert.Matches($@"export (async )?(const|function|class) {name}\b", PageScripts.All[path]);
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_uses_all_that_it_imports(string script)
    {
        var body = Imports().Replace(PageScripts.All[script], "");
        var imported = Imports().Matches(PageScripts.All[script]).SelectMany(import => import.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries));

        foreach (var name in imported)
            Assert.Matches($@"\b{name}\b", body);
    }

    [Fact]
    public void Every_script_is_reached_from_the_page()
    {
        var reached = new HashSet<string>();
        Reach("/js/app.js", reached);

        Assert.Equal(PageScripts.All.Keys.Order(), reached.Order());
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        var makers = PageScripts.All.Where(script => script.Value.Contains(".href = ", StringComparison.Ordinal)).Select(script => script.Key);

        Assert.Equal(["/js/links.js", "/js/messages/attachments.js"], makers.Order());
        Assert.Contains("\"noopener noreferrer nofollow\"", PageScripts.All["/js/links.js"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_itself_holds_neither_script_nor_style() =>
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", PageScripts.Page);

    private static void Reach(string script, HashSet<string> reached)
    {
        if (!reached.Add(script))
            return;
        foreach (Match import in Imports().Matches(PageScripts.All[script]))
            Reach(new Uri(new Uri("http://page" + script), import.Groups["from"].Value).AbsolutePath, reached);
    }

    [GeneratedRegex("""import \{ (?<names>[^}]+) \} from "(?<from>[^"]+)";""")]
    private static partial Regex Imports();
}
