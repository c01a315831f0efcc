namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A transcript as plain text, for any editor, printer or Braille line: a heading a topic, each reply further in than what it replies to. Lines are
/// not wrapped and end in \n, the only control character there is.
/// </summary>
public static class PlainTranscript
{
    /// <param name="zone">Times are told in it; the shell looks it up.</param>
    public static void Write(Transcript transcript, TextWriter output, TranscriptWords words, TimeZoneInfo zone)
    {
        var clock = ChatClock.Unmarked(transcript.Chat, zone, words);
        new TextPass(transcript, output, words, clock, new PlainMarks(words, clock, transcript.People)).Write();
    }
}
