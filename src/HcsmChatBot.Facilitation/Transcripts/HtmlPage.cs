using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Writes the page: what it is, a list of its topics, and each topic with its messages.</summary>
internal sealed class HtmlPage : ReadablePass
{
    private readonly TextWriter output;
    private readonly HtmlText text;
    private readonly HtmlMessages messages;

    internal HtmlPage(Transcript transcript, TextWriter output, TranscriptWords words, ChatClock clock)
        : base(transcript, words, clock)
    {
        this.output = output;
        text = new HtmlText(output, words, clock, transcript.People);
        messages = new HtmlMessages(output, words, text, clock);
    }

    protected override string Link(Uri address, string called) => HtmlText.Link(address, HtmlText.Encode(called));

    protected override void Begin()
    {
        WriteHead();
        WriteHeader();
        WriteTopicList();
        output.Write("""<main id="conversation" tabindex="-1">""" + "\n");
    }

    protected override void End() => output.Write("</main>\n</body>\n</html>\n");

    protected override void BeginIntroductions()
    {
        if (!Transcript.Introductions.IsEmpty)
            output.Write($"""<section aria-labelledby="intro"><h2 class="topic" id="intro" tabindex="-1">{HtmlText.Encode(Words.Introductions)}</h2>{"\n"}""");
    }

    protected override void EndIntroductions()
    {
        if (!Transcript.Introductions.IsEmpty)
            output.Write("</section>\n");
    }

    protected override void WriteSection(string heading) => output.Write($"""<h2 class="part" dir="auto">{HtmlText.Encode(heading)}</h2>{"\n"}""");

    protected override void BeginTopic(TranscriptTopic discussed)
    {
        var (topic, heading) = (discussed.Topic, discussed.Topic.Section is null ? "h2" : "h3");
        output.Write($"""<section aria-labelledby="{topic.Label}"><{heading} class="topic" id="{topic.Label}" tabindex="-1">""");
        output.Write($"""<span class="label">{topic.Label}</span> <span class="prompt" dir="auto">""");
        text.Write(topic.Prompt);
        output.Write($"</span></{heading}>\n");
        WriteTranslation(topic);
        output.Write($"<p class=\"asked\">{About(discussed)}</p>\n");
        if (discussed.Answers.IsEmpty)
            output.Write($"<p class=\"silence\">{HtmlText.Encode(Words.NothingSaid)}</p>\n");
    }

    protected override void EndTopic(TranscriptTopic discussed) => output.Write("</section>\n");

    protected override void BeginMessage(Contribution contribution, int depth) => messages.Begin(contribution, depth > 0);

    protected override void EndMessage(Contribution contribution) => messages.End(contribution);

    private void WriteHead() => output.Write(
        $"""
        <!doctype html>
        <html lang="{Words.Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HtmlStyle.Hash}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{HtmlText.Encode(Transcript.Chat.Agenda.Title)} · {HtmlText.Encode(Words.Transcript)}</title>
        <style>{HtmlStyle.Text}</style>
        </head>
        <body>
        <a class="skip" href="#conversation">{HtmlText.Encode(Words.SkipToConversation)}</a>

        """);

    private void WriteHeader()
    {
        var chat = Transcript.Chat;
        output.Write($"""<header class="opening"><p class="kind">{HtmlText.Encode(Words.Transcript)}</p>{"\n"}""");
        output.Write($"""<h1 dir="auto">{HtmlText.Encode(chat.Agenda.Title)}</h1>{"\n"}""");
        if (Clock.Span() is { } span)
            output.Write($"""<p class="when">{span} <span class="zone">{HtmlText.Encode(Words.Say(Words.TimesOf, Clock.Place))}</span></p>{"\n"}""");
        output.Write("<dl>");
        if (chat.HostName is { } host)
            WriteFact(Words.Host, HtmlText.Isolated(host));
        WriteFact(Words.Channel, HtmlText.Isolated("#" + chat.ChannelName));
        WriteFact(Words.About, HtmlText.Encode(Counts()));
        output.Write("</dl>\n");
        if (FramingPost() is { } framingPost)
            output.Write($"<p class=\"framing\">{framingPost}</p>\n");
        // In words of ours alone.
        foreach (var line in Remarks())
            output.Write($"<p class=\"coverage\">{line}</p>\n");
        output.Write("</header>\n");
    }

    private void WriteFact(string term, string content) => output.Write($"<div><dt>{HtmlText.Encode(term)}</dt><dd>{content}</dd></div>");

    private void WriteTranslation(Topic topic)
    {
        if (topic.Translation is not { } other)
            return;
        output.Write($"""<p class="translation" lang="{HtmlText.Encode(other.Language)}" dir="auto">""");
        text.Write(other.Prompt);
        output.Write("</p>\n");
    }

    private void WriteTopicList()
    {
        if (Transcript.Topics.IsEmpty)
            return;
        output.Write($"""<nav aria-labelledby="topics"><h2 id="topics">{HtmlText.Encode(Words.Topics)}</h2>{"\n"}<ol>{"\n"}""");
        if (!Transcript.Introductions.IsEmpty)
            WriteTopicLink(TopicLabel.Introductions, "", Transcript.Introductions.Sum(answer => answer.MessageCount));
        foreach (var topic in Transcript.Topics)
            WriteTopicLink(topic.Topic.Label, topic.Topic.Prompt, topic.MessageCount);
        output.Write("</ol></nav>\n");
    }

    private void WriteTopicLink(TopicLabel label, string prompt, int count)
    {
        output.Write($"""<li><a href="#{label}"><span class="label">{HtmlText.Encode(Words.NameOf(label))}</span> """);
        if (prompt.Length > 0)
            output.Write($"""<span class="prompt" dir="auto">{HtmlText.Encode(prompt)}</span>""");
        output.Write($"""</a> <span class="count">{HtmlText.Encode(Words.Count(Words.Messages, count))}</span></li>{"\n"}""");
    }
}
