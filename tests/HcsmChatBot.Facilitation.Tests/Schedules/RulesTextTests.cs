using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>When a series takes place, in the words of moderators.</summary>
public sealed class RulesTextTests
{
    [Theory]
    [InlineData("Wednesdays 13:00, but the last Wednesday of the month 21:00", "Wednesdays 13:00, but the last Wednesday of the month 21:00")]
    [InlineData("every Wednesday at 1 pm but last Wednesday at 9 pm", "Wednesdays 13:00, but the last Wednesday of the month 21:00")]
    [InlineData("Wednesdays 13:00, except the last Wednesday of each month at 21:00.", "Wednesdays 13:00, but the last Wednesday of the month 21:00")]
    [InlineData("13:00 on Wednesdays, but 21:00 on the last Wednesday", "Wednesdays 13:00, but the last Wednesday of the month 21:00")]
    [InlineData("mercredis 13 h, mais le dernier mercredi du mois 21 h", "Wednesdays 13:00, but the last Wednesday of the month 21:00")]
    [InlineData("Tous les mercredis à 13 h, sauf le dernier mercredi du mois à 21 h", "Wednesdays 13:00, but the last Wednesday of the month 21:00")]
    [InlineData("every Tuesday 20:30", "Tuesdays 20:30")]
    [InlineData("chaque mardi à 20 h 30", "Tuesdays 20:30")]
    [InlineData("first and third Monday 12:00", "the first and third Monday of the month 12:00")]
    [InlineData("the 3rd and the 1st Monday of the month at noon", "the first and third Monday of the month 12:00")]
    [InlineData("les premier et troisième lundis du mois à midi", "the first and third Monday of the month 12:00")]
    [InlineData("le 2e et le 4e jeudi 19h15", "the second and fourth Thursday of the month 19:15")]
    [InlineData("Mondays, Wednesdays and Fridays 08:00", "Mondays, Wednesdays and Fridays 08:00")]
    [InlineData("Mondays 12:00 and Thursdays 18:00", "Mondays 12:00 and Thursdays 18:00")]
    [InlineData("Thursdays 18:00; first Friday 09:00", "Thursdays 18:00 and the first Friday of the month 09:00")]
    [InlineData("but Fridays 09:00", "Fridays 09:00")]
    public void What_moderators_write_is_read_and_written_back(string text, string expected)
    {
        var reading = RulesText.Read(text);

        Assert.Empty(reading.Faults);
        Assert.Equal(expected, RulesWords.English.Of(reading.Rules));
    }

    [Theory]
    [InlineData("every second Wednesday 13:00")]
    [InlineData("13:00 each third Monday")]
    [InlineData("chaque deuxième mercredi 13 h")]
    public void What_may_mean_every_other_week_or_one_of_the_month_is_not_guessed(string text) =>
        Assert.Equal(RuleFaultKind.Ambiguous, RulesText.Read(text).Faults.Single().Kind);

    [Theory]
    [InlineData("every second Wednesday of the month 13:00")]
    [InlineData("the second Wednesday 13:00")]
    [InlineData("every first Wednesday 13:00")]
    [InlineData("every first and third Wednesday 13:00")]
    public void What_can_mean_but_one_thing_is_read(string text) => Assert.Empty(RulesText.Read(text).Faults);

    [Fact]
    public void What_is_written_back_of_many_rules_can_be_read_again()
    {
        var rules = RulesText.Read(string.Join(" and ", Enumerable.Range(10, 9).Select(hour => $"1st,2nd Mon {hour}:00"))).Rules;

        Assert.Equal(9, rules.Length);
        Assert.All(new[] { RulesWords.English.Of(rules), RulesWords.French.Of(rules) }, written =>
        {
            Assert.InRange(written.Length, 400, RulesText.MostLength);
            Assert.Equal(9, RulesText.Read(written).Rules.Length);
        });
    }

    [Fact]
    public void It_is_written_in_French_too() => Assert.Equal(
        "les premier et troisième lundis du mois 12 h et mercredis 13 h 30, mais le dernier mercredi du mois 21 h",
        RulesWords.French.Of(RulesText.Read("first and third Monday 12:00 and Wednesdays 13:30, but the last Wednesday 21:00").Rules));

    [Theory]
    [InlineData("", RuleFaultKind.Nothing, "")]
    [InlineData("whenever we like", RuleFaultKind.NotUnderstood, "whenever we like")]
    [InlineData("Wednesdays", RuleFaultKind.NoHour, "wednesdays")]
    [InlineData("Wednesdays 13:00 but the last Wednesday", RuleFaultKind.NoHour, "the last wednesday")]
    [InlineData("at 13:00", RuleFaultKind.NoDay, "at 13:00")]
    [InlineData("Wednesdays 25:00", RuleFaultKind.NoSuchHour, "wednesdays 25:00")]
    [InlineData("mercredis 13 h 75", RuleFaultKind.NoSuchHour, "mercredis 13 h 75")]
    [InlineData("the sixth Wednesday 13:00", RuleFaultKind.NeverHappens, "the 6th Wednesday of the month 13:00")]
    [InlineData("last Wednesday 21:00, but Wednesdays 13:00", RuleFaultKind.NeverHappens, "the last Wednesday of the month 21:00")]
    public void A_fault_says_what_was_read(string text, RuleFaultKind kind, string read)
    {
        var fault = Assert.Single(RulesText.Read(text).Faults);
        Assert.Equal((kind, read), (fault.Kind, fault.Read));
    }

    [Fact]
    public void Every_clause_that_cannot_be_read_is_told() => Assert.Equal(
        [RuleFaultKind.NoSuchHour, RuleFaultKind.NoHour], RulesText.Read("Mondays 25:00, but the last Monday").Faults.Select(fault => fault.Kind));

    [Fact]
    public void Too_many_rules_and_too_long_a_text_are_refused()
    {
        Assert.Equal(RuleFaultKind.TooMany, RulesText.Read(string.Join(" and ", Enumerable.Range(1, 11).Select(hour => $"Mondays {hour}:00"))).Faults.Single().Kind);
        Assert.Equal(RuleFaultKind.TooLong, RulesText.Read(new string('x', 1001)).Faults.Single().Kind);
    }

    [Fact]
    public void Any_rules_come_back_from_either_language_as_they_were()
    {
        var random = new Random(20261104);
        for (var round = 0; round < 400; round++)
        {
            var rules = Rules(random);
            foreach (var words in new[] { RulesWords.English, RulesWords.French })
                Assert.Equal(Shape(rules), Shape(RulesText.Read(words.Of(rules)).Rules));
        }
    }

    [Fact]
    public void No_text_whatever_makes_it_throw()
    {
        string[] pieces = ["wednesday", "s", " ", ",", "but", "mais", "13:00", "99:99", "last", "dernier", "du mois", "et", "and", ";", "\uD83D", "é", "0", ":", "h", "at", "1st", "\n", "’"];
        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var reading = RulesText.Read(text);
            Assert.True(reading.Rules.Length > 0 || reading.Faults.Length > 0, text);
        }
    }

    private static ImmutableArray<SeriesRule> Rules(Random random) => [.. Enumerable.Range(0, random.Next(1, 3)).Select(index => new SeriesRule(
        random.Next(2) == 0 ? [] : Some([1, 2, 3, 4, 5, SeriesRule.Last], random),
        Some([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday], random),
        new TimeOnly(random.Next(24), random.Next(60)),
        index > 0 && random.Next(2) == 0))];

    private static ImmutableArray<T> Some<T>(T[] all, Random random)
    {
        ImmutableArray<T> some = [.. all.Where(_ => random.Next(3) == 0)];
        return some.IsEmpty ? [all[random.Next(all.Length)]] : some;
    }

    private static string Shape(ImmutableArray<SeriesRule> rules) =>
        string.Join("; ", rules.Select(rule => $"{string.Join(',', rule.Weeks)} {string.Join(',', rule.Days)} {rule.At} {rule.Replaces}"));
}
