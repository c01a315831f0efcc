using System.Globalization;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Writes what came with a message: the names of files, previews of links, and how others reacted.</summary>
internal sealed class HtmlAccompaniments(TextWriter output, TranscriptWords words, HtmlText text)
{
    internal void Write(ArchivedMessage message)
    {
        if (!message.Attachments.IsEmpty)
            output.Write($"""<p class="files">{words.Label(words.Files, string.Join(", ", message.Attachments.Select(HtmlText.Isolated)))}</p>{"\n"}""");
        foreach (var embed in message.Embeds)
            WriteEmbed(embed);
        if (!message.Reactions.IsEmpty)
            WriteReactions(message);
    }

    /// <summary>A quotation: its words are not those of the one who posted the link.</summary>
    private void WriteEmbed(ArchivedEmbed embed)
    {
        output.Write($"""<blockquote class="embed"><p><span class="unseen">{words.Label(words.Preview, "")}</span>{string.Join(" · ", HeadOf(embed))}</p>""");
        if (!string.IsNullOrWhiteSpace(embed.Description))
        {
            output.Write("""<p class="text" dir="auto">""");
            text.Write(embed.Description);
            output.Write("</p>");
        }
        output.Write("</blockquote>\n");
    }

    private static IEnumerable<string> HeadOf(ArchivedEmbed embed)
    {
        var address = embed.Url is { } url ? WebLink.Read(url) : null;
        if ((string.IsNullOrWhiteSpace(embed.Title) ? address?.AbsoluteUri : embed.Title) is { } title)
            yield return HtmlText.Link(address, HtmlText.Isolated(title)) is { Length: > 0 } link ? link : HtmlText.Isolated(title);
        if (!string.IsNullOrWhiteSpace(embed.Author))
            yield return HtmlText.Isolated(embed.Author);
    }

    private void WriteReactions(ArchivedMessage message)
    {
        output.Write($"""<ul class="reactions" aria-label="{HtmlText.Encode(words.Reactions)}">""");
        foreach (var reaction in message.Reactions)
            WriteReaction(reaction);
        output.Write("</ul>\n");
    }

    /// <summary>"👍 3 (Pat, Lee)"; said aloud: "thumbs up, 3 people (Pat, Lee)".</summary>
    private void WriteReaction(ArchivedReaction reaction)
    {
        var count = reaction.Count.ToString(CultureInfo.InvariantCulture);
        output.Write($"""<li>{HtmlText.Isolated(ReactionText.EmojiOf(reaction))} <span aria-hidden="true">{count}</span>""");
        output.Write($"""<span class="unseen">{HtmlText.Encode(words.Count(words.People, reaction.Count))}</span>""");
        if (!reaction.By.IsEmpty)
            output.Write($" ({string.Join(", ", reaction.By.Select(reactor => HtmlText.Isolated(reactor.Name)))})");
        output.Write("</li>");
    }
}
