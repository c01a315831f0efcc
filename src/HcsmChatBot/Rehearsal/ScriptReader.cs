using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Rehearsal;

/// <summary>
/// Reads a script: under each ## heading lines of the form "- 1:20 Amina > Bao: What was said". A title (#), a note (>) and empty lines are passed over.
/// </summary>
internal static partial class ScriptReader
{
    private const int LongestText = 2000;
    private const int LongestName = 32;

    private static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        [Script.Introductions] = Script.Introductions,
        ["Présentations"] = Script.Introductions,
        [Script.AnyTopic] = Script.AnyTopic,
        ["Tout sujet"] = Script.AnyTopic,
        [Script.Newcomer] = Script.Newcomer,
        ["Nouvelle venue"] = Script.Newcomer,
        [Script.Promoter] = Script.Promoter,
        ["Autopromotion"] = Script.Promoter,
        [Script.Latecomer] = Script.Latecomer,
        ["Retardataire"] = Script.Latecomer,
    };

    /// <exception cref="SettingsException">A line is none of these; the file, the line, what was read and what is expected.</exception>
    public static ImmutableDictionary<string, ImmutableArray<ScriptLine>> Read(string file, IReadOnlyList<string> lines)
    {
        var parts = ImmutableDictionary.CreateBuilder<string, ImmutableArray<ScriptLine>>();
        string? part = null;
        for (var number = 1; number <= lines.Count; number++)
        {
            var text = lines[number - 1].Trim();
            if (text.Length == 0 || text.StartsWith('>') || text.StartsWith("# ", StringComparison.Ordinal))
                continue;
            if (text.StartsWith("## ", StringComparison.Ordinal))
                part = HeadingOf(text[3..].Trim()) ?? throw Wrong(file, number, text, $"a label such as ## T1 or ## CT, or one of {string.Join(", ", Headings.Keys)}");
            else if (part is not null && LineOf(text) is { } line)
                parts[part] = parts.GetValueOrDefault(part, []).Add(line);
            else
                throw Wrong(file, number, text, part is null ? "a ## heading" : $"- M:SS Name: text (a name of at most {LongestName} characters, a text of at most {LongestText})");
        }

        return parts.ToImmutable();
    }

    private static string? HeadingOf(string text) =>
        TopicLabel.TryParse(text, out var label) && !label.IsIntroductions ? $"{label}" : Headings.GetValueOrDefault(text);

    private static ScriptLine? LineOf(string text)
    {
        if (Line().Match(text) is not { Success: true } line || line.Groups["text"].Length > LongestText)
            return null;
        var (speaker, parent) = (line.Groups["speaker"].Value.Trim(), line.Groups["parent"].Value.Trim());
        if (speaker.Length > LongestName || parent.Length > LongestName)
            return null;
        var after = new TimeSpan(0, Number(line.Groups["minutes"]), Number(line.Groups["seconds"]));
        return new ScriptLine(after, speaker, parent.Length > 0 ? parent : null, line.Groups["text"].Value);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static SettingsException Wrong(string file, int line, string read, string expected) => new($"{file}, line {line}: read '{read}', expected {expected}.");

    [GeneratedRegex("""^-\s+(?<minutes>[0-9]{1,2}):(?<seconds>[0-5][0-9])\s+(?<speaker>[^:>]+?)\s*(?:>\s*(?<parent>[^:>]+?)\s*)?:\s+(?<text>\S.*)$""")]
    private static partial Regex Line();
}
