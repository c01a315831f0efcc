using System.Globalization;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>It is Sunday 22 November 2026, 14:00, on the clocks of Toronto.</summary>
public class WhenTextTests
{
    private static readonly TimeZoneInfo Toronto = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");
    private static readonly DateTimeOffset Sunday = new(2026, 11, 22, 19, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-25 13:00", "2026-11-25 13:00")]
    [InlineData("2026-11-25T13:00", "2026-11-25 13:00")]
    [InlineData("2026-11-25 at 1 pm", "2026-11-25 13:00")]
    [InlineData("25 Nov 2026 1 pm", "2026-11-25 13:00")]
    [InlineData("25 Nov. 2026, 1 p.m.", "2026-11-25 13:00")]
    [InlineData("November 25th, 2026 at 1:30 PM", "2026-11-25 13:30")]
    [InlineData("the 25th of November 13:00", "2026-11-25 13:00")]
    [InlineData("Wed 25 Nov 2026 13:00", "2026-11-25 13:00")]
    [InlineData("Wednesday 2026-11-25 13:00", "2026-11-25 13:00")]
    [InlineData("Wednesday 13:00", "2026-11-25 13:00")]
    [InlineData("on Wednesday at 13:00", "2026-11-25 13:00")]
    [InlineData("13:00 on Wednesday", "2026-11-25 13:00")]
    [InlineData("1 pm tomorrow", "2026-11-23 13:00")]
    [InlineData("wed 1:30pm", "2026-11-25 13:30")]
    [InlineData("tomorrow 13:00", "2026-11-23 13:00")]
    [InlineData("tomorrow at noon", "2026-11-23 12:00")]
    [InlineData("tomorrow 12 am", "2026-11-23 00:00")]
    [InlineData("tomorrow 12 pm", "2026-11-23 12:00")]
    [InlineData("today 21:00", "2026-11-22 21:00")]
    [InlineData("25 March 1 pm", "2027-03-25 13:00")]
    [InlineData("Mar 25 13:00", "2027-03-25 13:00")]
    public void An_hour_in_English_is_understood(string text, string expected) => Assert.Equal(expected, InToronto(text));

    [Theory]
    [InlineData("mercredi 13 h", "2026-11-25 13:00")]
    [InlineData("mercredi à 13h", "2026-11-25 13:00")]
    [InlineData("Mer. 13 h 30", "2026-11-25 13:30")]
    [InlineData("25 novembre 2026 à 21 h 30", "2026-11-25 21:30")]
    [InlineData("le 25 novembre à 21\u00A0h\u00A030", "2026-11-25 21:30")]
    [InlineData("mercredi 25 novembre 2026, 13 heures", "2026-11-25 13:00")]
    [InlineData("mar 24 nov 13h", "2026-11-24 13:00")]
    [InlineData("1er décembre 9 h", "2026-12-01 09:00")]
    [InlineData("12 août 2027 à midi", "2027-08-12 12:00")]
    [InlineData("15 FÉVRIER 13:00", "2027-02-15 13:00")]
    [InlineData("demain 13:00", "2026-11-23 13:00")]
    [InlineData("après-demain à midi", "2026-11-24 12:00")]
    [InlineData("aujourd’hui 21 h", "2026-11-22 21:00")]
    [InlineData("ce soir à 21 h", "2026-11-22 21:00")]
    public void An_hour_in_French_is_understood(string text, string expected) => Assert.Equal(expected, InToronto(text));

    [Theory]
    [InlineData("Sunday 15:00", "2026-11-22 15:00")]
    [InlineData("Sunday 13:00", "2026-11-29 13:00")]
    [InlineData("Sunday 14:00", "2026-11-29 14:00")]
    [InlineData("Saturday 13:00", "2026-11-28 13:00")]
    [InlineData("22 November 15:00", "2026-11-22 15:00")]
    [InlineData("21 November 15:00", "2027-11-21 15:00")]
    public void A_day_without_a_year_is_the_next_one(string text, string expected) => Assert.Equal(expected, InToronto(text));

    [Theory]
    [InlineData("soon", WhenFault.NotUnderstood)]
    [InlineData("11/12/2026 13:00", WhenFault.NotUnderstood)]
    [InlineData("next Wednesday 13:00", WhenFault.NotUnderstood)]
    [InlineData("25 juillembre 13:00", WhenFault.NotUnderstood)]
    [InlineData("3 jui 2027 13:00", WhenFault.NotUnderstood)]
    [InlineData("13:00 13:00", WhenFault.NotUnderstood)]
    [InlineData("\ud83d\ude00\ud83d tomorrow 13:00", WhenFault.NotUnderstood)]
    [InlineData("13:00", WhenFault.NoDay)]
    [InlineData("at 1 pm", WhenFault.NoDay)]
    [InlineData("à midi", WhenFault.NoDay)]
    [InlineData("Wednesday", WhenFault.NoHour)]
    [InlineData("25 novembre 2026", WhenFault.NoHour)]
    [InlineData("2026-11-25", WhenFault.NoHour)]
    [InlineData("2026-02-30 13:00", WhenFault.NoSuchDay)]
    [InlineData("29 February 2027 13:00", WhenFault.NoSuchDay)]
    [InlineData("31 avril 13 h", WhenFault.NoSuchDay)]
    [InlineData("2026-13-01 13:00", WhenFault.NoSuchDay)]
    [InlineData("0000-01-01 13:00", WhenFault.NoSuchDay)]
    [InlineData("9999-12-31 23:59", WhenFault.NoSuchDay)]
    [InlineData("Wednesday 25:00", WhenFault.NoSuchHour)]
    [InlineData("Wednesday 13:60", WhenFault.NoSuchHour)]
    [InlineData("Wednesday 13 pm", WhenFault.NoSuchHour)]
    [InlineData("Tuesday 25 November 2026 13:00", WhenFault.OtherWeekday)]
    [InlineData("jeudi 2026-11-25 13 h", WhenFault.OtherWeekday)]
    [InlineData("2026-11-22 14:00", WhenFault.Past)]
    [InlineData("today 9:00", WhenFault.Past)]
    [InlineData("25 Nov 2025 13:00", WhenFault.Past)]
    [InlineData("25 Nov 2028 13:00", WhenFault.TooFar)]
    public void What_cannot_be_used_is_told_by_what_is_wrong(string text, WhenFault expected) =>
        Assert.Equal(new WhenReading.Wrong(expected), WhenText.Read(text, Sunday, Toronto));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    public void Without_an_hour_a_person_starts_the_chat(string text) => Assert.Equal(new WhenReading.NotSaid(), WhenText.Read(text, Sunday, Toronto));

    [Fact]
    public void The_29th_of_February_waits_for_its_year() =>
        Assert.Equal(new WhenReading.Understood(new(2028, 2, 29, 18, 0, 0, TimeSpan.Zero), ClockJump.None),
            WhenText.Read("29 Feb 13:00", new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero), Toronto));

    [Theory]
    [InlineData("2026-10-31 13:00", "2026-10-31T17:00Z", ClockJump.None)]
    [InlineData("2026-11-01 00:59", "2026-11-01T04:59Z", ClockJump.None)]
    [InlineData("2026-11-01 01:30", "2026-11-01T05:30Z", ClockJump.Repeated)]
    [InlineData("2026-11-01 02:00", "2026-11-01T07:00Z", ClockJump.None)]
    [InlineData("2026-11-01 13:00", "2026-11-01T18:00Z", ClockJump.None)]
    [InlineData("2027-03-14 01:59", "2027-03-14T06:59Z", ClockJump.None)]
    [InlineData("2027-03-14 02:00", "2027-03-14T07:00Z", ClockJump.Skipped)]
    [InlineData("2027-03-14 02:30", "2027-03-14T07:30Z", ClockJump.Skipped)]
    [InlineData("2027-03-14 03:00", "2027-03-14T07:00Z", ClockJump.None)]
    [InlineData("2027-03-14 13:00", "2027-03-14T17:00Z", ClockJump.None)]
    public void Where_the_clocks_jump_one_hour_is_taken_and_told(string text, string at, ClockJump jump) =>
        Assert.Equal(
            new WhenReading.Understood(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), jump),
            WhenText.Read(text, new DateTimeOffset(2026, 10, 20, 12, 0, 0, TimeSpan.Zero), Toronto));

    [Fact]
    public void An_hour_is_that_of_the_communitys_clocks() =>
        Assert.Equal(
            new WhenReading.Understood(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), ClockJump.None),
            WhenText.Read("tomorrow 13:00", Sunday, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

    [Fact]
    public void Tomorrow_is_counted_from_the_communitys_day_not_from_Greenwichs() =>
        Assert.Equal(
            new WhenReading.Understood(new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero), ClockJump.None),
            WhenText.Read("tomorrow 13:00", new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero), Toronto));

    private static string InToronto(string text)
    {
        var understood = Assert.IsType<WhenReading.Understood>(WhenText.Read(text, Sunday, Toronto));
        Assert.Equal(ClockJump.None, understood.Jump);
        return TimeZoneInfo.ConvertTime(understood.At, Toronto).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
