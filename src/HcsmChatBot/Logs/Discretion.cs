using System.Text;
using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Parsing;

namespace HcsmChatBot.Logs;

/// <summary>
/// The last line of defence. What people wrote is not given to the log in the first place; this sees to what comes with the rest: the bot's token, tokens of
/// interactions and webhooks in addresses, sessions, line breaks that would forge a line, and what exceptions quote.
/// </summary>
/// <param name="secrets">Masked wherever they stand.</param>
internal sealed partial class Discretion(params string[] secrets)
{
    public const string Mask = "***";

    private static readonly MessageTemplateParser Templates = new();

    /// <summary>The same event without what it must not tell, at its instant in UTC.</summary>
    public LogEvent Of(LogEvent told) => new(
        told.Timestamp.ToUniversalTime(),
        told.Level,
        told.Exception is { } failure ? new DiscreetException(Of(DiscreetException.Describe(failure), keepLines: true)) : null,
        Of(told.MessageTemplate),
        told.Properties.Select(property => new LogEventProperty(property.Key, Of(property.Value))),
        told.TraceId ?? default,
        told.SpanId ?? default);

    /// <param name="keepLines">For texts of ours that have several.</param>
    public string Of(string text, bool keepLines = false)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, Mask, StringComparison.OrdinalIgnoreCase);
        text = Secrets().Replace(text, Mask);
        return keepLines ? text : OneLine(text);
    }

    private static string OneLine(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
            line.Append(char.IsControl(letter) ? ' ' : letter);
        return line.ToString();
    }

    private MessageTemplate Of(MessageTemplate template) =>
        Of(template.Text, keepLines: true) is var text && text == template.Text ? template : Templates.Parse(text);

    private LogEventPropertyValue Of(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: null or ValueType } harmless => harmless,
        ScalarValue scalar => new ScalarValue(Of(scalar.Value!.ToString() ?? "")),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Of)),
        StructureValue structure => new StructureValue(structure.Properties.Select(property => new LogEventProperty(property.Name, Of(property.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(dictionary.Elements.Select(entry => KeyValuePair.Create((ScalarValue)Of(entry.Key), Of(entry.Value)))),
        _ => new ScalarValue(Mask),
    };

    /// <summary>
    /// The token in the path of an interaction or webhook, in a header, a whole token by its three parts (the first is a number in base64), an interaction's by its beginning, and a session in JSON or words.
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
    /// </summary>
    [GeneratedRegex(
        @"(?<=(interactions|webhooks)/[0-9]{1,20}/)[^/\s""'?{}]+|(?<=\b(Bot|Bearer) )[\w.=+/-]{20,}|\b(?-i:M[Tjz]|N[DTjz]|O[DT])[\w-]{16,}\.[\w-]{6,7}\.[\w-]{10,}|aW50ZXJhY3Rpb24[\w=-]*|(?<=session_?id""?\s?[:=]\s?""?)[\w-]+",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secrets();
}
