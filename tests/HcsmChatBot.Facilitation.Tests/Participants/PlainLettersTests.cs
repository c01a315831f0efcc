using System.Text;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Tests.Participants;

/// <summary>Whatever somebody sends is read, or not understood; it never throws.</summary>
public sealed class PlainLettersTests
{
    private static readonly string[] Hostile = ["\uFFFE", "\uFFFF", "\uFDD0", "\uD800", "\uDC00", "\uDC00\uD800", "\uD83F\uDFFE", "\uDBFF\uDFFF", "e\u0301", "é", "\0", "\u202E", "İ", "ﬁ", "한", "😀"];

    [Fact]
    public void Every_UTF_16_unit_has_its_letters_in_every_form()
    {
        foreach (var unit in Enumerable.Range(0, char.MaxValue + 1))
        {
            foreach (var form in Enum.GetValues<NormalizationForm>())
                Assert.True(PlainLetters.Of($"a{(char)unit}", form).IsNormalized(form));
            Assert.StartsWith("a", PlainLetters.Of($"a{(char)unit}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_mixture_is_read_by_whatever_reads_what_people_write()
    {
        var now = new DateTimeOffset(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);
        foreach (var text in from one in Hostile from two in Hostile from three in Hostile select $"{one} the 13:00 {two}on{three}")
        {
            Assert.NotNull(PlainLetters.Of(text));
            Assert.IsNotType<WhenReading.Understood>(WhenText.Read(text, now, TimeZoneInfo.Utc));
            Assert.NotEmpty(RulesText.Read(text).Faults);
            Assert.Null(SpanText.Read(text));
            _ = MessageLanguage.Of(text);
        }
    }

    [Fact]
    public void Only_what_cannot_be_read_is_replaced()
    {
        Assert.Equal("deja \uFFFD vu \uFFFD😀", PlainLetters.Of("déjà \uFFFE vu \uD800😀"));
        Assert.Equal("en", MessageLanguage.Of("What do you think of the \uFFFE sign?"));
    }
}
