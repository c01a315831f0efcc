using System.Text;
using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class LogFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("meeting-log-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private MeetingLog ReadFile(params byte[][] parts)
    {
        var path = Path.Combine(folder, "#ubuntu-meeting.2010-11-08.log");
        File.WriteAllBytes(path, [.. parts.SelectMany(part => part)]);
        return MeetingLog.ReadFile(path);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void Lines_that_are_not_UTF_8_are_Latin_1_and_the_others_stay_UTF_8()
    {
        var log = ReadFile(
            Utf8("[13:00] <ada> #startmeeting\n[13:01] <bob> café ☕ 👩‍⚕️\n"),
            Encoding.Latin1.GetBytes("[13:02] <bob> déjà vu ÿ\n"),
            Utf8("[13:03] <bob> naïve\n"));

        Assert.Equal(["café ☕ 👩‍⚕️", "déjà vu ÿ", "naïve"], log.Said().Select(entry => entry.Text));
        Assert.Equal(("#ubuntu-meeting.2010-11-08.log", "ubuntu-meeting"), (log.Name, log.Channel));
    }

    [Theory]
    [InlineData("[13:00] <ada> #startmeeting\n[13:01] <bob> hi")]
    [InlineData("[13:00] <ada> #startmeeting\n[13:01] <bob> hi\n")]
    [InlineData("[13:00] <ada> #startmeeting\r\n[13:01] <bob> hi\r\n")]
    [InlineData("\uFEFF[13:00] <ada> #startmeeting\n[13:01] <bob> hi\n")]
    public void The_ends_of_lines_and_a_byte_order_mark_do_not_matter(string text)
    {
        var log = ReadFile(Utf8(text));

        Assert.Equal("hi", log.OnlySaid().Text);
        Assert.Equal((1, 0), (log.Meetings[0].StartLine, log.LeftOut.Blank));
    }

    [Fact]
    public void A_byte_order_mark_on_the_first_line_is_not_a_word() =>
        Assert.Single(Logs.Read("\uFEFF[13:00] <ada> #startmeeting").Meetings);

    [Fact]
    public void An_empty_file_is_a_log_without_a_meeting() =>
        Assert.Equal(0, Assert.Throws<MeetingLogException>(() => ReadFile()).Line);

    [Fact]
    public void Characters_that_other_systems_take_for_line_ends_are_kept() =>
        Assert.Equal(
            "a\u0085b\u2028c\rd", ReadFile(Utf8("[13:00] <ada> #startmeeting\n[13:01] <bob> a\u0085b\u2028c\rd\n")).OnlySaid().Text);

    [Fact]
    public void NULs_are_kept_in_a_text_and_refused_elsewhere()
    {
        Assert.Equal("a\0b\0", ReadFile(Utf8("[13:00] <ada> #startmeeting\n[13:01] <bob> a\0b\0\n")).OnlySaid().Text);
        var refused = Assert.Throws<MeetingLogException>(() => ReadFile(Utf8("[13:00]\0<ada> \u001b[2J\n")));
        Assert.Contains("read '[13:00]\uFFFD<ada> \uFFFD[2J', expected", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read_whole()
    {
        var words = new string('é', 10_000_000);

        Assert.Equal(words, ReadFile(Utf8($"[13:00] <ada> #startmeeting\n[13:01] <bob> {words}\n")).OnlySaid().Text);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('#')]
    [InlineData('-')]
    [InlineData('<')]
    [InlineData('[')]
    public void A_broken_line_of_ten_megabytes_is_refused_in_a_few_words(char letter)
    {
        var refused = Assert.Throws<MeetingLogException>(() => ReadFile(Utf8(new string(letter, 10_000_000))));

        Assert.InRange(refused.Message.Length, 1, 300);
    }

    [Fact]
    public void An_emoji_is_not_cut_in_half_by_the_excerpt() =>
        Assert.Contains($"'{new string('x', 59)}…'", Logs.Refused(Logs.DatedName, new string('x', 59) + "👍").Message, StringComparison.Ordinal);
}
