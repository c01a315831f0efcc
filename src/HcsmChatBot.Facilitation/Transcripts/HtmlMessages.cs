using System.Globalization;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Writes messages as nested articles, each with an anchor of its own.</summary>
internal sealed class HtmlMessages(TextWriter output, TranscriptWords words, HtmlText text, ChatClock clock)
{
    internal void Write(IEnumerable<Contribution> answers)
    {
        foreach (var answer in answers)
            Write(answer, nested: false);
    }

    private void Write(Contribution contribution, bool nested)
    {
        var message = contribution.Message;
        output.Write($"""<article class="message" id="{Anchor(message.Id)}">""");
        output.Write($"""<p class="byline"><b class="author">{HtmlText.Isolated(message.AuthorName)}</b> """);
        output.Write($"""<a class="at" href="#{Anchor(message.Id)}">{clock.Moment(message.At)}</a>""");
        if (ShowsWhyFiled(contribution, nested))
            output.Write($""" <small class="why">{HtmlText.Encode(words.Because(message.Filing.Because))}</small>""");
        output.Write("</p>\n");
        if (contribution.InReplyTo is { } reference)
            output.Write($"""<p class="reference">{HtmlText.Encode(words.InReplyTo)} {Described(reference, message.Filing.Topic)}</p>{"\n"}""");
        WriteText(message.Text);
        if (contribution.Replies.Length > 0)
            WriteReplies(contribution);
        output.Write("</article>\n");
    }

    private void WriteText(string written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            output.Write($"""<p class="text absent">{HtmlText.Encode(words.NoText)}</p>{"\n"}""");
            return;
        }
        output.Write("""<p class="text" dir="auto">""");
        text.Write(written);
        output.Write("</p>\n");
    }

    private void WriteReplies(Contribution answered)
    {
        output.Write("""<div class="replies">""");
        foreach (var reply in answered.Replies)
            Write(reply, nested: true);
        output.Write("</div>\n");
    }

    /// <summary>The open topic goes without saying, and so does a reply that stands beneath its message or names it.</summary>
    private static bool ShowsWhyFiled(Contribution contribution, bool nested) => contribution.Message.Filing.Because switch
    {
        FiledBecause.OpenTopic or FiledBecause.Introductions => false,
        FiledBecause.Reply => !nested && contribution.InReplyTo is null,
        _ => true,
    };

    private string Described(ReplyReference reference, TopicLabel here) => reference switch
    {
        { Author: { } author, Topic: { } topic } =>
            $"""<a href="#{Anchor(reference.MessageId)}">{HtmlText.Isolated(author)}</a>{(topic == here ? "" : $" ({words.NameOf(topic)})")}""",
        { Topic: { } topic } => $"""<a href="#{topic}">{HtmlText.Encode(words.Say(words.ThePrompt, topic))}</a>""",
        _ => HtmlText.Encode(words.MessageNotHere),
    };

    private static string Anchor(ulong id) => "m" + id.ToString(CultureInfo.InvariantCulture);
}
