using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>Reads a draft, and tells every fault with what is expected instead.</summary>
public sealed class PlanReader(Texts texts, TimeProvider time)
{
    private const int LongestReading = 60;

    /// <param name="file">What became of the file; null where none was sent.</param>
    /// <param name="zone">Whose clocks are meant.</param>
    public PlanReading Read(PlanDraft draft, AgendaFileReading? file, Language language, TimeZoneInfo zone)
    {
        var when = WhenText.Read(draft.When, time.GetUtcNow(), zone);
        // A file that cannot be read is fault enough: nothing is said of an agenda that nobody sent.
        var agenda = file is null or AgendaFileReading.Read ? AgendaText.Read(draft.Agenda, draft.Title) : new AgendaReading(null, []);
        return new PlanReading(
            agenda.Agenda, (when as WhenReading.Understood)?.At, (when as WhenReading.Understood)?.Jump ?? ClockJump.None,
            [.. FaultsOf(when, draft.When, language), .. FaultsOf(file, language), .. agenda.Faults.Select(fault => FaultOf(fault, language))]);
    }

    /// <summary>The draft with the date in place of words such as "tomorrow", which mean another day the next day. As it was where they are not understood.</summary>
    public PlanDraft Dated(PlanDraft draft, Language language, TimeZoneInfo zone) => WhenText.Read(draft.When, time.GetUtcNow(), zone) is WhenReading.Understood(var at, var jump)
        ? draft with { When = WhenText.Write(Asked(at, jump, zone), inFrench: language == Language.Fr) }
        : draft;

    /// <summary>An hour that the clocks skip stays as it was asked for, so that this is told again.</summary>
    private static DateTime Asked(DateTimeOffset at, ClockJump jump, TimeZoneInfo zone) =>
        at.ToOffset(zone.GetUtcOffset(jump == ClockJump.Skipped ? at.AddDays(-1) : at)).DateTime;

    private IEnumerable<string> FaultsOf(WhenReading reading, string text, Language language) => reading is WhenReading.Wrong(var why)
        ? [texts.Say(language, $"fault.when.{why}", ("read", Shown(text)), ("days", WhenText.MostDaysAhead), ("example", texts.Say(language, "plan.form.when.example")))]
        : [];

    private IEnumerable<string> FaultsOf(AgendaFileReading? file, Language language) => file is null or AgendaFileReading.Read
        ? []
        : [texts.Say(language, $"fault.file.{file.GetType().Name}", ("kilobytes", AgendaFile.MostBytes / 1024))];

    private string FaultOf(AgendaFault fault, Language language)
    {
        // The texts say "at most" in words.
        var words = texts.Say(language, $"fault.agenda.{fault.Kind}", ("read", Shown(fault.Read)), ("expected", fault.Expected.TrimStart('≤', ' ')));
        return fault.Kind is AgendaFaultKind.NoTitle or AgendaFaultKind.NoTopics ? words : texts.Say(language, "fault.line", ("line", fault.Line), ("fault", words));
    }

    private static string Shown(string text) => ShownText.Of(text, LongestReading);
}
