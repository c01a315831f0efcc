using System.Text.RegularExpressions;

namespace HcsmChatBot.Replay;

/// <summary>The commands of MootBot and MeetBot that give a meeting its shape; the others ([AGREED], [ACTION], …) are talk to us.</summary>
internal abstract partial record ChairCommand
{
    private ChairCommand()
    {
    }

    public sealed record StartMeeting(string Title) : ChairCommand;

    public sealed record SetTopic(string Topic) : ChairCommand;

    public sealed record EndMeeting(string Words) : ChairCommand;

    /// <returns>Null for anything else, a topic without words among it.</returns>
    public static ChairCommand? Parse(string text) =>
        StartWords().Match(text) is { Success: true } start ? new StartMeeting(start.Groups["words"].Value)
        : TopicWords().Match(text) is { Success: true } topic ? new SetTopic(topic.Groups["words"].Value)
        : EndWords().Match(text) is { Success: true } end ? new EndMeeting(end.Groups["words"].Value)
        : null;

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    [GeneratedRegex("""^\s*#startmeeting(?:\s+(?<words>.*))?$""", AnyCase)]
    private static partial Regex StartWords();

    [GeneratedRegex("""^\s*(?:\[topic\]\s*|#topic\s+)(?<words>\S.*)$""", AnyCase)]
    private static partial Regex TopicWords();

    [GeneratedRegex("""^\s*#endmeeting(?:\s+(?<words>.*))?$""", AnyCase)]
    private static partial Regex EndWords();
}
