using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

public sealed class SpanTextTests
{
    [Theory]
    [InlineData("1 day, 1 hour, 10 minutes", "1 day, 1 hour, 10 minutes", "1 jour, 1 heure, 10 minutes")]
    [InlineData("10 min et 2 j", "2 days, 10 minutes", "2 jours, 10 minutes")]
    [InlineData("90m", "90 minutes", "90 minutes")]
    [InlineData("1h, 60 minutes", "1 hour", "1 heure")]
    [InlineData("None", "none", "aucun")]
    public void Spans_are_read_and_written_back_in_both_languages(string text, string english, string french)
    {
        var spans = SpanText.Read(text)!.Value;

        Assert.Equal((english, french), (SpanText.Write(spans, inFrench: false), SpanText.Write(spans, inFrench: true)));
        Assert.Equal(spans.AsEnumerable(), SpanText.Read(french)!.Value.AsEnumerable());
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0 minutes")]
    [InlineData("15 days")]
    [InlineData("1 h, 2 h, 3 h, 4 h, 5 h, 6 h")]
    [InlineData("10")]
    public void What_is_no_span_is_refused(string text) => Assert.Null(SpanText.Read(text));
}
