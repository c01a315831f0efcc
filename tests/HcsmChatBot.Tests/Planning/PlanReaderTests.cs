using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Planning;

/// <summary>Every fault of a draft is told in the person's language. It is Wednesday 4 November 2026, 13:00 in Toronto.</summary>
public sealed class PlanReaderTests
{
    private static readonly Texts Texts = Texts.Load(new ConfigFiles(Repository.Config));
    private static readonly PlanWords Words = new(Texts, new GuildOptions(new ChatOptions()));
    private static readonly PlanDraft Good = new(1, 2, 3, 4) { Title = "Hope", When = "tomorrow 13:00", Agenda = "T1: a" };

    [Fact]
    public void A_draft_without_faults_is_a_plan()
    {
        var plan = Read(Good);

        Assert.Empty(plan.Faults);
        Assert.Equal(("Hope", 1, ScriptedShell.Wednesday.AddDays(1)), (plan.Agenda!.Title, plan.Agenda.Topics.Length, plan.StartsAt));
    }

    [Theory]
    [InlineData("2027-03-14 02:30", ClockJump.Skipped)]
    [InlineData("tomorrow 13:00", ClockJump.None)]
    public void What_the_clocks_do_to_the_hour_is_part_of_the_plan(string when, ClockJump jump) => Assert.Equal(jump, Read(Good with { When = when }).Jump);

    [Fact]
    public void Faults_come_in_the_order_of_the_form_and_of_the_lines() =>
        Assert.Equal(
            [
                "When: I cannot read “some day”. Expected: Wednesday 13:00, or 2026-11-25 1 pm. If in doubt, write year-month-day and the hour.",
                "Line 2: “Q2” does not begin as a topic does. Expected: “T1: …”.",
                "Line 3: I cannot read “\\*what\\*”. A topic begins as in “T1: …”; a line that goes on with it begins with a space.",
            ],
            Read(Good with { When = "some day", Agenda = "T1: a\nQ2\n*what*" }).Faults.AsEnumerable());

    [Theory]
    [InlineData(Language.En, "is too long. Expected: at most 2000 characters.")]
    [InlineData(Language.Fr, "est trop longue. Attendu\u00A0: au plus 2000 caractères.")]
    public void How_much_is_too_much_is_said_in_words(Language language, string expected) =>
        Assert.EndsWith(expected, Assert.Single(Read(Good with { Agenda = $"T1: {new string('x', 2001)}" }, language: language).Faults), StringComparison.Ordinal);

    [Fact]
    public void A_French_person_reads_them_in_French() =>
        Assert.Equal(
            ["Quand\u00A0: «\u00A03 nov 2026 13 h\u00A0» est déjà passé.", "Ligne 1\u00A0: «\u00A0T1\\:\u00A0» n’a pas de question. Attendu\u00A0: «\u00A0T1: …\u00A0»."],
            Read(Good with { When = "3 nov 2026 13 h", Agenda = "T1:" }, language: Language.Fr).Faults.AsEnumerable());

    [Fact]
    public void Nothing_is_said_of_an_agenda_whose_file_could_not_be_read() =>
        Assert.Equal(["File: it is too large. Expected: a text file of at most 64 kB."], Read(Good with { Agenda = "" }, new AgendaFileReading.TooLarge()).Faults.AsEnumerable());

    [Fact]
    public void Every_fault_has_words_in_both_languages()
    {
        string[] keys =
        [
            .. Enum.GetNames<WhenFault>().Select(name => $"fault.when.{name}"),
            .. Enum.GetNames<AgendaFaultKind>().Select(name => $"fault.agenda.{name}"),
            .. typeof(AgendaFileReading).GetNestedTypes().Where(type => type != typeof(AgendaFileReading.Read)).Select(type => $"fault.file.{type.Name}"),
        ];
        Assert.Empty(keys.Except(Texts.Keys));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(200)]
    public void As_many_faults_as_fit_into_a_message_are_told_and_the_others_counted(int lines)
    {
        var faults = Read(Good with { Agenda = string.Join('\n', Enumerable.Repeat(new string('?', 80), lines)) }).Faults;
        var words = Words.Faults(Language.En, faults);

        var told = words.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal));
        Assert.InRange(words.Length, 1, 2000);
        Assert.True(told == faults.Length || words.EndsWith($"\n… and {faults.Length - told} more.", StringComparison.Ordinal), words);
        Assert.True(told > 0);
    }

    private static PlanReading Read(PlanDraft draft, AgendaFileReading? file = null, Language language = Language.En) =>
        new PlanReader(Texts, new ManualTime(ScriptedShell.Wednesday)).Read(draft, file, language, TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"));
}
