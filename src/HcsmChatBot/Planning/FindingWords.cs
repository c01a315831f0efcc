using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What was found about an agenda, in words: one line for all topics that it is true of.</summary>
public sealed class FindingWords(Texts texts)
{
    private const int LongestHashtag = 60;

    public IEnumerable<string> Of(Language language, ImmutableArray<AgendaFinding> findings) =>
        findings.GroupBy(finding => finding with { Label = null, Found = finding.Kind == FindingKind.TooLongForTheHour ? finding.Found : 0 })
            .Select(alike => Of(language, alike.Key, [.. alike]));

    private string Of(Language language, AgendaFinding what, AgendaFinding[] where)
    {
        var topics = string.Join(", ", where.Select(finding => finding.Label is { } label ? label.ToString() : texts.Say(language, "finding.title")));
        var key = $"finding.{what.Kind}" + (what.Suggested is null && what.Kind == FindingKind.FlatHashtag ? ".unknown" : "");
        return texts.Say(
            language, key, ("topics", topics), ("hashtag", Shown(what.Read)), ("suggested", Shown(what.Suggested ?? "")), ("found", what.Found), ("well", what.Well), ("fitting", what.Topics),
            ("language", what.Language.Length > 0 ? texts.Say(language, $"language.{what.Language}") : ""));
    }

    private static string Shown(string hashtag) => ShownText.Of(hashtag, LongestHashtag);
}
