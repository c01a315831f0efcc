using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>A log as the product hears it: one place, and every line but the system's as something said.</summary>
internal static class LogUtterances
{
    private const ulong Place = 1;

    /// <summary>Line by line, in order; null for a system line, which nobody says and which answers nothing.</summary>
    public static IEnumerable<Utterance?> Of(IEnumerable<IrcLine> lines)
    {
        var chair = new MeetingChair();
        var number = 0;
        foreach (var line in lines)
        {
            var isPrompt = chair.Announces(line);
            yield return line.Nick is { } nick
                ? new Utterance(IdOf(number), Place, NickId.Of(nick), nick, line.At, line.Text) { IsPrompt = isPrompt }
                : null;
            number++;
        }
    }

    /// <summary>0 is the id of nothing.</summary>
    public static ulong IdOf(int line) => (ulong)line + 1;

    public static int LineOf(ulong id) => (int)(id - 1);
}
