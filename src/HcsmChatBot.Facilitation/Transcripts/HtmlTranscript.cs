namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A transcript for people: one file that needs nothing else, runs nothing and loads nothing (its content security policy says so as well),
/// readable on a phone, on paper, in the dark and with a screen reader.
/// </summary>
public static class HtmlTranscript
{
    /// <param name="zone">Times are told in it; the shell looks it up.</param>
    public static void Write(Transcript transcript, TextWriter output, TranscriptWords words, TimeZoneInfo zone)
    {
        var clock = new ChatClock(transcript.Chat, zone, words, HtmlText.Time);
        new HtmlPage(transcript, output, words, clock).Write();
    }
}
