using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>Takes the text of rules apart, clause by clause: each has its days and ends with its hour, or begins with it.</summary>
internal sealed partial class RulesTextReader(string text)
{
    private readonly ImmutableArray<SeriesRule>.Builder rules = ImmutableArray.CreateBuilder<SeriesRule>();
    private readonly ImmutableArray<RuleFault>.Builder faults = ImmutableArray.CreateBuilder<RuleFault>();
    private string clause = "";
    private bool replaces;

    internal (ImmutableArray<SeriesRule> Rules, ImmutableArray<RuleFault> Faults) Read()
    {
        // A comma would be dropped with the accents.
        foreach (var word in WhenText.Plain(text.Replace(",", " ; ", StringComparison.Ordinal).Replace(";", " ; ", StringComparison.Ordinal)).Split(' '))
        {
            if (IsBut(word))
                Finish(replacesNext: true);
            else if (!IsAnd(word))
                clause += $" {word}";
            else if (RuleOf(clause) is not null)
                Finish(replacesNext: false);
            else if (clause.Length > 0)
                clause += " ;";
        }

        Finish(replacesNext: false);
        return (rules.ToImmutable(), faults.ToImmutable());
    }

    /// <param name="replacesNext">Whether the next clause begins with "but".</param>
    private void Finish(bool replacesNext)
    {
        var said = clause.Trim(' ', ';', '.');
        if (RuleOf(said) is { } rule)
            rules.Add(rule with { Replaces = replaces && rules.Count > 0 });
        else if (said.Length > 0)
            faults.Add(new RuleFault(WhyNot(said), said.Replace(" ;", ",", StringComparison.Ordinal)));
        (clause, replaces) = ("", replacesNext);
    }

    private static SeriesRule? RuleOf(string clause) =>
        SpokenHour.Read(clause.Trim()) is { Time: { } time, Day: var days } && DaysOfMonth.Read(days) is { } read
            ? new SeriesRule(read.Weeks, read.Days, TimeOnly.FromTimeSpan(time))
            : null;

    private static RuleFaultKind WhyNot(string clause) => SpokenHour.Read(clause) switch
    {
        null => DaysOfMonth.Read(clause) is null ? RuleFaultKind.NotUnderstood : RuleFaultKind.NoHour,
        { Time: null } => RuleFaultKind.NoSuchHour,
        { Day: var days } when DaysOfMonth.IsAmbiguous(days) => RuleFaultKind.Ambiguous,
        { Day: var days } => Filler().Replace(days, "").Length == 0 ? RuleFaultKind.NoDay : RuleFaultKind.NotUnderstood,
    };

    private static bool IsBut(string word) => word is "but" or "except" or "mais" or "sauf";

    private static bool IsAnd(string word) => word is "and" or "et" or ";" or "&";

    [GeneratedRegex(@"\b(?:at|a|on|le|the)\b| |;")]
    private static partial Regex Filler();
}
