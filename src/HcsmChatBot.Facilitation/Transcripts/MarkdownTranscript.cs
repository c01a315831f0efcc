namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A transcript as Markdown (CommonMark), for a wiki or a page of one's own: a heading a topic, replies as quotations within what they reply to.
/// What people wrote is escaped; only http and https addresses stay links, in the form that shows where they lead. An @ before a letter is followed
/// by a word joiner (U+2060), so that nobody is notified wherever the text is pasted.
/// </summary>
public static class MarkdownTranscript
{
    /// <param name="zone">Times are told in it; the shell looks it up.</param>
    public static void Write(Transcript transcript, TextWriter output, TranscriptWords words, TimeZoneInfo zone)
    {
        var clock = ChatClock.Unmarked(transcript.Chat, zone, words);
        new TextPass(transcript, output, words, clock, new MarkdownMarks(words, clock, transcript.People)).Write();
    }
}
