using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Tells a message in paragraphs of lines: who and when, the text, and what came with it.</summary>
internal sealed class TextMessages(TranscriptWords words, ChatClock clock, TextMarks marks)
{
    internal IEnumerable<ImmutableArray<string>> Of(Contribution contribution, bool nested)
    {
        var message = contribution.Message;
        yield return contribution.InReplyTo is { } reference
            ? [Byline(contribution, nested), $"{words.Leading(reference)} {Described(reference, message.Filing.Topic)}"]
            : [Byline(contribution, nested)];
        foreach (var paragraph in words.InsteadOfText(message) is { } instead ? [[instead]] : ParagraphsOf(marks.Read(message.Text)))
            yield return paragraph;
        if (Accompanying(message).ToImmutableArray() is { IsEmpty: false } accompanying)
            yield return accompanying;
    }

    private string Byline(Contribution contribution, bool nested)
    {
        var message = contribution.Message;
        return string.Join(" · ", new[]
        {
            words.AuthorOf(message) is { } author ? marks.Author(author) : null,
            clock.Moment(message.At),
            message.EditedAt is { } edited ? words.Say(words.EditedAt, clock.Moment(edited)) : null,
            contribution.ShowsWhyFiled(nested) ? words.Because(message.Filing.Because) : null,
            contribution.IsCorrected ? words.Corrected(contribution) : null,
        }.OfType<string>());
    }

    private string Described(ReplyReference reference, TopicLabel here) => reference switch
    {
        { IsContinued: true, At: { } at } => clock.Moment(at),
        { Standing: MessageStanding.Deleted } => words.DeletedMessage,
        { Author: { } author, Topic: { } topic } =>
            marks.OneLine(words.NameOf(author)) + (topic == here ? "" : $" ({words.NameOf(topic)})") + (reference.At is { } at ? $", {clock.Moment(at)}" : ""),
        { Topic: { } topic } => words.Say(words.ThePrompt, topic),
        _ => words.MessageNotHere,
    };

    private static IEnumerable<ImmutableArray<string>> ParagraphsOf(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(line);
            else if (lines.Count > 0)
                yield return lines.DrainToImmutable();
        }
    }

    private IEnumerable<string> Accompanying(ArchivedMessage message)
    {
        if (!message.Attachments.IsEmpty)
            yield return words.Label(words.Files, string.Join(", ", message.Attachments.Select(marks.OneLine)));
        foreach (var embed in message.Embeds)
            yield return words.Label(words.Preview, string.Join(" · ", PartsOf(embed)));
        if (!message.Reactions.IsEmpty)
            yield return words.Label(words.Reactions, string.Join(" · ", message.Reactions.Select(reaction => marks.OneLine(ReactionText.Of(reaction)))));
    }

    private IEnumerable<string> PartsOf(ArchivedEmbed embed)
    {
        if (!string.IsNullOrWhiteSpace(embed.Title))
            yield return marks.OneLine(embed.Title);
        if (embed.Url is { } url && WebLink.Read(url) is { } address)
            yield return marks.Link(address, url);
        if (!string.IsNullOrWhiteSpace(embed.Author))
            yield return marks.OneLine(embed.Author);
        if (!string.IsNullOrWhiteSpace(embed.Description))
            yield return marks.Read(HarmlessText.OneLine(embed.Description));
    }
}
