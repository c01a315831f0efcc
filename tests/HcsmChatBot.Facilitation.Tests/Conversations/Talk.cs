using System.Globalization;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations;

/// <summary>A conversation as a test tells it, and what a threader makes of it: one message every twenty seconds, numbered from 1, in one channel.</summary>
internal sealed partial class Talk
{
    internal const ulong Channel = 1_000_000;

    private static readonly DateTimeOffset Opened = new(2015, 9, 2, 17, 0, 0, TimeSpan.Zero);

    private readonly ConversationThreader threader = new();
    private readonly List<string> people = [];
    private readonly List<ReplyLink> links = [];
    private readonly Dictionary<ulong, string> texts = [];

    internal IReadOnlyList<ReplyLink> Links => links;

    /// <summary>Of what was said last.</summary>
    internal ReplyLink Link => links[^1];

    /// <summary>The words that the last message answers; null where it starts something.</summary>
    internal string? Answered => Link.AnswersId is { } id ? texts[id] : null;

    /// <summary>A prompt as the archive tells it: nobody's, of everybody.</summary>
    internal Talk Asks(string prompt) => Hear(Next("", prompt) with { AuthorId = 0, IsPrompt = true });

    /// <param name="text">"&lt;@Noor&gt;" and "&lt;@!Noor&gt;" become mentions of that person.</param>
    internal Talk Says(string who, string text) => Hear(Next(who, text));

    /// <param name="as">What else is known of the message.</param>
    internal Talk Says(string who, string text, Func<Utterance, Utterance> @as) => Hear(@as(Next(who, text)));

    private Utterance Next(string who, string text)
    {
        var number = links.Count + 1;
        return new((ulong)number, Channel, PersonOf(who), who, Opened.AddSeconds(20 * number), Mention().Replace(text, mark =>
            string.Create(CultureInfo.InvariantCulture, $"<@{mark.Groups["sign"].Value}{PersonOf(mark.Groups["name"].Value)}>")));
    }

    private Talk Hear(Utterance said)
    {
        texts[said.Id] = said.Text;
        links.Add(threader.Read(said));
        return this;
    }

    private ulong PersonOf(string name)
    {
        if (!people.Contains(name))
            people.Add(name);
        return 500_000 + (ulong)people.IndexOf(name);
    }

    [GeneratedRegex("<@(?<sign>!?)(?<name>[^>!]+)>")]
    private static partial Regex Mention();
}
