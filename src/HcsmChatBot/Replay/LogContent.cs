using System.Text.RegularExpressions;

namespace HcsmChatBot.Replay;

/// <summary>What a log's line tells, in the forms the usual IRC clients write.</summary>
internal abstract partial record LogContent
{
    private const string NickPattern = """[A-Za-z0-9\[\]\\`_^{|}\-]+""";

    private LogContent()
    {
    }

    public sealed record Blank : LogContent;

    /// <summary>Joins, modes, notices and the like.</summary>
    public sealed record System : LogContent;

    public sealed record Renamed(string From, string To) : LogContent;

    /// <param name="Text">What it says after the time, for an action with its star and nick; "" when nothing was said.</param>
    public sealed record Said(string Nick, string Text) : LogContent;

    /// <param name="rest">The line after its time.</param>
    /// <returns>Null for a line of no known form.</returns>
    public static LogContent? Parse(string rest)
    {
        if (Rename().Match(rest) is { Success: true } rename)
            return new Renamed(rename.Groups["from"].Value, rename.Groups["to"].Value);
        if (SystemLine().IsMatch(rest))
            return new System();
        if (Message().Match(rest) is { Success: true } message)
            return new Said(message.Groups["nick"].Value, message.Groups["text"].Value);
        if (Action().Match(rest) is { Success: true } action)
            return new Said(action.Groups["nick"].Value, action.Groups["text"].Length == 0 ? "" : rest);
        return null;
    }

    [GeneratedRegex($@"^(?:===|\*\*\*|-!-)\s+(?<from>{NickPattern})\s+is now known as\s+(?<to>{NickPattern})$")]
    private static partial Regex Rename();

    [GeneratedRegex(@"^(?:(?:===|\*\*\*|---|-!-|-->|<--)(?:\s|$)|-\S+-(?:\s|$))")]
    private static partial Regex SystemLine();

    // Before the nick some clients write the person's standing in the channel: @ operator, % half-operator, + voice, a blank for none.
    [GeneratedRegex($@"^<[@+%&~! ]?(?<nick>{NickPattern})>(?:[ \t](?<text>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Message();

    [GeneratedRegex($@"^\*[ \t]+(?<nick>{NickPattern})(?:[ \t]+(?<text>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Action();
}
