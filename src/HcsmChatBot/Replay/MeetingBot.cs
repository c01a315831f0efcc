using System.Text.RegularExpressions;

namespace HcsmChatBot.Replay;

/// <summary>The bots of IRC meetings, which repeat the chair's commands and explain bug numbers.</summary>
internal static partial class MeetingBot
{
    public static bool Is(string nick) => Nick().IsMatch(nick);

    [GeneratedRegex(
        "^(?:mootbot|meetbot|meetingology|ubottu|lubotu|ubotu|ubot(?=[0-9])|zodbot)[0-9_]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nick();
}
