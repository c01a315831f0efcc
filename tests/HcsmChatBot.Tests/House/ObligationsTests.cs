using System.Text.RegularExpressions;

namespace HcsmChatBot.Tests.House;

/// <summary>docs/protocol.md says what Discord asks of a client; each line has a test, which bears its mark.</summary>
public sealed partial class ObligationsTests
{
    private static readonly string[] Listed =
        [.. Row().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "protocol.md"))).Select(row => row.Groups[1].Value)];

    [Fact]
    public void Every_obligation_that_is_listed_is_tested() => Assert.Empty(Listed.Except(Tested()));

    [Fact]
    public void Every_mark_of_a_test_is_listed() => Assert.Empty(Tested().Except(Listed));

    [Fact]
    public void Nothing_is_listed_twice() => Assert.Equal(Listed.Distinct(), Listed);

    private static IEnumerable<string> Tested() => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Mark().Matches(File.ReadAllText(file)).Select(mark => mark.Groups[1].Value))
        .Distinct();

    [GeneratedRegex(@"^\| ([A-Z]\w*\d*) \| (?!Discord asks)", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*\[Trait\(""Obligation"", ""(\w+)""\)\]", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
