using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A transcript for people: one file that needs nothing else, runs nothing and loads nothing (its content security policy says so as well),
/// readable on a phone, on paper, in the dark and with a screen reader.
/// </summary>
public sealed class HtmlTranscript
{
    private readonly Transcript transcript;
    private readonly TextWriter output;
    private readonly TranscriptWords words;
    private readonly ChatClock clock;
    private readonly HtmlText text;
    private readonly HtmlMessages messages;

    private HtmlTranscript(Transcript transcript, TextWriter output, TranscriptWords words, TimeZoneInfo zone)
    {
        (this.transcript, this.output, this.words) = (transcript, output, words);
        clock = new ChatClock(transcript.Chat, zone, words);
        text = new HtmlText(output, words, transcript.People);
        messages = new HtmlMessages(output, words, text, clock);
    }

    /// <param name="zone">Times are told in it; the shell looks it up.</param>
    public static void Write(Transcript transcript, TextWriter output, TranscriptWords words, TimeZoneInfo zone) =>
        new HtmlTranscript(transcript, output, words, zone).Write();

    private void Write()
    {
        WriteHead();
        WriteHeader();
        WriteTopicList();
        output.Write("""<main id="conversation" tabindex="-1">""" + "\n");
        WriteIntroductions();
        string? section = null;
        foreach (var topic in transcript.Topics)
        {
            if (topic.Topic.Section is { } heading && heading != section)
                output.Write($"""<h2 class="part" dir="auto">{HtmlText.Encode(heading)}</h2>{"\n"}""");
            section = topic.Topic.Section;
            WriteTopic(topic);
        }
        output.Write("</main>\n</body>\n</html>\n");
    }

    private void WriteHead() => output.Write(
        $"""
        <!doctype html>
        <html lang="{words.Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HtmlStyle.Hash}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{HtmlText.Encode(transcript.Chat.Agenda.Title)} · {HtmlText.Encode(words.Transcript)}</title>
        <style>{HtmlStyle.Text}</style>
        </head>
        <body>
        <a class="skip" href="#conversation">{HtmlText.Encode(words.SkipToConversation)}</a>

        """);

    private void WriteHeader()
    {
        var chat = transcript.Chat;
        output.Write($"""<header class="opening"><p class="kind">{HtmlText.Encode(words.Transcript)}</p>{"\n"}""");
        output.Write($"""<h1 dir="auto">{HtmlText.Encode(chat.Agenda.Title)}</h1>{"\n"}""");
        if (clock.Span() is { } span)
            output.Write($"""<p class="when">{span} <span class="zone">{HtmlText.Encode(words.Say(words.TimesOf, clock.Place))}</span></p>{"\n"}""");
        output.Write("<dl>");
        if (chat.HostName is { } host)
            WriteFact(words.Host, HtmlText.Isolated(host));
        WriteFact(words.Channel, HtmlText.Isolated("#" + chat.ChannelName));
        WriteFact(words.About, string.Join(" · ", Counts().Select(HtmlText.Encode)));
        output.Write("</dl>\n");
        if (HtmlText.Link(chat.Agenda.Link, HtmlText.Encode(words.FramingPost)) is { Length: > 0 } framingPost)
            output.Write($"<p class=\"framing\">{framingPost}</p>\n");
        output.Write("</header>\n");
    }

    private IEnumerable<string> Counts() =>
    [
        words.Count(words.TopicCount, transcript.Topics.Length),
        words.Count(words.People, transcript.People.Count),
        words.Count(words.Messages, transcript.MessageCount),
    ];

    private void WriteFact(string term, string content) => output.Write($"<div><dt>{HtmlText.Encode(term)}</dt><dd>{content}</dd></div>");

    private void WriteTopicList()
    {
        if (transcript.Topics.IsEmpty)
            return;
        output.Write($"""<nav aria-labelledby="topics"><h2 id="topics">{HtmlText.Encode(words.Topics)}</h2>{"\n"}<ol>{"\n"}""");
        if (!transcript.Introductions.IsEmpty)
            WriteTopicLink(TopicLabel.Introductions, "", transcript.Introductions.Sum(answer => answer.MessageCount));
        foreach (var topic in transcript.Topics)
            WriteTopicLink(topic.Topic.Label, topic.Topic.Prompt, topic.MessageCount);
        output.Write("</ol></nav>\n");
    }

    private void WriteTopicLink(TopicLabel label, string prompt, int count)
    {
        output.Write($"""<li><a href="#{label}"><span class="label">{HtmlText.Encode(words.NameOf(label))}</span> """);
        if (prompt.Length > 0)
            output.Write($"""<span class="prompt" dir="auto">{HtmlText.Encode(prompt)}</span>""");
        output.Write($"""</a> <span class="count">{HtmlText.Encode(words.Count(words.Messages, count))}</span></li>{"\n"}""");
    }

    private void WriteIntroductions()
    {
        if (transcript.Introductions.IsEmpty)
            return;
        output.Write("""<section aria-labelledby="intro"><h2 class="topic" id="intro" tabindex="-1">""");
        output.Write($"{HtmlText.Encode(words.Introductions)}</h2>\n");
        messages.Write(transcript.Introductions);
        output.Write("</section>\n");
    }

    private void WriteTopic(TranscriptTopic discussed)
    {
        var (topic, heading) = (discussed.Topic, discussed.Topic.Section is null ? "h2" : "h3");
        output.Write($"""<section aria-labelledby="{topic.Label}"><{heading} class="topic" id="{topic.Label}" tabindex="-1">""");
        output.Write($"""<span class="label">{topic.Label}</span> <span class="prompt" dir="auto">""");
        text.Write(topic.Prompt);
        output.Write($"</span></{heading}>\n<p class=\"asked\">{string.Join(" · ", AboutTopic(discussed))}</p>\n");
        if (discussed.Answers.IsEmpty)
            output.Write($"<p class=\"silence\">{HtmlText.Encode(words.NothingSaid)}</p>\n");
        messages.Write(discussed.Answers);
        output.Write("</section>\n");
    }

    private IEnumerable<string> AboutTopic(TranscriptTopic discussed)
    {
        yield return discussed.Posted is { } posted ? words.Say(words.AskedAt, clock.Moment(posted.At)) : HtmlText.Encode(words.NotAsked);
        if (!discussed.Answers.IsEmpty)
            yield return HtmlText.Encode(words.Count(words.Answers, discussed.Answers.Length));
        if (discussed.MessageCount - discussed.Answers.Length is > 0 and var replies)
            yield return HtmlText.Encode(words.Count(words.Replies, replies));
        if (HtmlText.Link(discussed.Topic.Link, HtmlText.Encode(words.Source)) is { Length: > 0 } source)
            yield return source;
    }
}
