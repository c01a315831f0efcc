using System.Text.RegularExpressions;

namespace HcsmChatBot.Tests.House;

/// <summary>The repository speaks of the product alone, and nothing in it waits to be written.</summary>
public partial class RepositoryTests
{
    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() =>
        Checkout.AssertNone(
            from path in Checkout.Files("*")
            let text = Checkout.Text(path)
            where text is not null
            from Match found in MachinePath().Matches(text)
            select $"{path}: {found.Value}");

    [Theory]
    [InlineData("see /" + "work/notes.md")]
    [InlineData("\"/" + "tmp/bash_jobs.1000/1\"")]
    public void A_path_of_a_machine_is_recognised(string text) => Assert.Matches(MachinePath(), text);

    [Theory]
    [InlineData("https://example.org/our/work/2015")]
    [InlineData("patients/work/life")]
    public void A_path_in_an_address_or_a_phrase_is_none(string text) => Assert.DoesNotMatch(MachinePath(), text);

    [Fact]
    public void Nothing_in_the_source_is_left_for_later() =>
        Checkout.AssertNone(
            from file in Checkout.Source
            from Match found in LeftForLater().Matches(file.Text)
            select $"{file.Path}: {found.Value}");

    [Fact]
    public void Nothing_in_the_source_sleeps_or_runs_unobserved() =>
        Checkout.AssertNone(
            from file in Checkout.Source
            from Match found in SleepsOrRunsUnobserved().Matches(file.Text)
            select $"{file.Path}: {found.Value}");

    [GeneratedRegex(@"(?<![\w.:/-])/(work/|tmp/bash_jobs)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME)\b|NotImplementedException")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"\bThread\.Sleep\b|\basync void\b")]
    private static partial Regex SleepsOrRunsUnobserved();
}
