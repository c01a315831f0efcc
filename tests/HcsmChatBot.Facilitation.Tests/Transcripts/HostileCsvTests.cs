using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What a spreadsheet makes of hostile contents.</summary>
public partial class HostileCsvTests
{
    private static readonly Lazy<IReadOnlyList<(string Content, string File)>> Files =
        new(() => [.. HostileContents.All.Select(content => (content, HostileChat.Written(CsvTranscript.Write, content)))]);

    [Fact]
    [Trait("Fault", "50")]
    public void No_content_breaks_a_row_or_a_cell() => Assert.All(Files.Value, written =>
    {
        var rows = CsvReader.Read(written.File);
        Assert.All(rows, row => Assert.Equal(14, row.Count));
        Assert.Equal(["topic", "intro", "T1", "T1", "T1", "T1", "T1", "T1", "T1", "T1", "T1", "T2"], rows.Select(row => row[0]));
    });

    [Fact]
    [Trait("Fault", "50")]
    public void No_cell_is_a_formula() => Assert.All(Files.Value, written =>
        Assert.All(CsvReader.Read(written.File).SelectMany(row => row), cell => Assert.DoesNotMatch(Formula(), cell)));

    /// <summary>A spreadsheet set to another separator sees quotes within a cell as letters, or as what opens and closes cells, and the rest of a text as cells.</summary>
    [Fact]
    public void No_cell_is_a_formula_where_semicolons_or_tabs_part_the_cells() => Assert.All(Files.Value, written =>
        Assert.All(written.File.Split(';', '\t', '\n'), cell =>
        {
            Assert.DoesNotMatch(Formula(), cell);
            Assert.DoesNotMatch(Formula(), cell.Replace("\"", "", StringComparison.Ordinal));
        }));

    [Fact]
    public void A_cell_has_no_control_character_but_the_end_of_a_line_and_nothing_that_turns_it_round() => Assert.All(Files.Value, written =>
        Assert.DoesNotContain(
            CsvReader.Read(written.File).SelectMany(row => row).SelectMany(cell => cell),
            letter => (char.IsControl(letter) && letter != '\n') || "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(letter)));

    /// <summary>Discord's own marks are read, not repeated.</summary>
    [Fact]
    public void What_was_written_is_there_to_be_read() => Assert.All(Files.Value.Where(written => !written.Content.Contains('<')), written =>
        Assert.Equal(WithoutApostrophes(written.Content), WithoutApostrophes(CsvReader.Read(written.File)[11][7])));

    private static string WithoutApostrophes(string text) => HostileChat.Readable(text).Replace("'", "", StringComparison.Ordinal);

    /// <summary>https://owasp.org/www-community/attacks/CSV_Injection, with the full-width forms, after whatever a spreadsheet may pass over.</summary>
    [GeneratedRegex(@"^([\t\r\n].|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])")]
    private static partial Regex Formula();
}
