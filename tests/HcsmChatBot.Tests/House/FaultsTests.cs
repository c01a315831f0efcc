using System.Globalization;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Tests.House;

/// <summary>docs/operations.md says what happens in each fault; each line has a test, which bears its number, or says why it has none.</summary>
public sealed partial class FaultsTests
{
    private const int Known = 56;

    private static readonly Match[] Rows = [.. Row().Matches(Section()).Cast<Match>()];

    [Fact]
    public void Every_fault_that_is_known_is_listed_once() =>
        Assert.Equal(Enumerable.Range(1, Known), Rows.Select(NumberOf));

    [Fact]
    public void Each_is_tested_or_says_why_not() =>
        Assert.Equal(Rows.Where(row => !row.Value.Contains("not tested", StringComparison.Ordinal)).Select(NumberOf), Tested().Order());

    private static string Section() => File.ReadAllText(Path.Combine(Checkout.Root, "docs", "operations.md")).Split("\n## ").Single(section => section.StartsWith("Faults\n", StringComparison.Ordinal));

    private static int NumberOf(Match row) => int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<int> Tested() => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Mark().Matches(File.ReadAllText(file)).Select(NumberOf))
        .Distinct();

    [GeneratedRegex(@"^\| (?<number>\d+) \| .*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*\[Trait\(""Fault"", ""(?<number>\d+)""\)\]", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
