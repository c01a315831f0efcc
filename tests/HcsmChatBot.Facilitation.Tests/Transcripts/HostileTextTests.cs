using System.Text;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>What an editor or a terminal makes of hostile contents.</summary>
public class HostileTextTests
{
    private static readonly Lazy<IReadOnlyList<string>> Files =
        new(() => [.. HostileContents.All.Select(content => HostileChat.Written(PlainTranscript.Write, content))]);

    [Fact]
    public void The_file_has_no_control_character_but_the_end_of_a_line_and_nothing_that_turns_it_round() => Assert.All(Files.Value, file =>
        Assert.DoesNotContain(
            file,
            letter => (char.IsControl(letter) && letter != '\n') || "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2028\u2029".Contains(letter)));

    [Fact]
    public void The_file_is_whole_characters() => Assert.All(Files.Value, file =>
        Assert.NotEmpty(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(file)));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void Nobody_can_write_what_looks_like_anothers_message(int column) => Assert.All(Files.Value, file =>
        Assert.InRange(LinesAt(column, file), 1, LinesAt(column, HostileChat.Written(PlainTranscript.Write, HostileChat.Harmless))));

    private static int LinesAt(int column, string file) =>
        file.Split('\n').Count(line => line.Length > 0 && line.TakeWhile(letter => letter == ' ').Count() == column);
}
