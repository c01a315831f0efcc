using System.Collections.Immutable;
using System.Diagnostics;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>How a format of plain lines marks what it writes. What people wrote passes through here and comes out without effect.</summary>
internal abstract class TextMarks(TranscriptWords words, ChatClock clock, IReadOnlyDictionary<ulong, string> people)
{
    /// <summary>What a person wrote, with Discord's marks read; lines are kept.</summary>
    internal string Read(string text) => string.Concat(DiscordText.Read(text, people).Select(run => run switch
    {
        TextRun.Link link => Link(link.Address, link.Shown),
        TextRun.Mention mention => OneLine(words.NameOf(mention)),
        TextRun.Instant instant => clock.Universal(instant.At),
        TextRun.Plain plain => Escape(HarmlessText.Plain(plain.Text)),
        _ => throw new UnreachableException(),
    }));

    /// <summary>A name or a title: taken as it is, on one line.</summary>
    internal string OneLine(string text) => Escape(HarmlessText.OneLine(text));

    /// <param name="address">It has passed the gate.</param>
    /// <param name="shown">As it was typed.</param>
    internal abstract string Link(Uri address, string shown);

    internal abstract string Author(string name);

    /// <param name="level">1 for the chat, 2 for a section or a topic, 3 for a topic of a section.</param>
    internal abstract string Heading(int level, string title);

    /// <summary>Paragraphs of lines, after an empty line; the first is a message's byline where they are a message.</summary>
    internal abstract string Block(IEnumerable<ImmutableArray<string>> paragraphs, int depth = 0);

    /// <param name="text">Plain; it may have lines.</param>
    protected abstract string Escape(string text);
}
