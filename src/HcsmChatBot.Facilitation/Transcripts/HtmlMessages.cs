using System.Globalization;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Writes messages as nested articles, each with an anchor of its own.</summary>
internal sealed class HtmlMessages(TextWriter output, TranscriptWords words, HtmlText text, ChatClock clock)
{
    private readonly HtmlAccompaniments accompaniments = new(output, words, text);

    /// <param name="nested">It stands beneath the message it replies to.</param>
    internal void Begin(Contribution contribution, bool nested)
    {
        var message = contribution.Message;
        output.Write($"""<article class="message" id="{Anchor(message.Id)}"><p class="byline">""");
        output.Write(string.Join(' ', Byline(contribution, nested)));
        output.Write("</p>\n");
        if (contribution.InReplyTo is { } reference)
            output.Write($"""<p class="reference">{HtmlText.Encode(words.Leading(reference))} {Described(reference, message.Filing.Topic)}</p>{"\n"}""");
        WriteText(message);
        accompaniments.Write(message);
        if (contribution.Replies.Length > 0)
            output.Write("""<div class="replies">""");
    }

    internal void End(Contribution contribution)
    {
        if (contribution.Replies.Length > 0)
            output.Write("</div>\n");
        output.Write("</article>\n");
    }

    private IEnumerable<string> Byline(Contribution contribution, bool nested)
    {
        var message = contribution.Message;
        if (words.AuthorOf(message) is { } author)
            yield return $"""<b class="author">{HtmlText.Isolated(author)}</b>""";
        yield return $"""<a class="at" href="#{Anchor(message.Id)}">{clock.Moment(message.At)}</a>""";
        if (message.EditedAt is { } edited)
            yield return $"""<small class="edited">{words.Say(words.EditedAt, clock.Moment(edited))}</small>""";
        if (contribution.ShowsWhyFiled(nested))
            yield return $"""<small class="why">{HtmlText.Encode(words.Because(message.Filing.Because))}</small>""";
        if (contribution.IsCorrected)
            yield return $"""<small class="why">{HtmlText.Encode(words.Corrected(contribution))}</small>""";
    }

    private void WriteText(ArchivedMessage message)
    {
        if (words.InsteadOfText(message) is { } instead)
            output.Write($"""<p class="text absent">{HtmlText.Encode(instead)}</p>{"\n"}""");
        else if (!string.IsNullOrWhiteSpace(message.Text))
        {
            output.Write("""<p class="text" dir="auto">""");
            text.Write(message.Text);
            output.Write("</p>\n");
        }
    }

    private static string Pointing(ReplyReference reference, string shown) => $"""<a href="#{Anchor(reference.MessageId)}">{shown}</a>""";

    private string Described(ReplyReference reference, TopicLabel here) => reference switch
    {
        { IsContinued: true, At: { } at } => Pointing(reference, clock.Moment(at)),
        { Standing: MessageStanding.Deleted } => HtmlText.Encode(words.DeletedMessage),
        { Author: { } author, Topic: { } topic } =>
            Pointing(reference, HtmlText.Isolated(words.NameOf(author))) + (topic == here ? "" : $" ({words.NameOf(topic)})") + (reference.At is { } at ? $", {clock.Moment(at)}" : ""),
        { Topic: { } topic } => $"""<a href="#{topic}">{HtmlText.Encode(words.Say(words.ThePrompt, topic))}</a>""",
        _ => HtmlText.Encode(words.MessageNotHere),
    };

    private static string Anchor(ulong id) => "m" + id.ToString(CultureInfo.InvariantCulture);
}
