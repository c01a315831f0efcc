using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Doctor;

/// <summary>All findings, for people and for programs.</summary>
internal sealed record Report(DateTimeOffset At, ImmutableArray<Finding> Findings)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // Read by programs, not put into pages: names keep their letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Grade Worst => Findings.IsEmpty ? Grade.Ok : Findings.Max(finding => finding.Grade);

    /// <summary>0: all is well. 1: there are warnings. 2: there are failures.</summary>
    public int ExitCode => Worst switch
    {
        Grade.Failure => 2,
        Grade.Warning => 1,
        _ => 0,
    };

    /// <summary>A line a finding, the grade in words, then what they come to.</summary>
    public IEnumerable<string> Lines()
    {
        var (grades, checks) = (Widest(finding => WordOf(finding.Grade)), Widest(finding => finding.Check));
        foreach (var finding in Findings)
            yield return HarmlessText.OneLine($"{WordOf(finding.Grade).PadRight(grades)}  {finding.Check.PadRight(checks)}  {Sentences(finding)}");
        yield return $"{Counted(Grade.Failure, "failure")}, {Counted(Grade.Warning, "warning")}. What each check means: docs/operations.md#doctor";
    }

    public string Json() => JsonSerializer.Serialize(
        new
        {
            Status = WordOf(Worst),
            ExitCode,
            At,
            Findings = Findings.Select(finding => new { finding.Check, Status = WordOf(finding.Grade), finding.Says, finding.Advice, finding.Facts }),
        },
        Format);

    private int Widest(Func<Finding, string> column) => Findings.Select(column).Select(text => text.Length).DefaultIfEmpty().Max();

    private string Counted(Grade grade, string word) =>
        Findings.Count(finding => finding.Grade == grade) is var count && count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static string Sentences(Finding finding) => finding.Advice is null ? finding.Says : $"{finding.Says} To do: {finding.Advice}";

    private static string WordOf(Grade grade) => grade switch
    {
        Grade.Ok => "ok",
        Grade.Note => "note",
        Grade.Warning => "warning",
        _ => "failure",
    };
}
