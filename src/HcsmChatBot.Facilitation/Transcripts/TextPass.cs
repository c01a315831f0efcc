namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A transcript in lines of text, under the marks of a format.</summary>
internal sealed class TextPass(Transcript transcript, TextWriter output, TranscriptWords words, ChatClock clock, TextMarks marks)
    : ReadablePass(transcript, words, clock)
{
    private readonly TextMessages messages = new(words, clock, marks);

    protected override string Link(Uri address, string called) => Words.Label(called, marks.Link(address, address.AbsoluteUri));

    protected override void Begin()
    {
        output.Write(marks.Heading(1, marks.OneLine(Transcript.Chat.Agenda.Title)));
        output.Write(marks.Block([[.. AboutChat()]]));
        foreach (var line in Remarks())
            output.Write(marks.Block([[line]]));
    }

    protected override void BeginIntroductions()
    {
        if (!Transcript.Introductions.IsEmpty)
            output.Write(marks.Heading(2, Words.Introductions));
    }

    protected override void WriteSection(string heading) => output.Write(marks.Heading(2, marks.OneLine(heading)));

    protected override void BeginTopic(TranscriptTopic discussed)
    {
        var (label, prompt) = (discussed.Topic.Label.ToString(), marks.Read(HarmlessText.OneLine(discussed.Topic.Prompt)));
        output.Write(marks.Heading(discussed.Topic.Section is null ? 2 : 3, prompt.Length == 0 ? label : Words.Label(label, prompt)));
        if (discussed.Topic.Translation is { } other)
            output.Write(marks.Block([[marks.Read(HarmlessText.OneLine(other.Prompt))]]));
        output.Write(marks.Block([[About(discussed)]]));
        if (discussed.Answers.IsEmpty)
            output.Write(marks.Block([[Words.NothingSaid]]));
    }

    protected override void BeginMessage(Contribution contribution, int depth) => output.Write(marks.Block(messages.Of(contribution, depth > 0), depth));

    private IEnumerable<string> AboutChat()
    {
        var chat = Transcript.Chat;
        yield return Clock.Span() is { } span ? $"{Words.Transcript} · {span} ({Words.Say(Words.TimesOf, Clock.Place)})" : Words.Transcript;
        if (chat.HostName is { } host)
            yield return Words.Label(Words.Host, marks.OneLine(host));
        yield return Words.Label(Words.Channel, marks.OneLine("#" + chat.ChannelName));
        yield return Words.Label(Words.About, Counts());
        if (FramingPost() is { } post)
            yield return post;
    }
}
