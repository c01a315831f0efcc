using System.Globalization;

namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Takes from a text what its links are guessed from: words, cues, and who is named.</summary>
internal sealed class Listener(Lexicon common)
{
    /// <summary>Tokens beyond this many are not looked at.</summary>
    private const int MostTokens = 256;

    /// <summary>A name that is an everyday word too is one only where a sign says so.</summary>
    private const float RareEnough = 0.4f;

    private readonly Lexicon.Heard lexicon = new(common);

    internal void Listen(string text, Speakers speakers, Heard heard)
    {
        Clear(heard);
        var rest = text.AsSpan().Trim();
        heard.Cues = CuesOfMarks(rest);
        for (var token = 0; token < MostTokens && !rest.IsEmpty; token++)
        {
            var length = rest.IndexOfAny(" \n\t\r\u00A0") is >= 0 and var end ? end : rest.Length;
            Take(rest[..length], isFirst: token == 0, speakers, heard);
            rest = rest[length..].TrimStart();
        }

        Weigh(heard);
    }

    private static void Clear(Heard heard)
    {
        heard.WordCount = heard.NamedCount = heard.Length = 0;
        heard.Addressee = null;
        heard.AddressesStranger = heard.HasMention = false;
    }

    private static Cues CuesOfMarks(ReadOnlySpan<char> text)
    {
        var ending = text.TrimEnd(")\"'*_ ");
        return (text.Contains('?') || text.Contains('？') ? Cues.Question : Cues.None)
            | (ending.EndsWith("?") || ending.EndsWith("？") ? Cues.EndsAsQuestion : Cues.None)
            | (text.Contains("://", StringComparison.Ordinal) ? Cues.Link : Cues.None)
            | (text is ['!', not '!', ..] or ['/', ..] or ['@', _] ? Cues.Command : Cues.None)
            | (text.Contains('!') ? Cues.Exclamation : Cues.None)
            | (ending.EndsWith("...") || ending.EndsWith("…") || ending.EndsWith(",") ? Cues.Unfinished : Cues.None)
            | (ending is [.., not '.', '.'] ? Cues.FullStop : Cues.None)
            | (text is ['*', ..] or [.., '*'] ? Cues.Correction : Cues.None)
            | (text is ['_', .., '_'] ? Cues.Action : Cues.None)
            | (text.StartsWith("+1") || text.StartsWith("-1") || text.StartsWith("+0") || text.StartsWith("o/") || text.StartsWith("\\o") ? Cues.Hand : Cues.None)
            | (text.Contains(":)", StringComparison.Ordinal) || text.Contains(":D", StringComparison.Ordinal) || text.Contains(";)", StringComparison.Ordinal)
                || text.Contains(":-)", StringComparison.Ordinal) || text.Contains(":P", StringComparison.Ordinal) ? Cues.Laugh : Cues.None);
    }

    private void Take(ReadOnlySpan<char> token, bool isFirst, Speakers speakers, Heard heard)
    {
        var isOpening = heard.Length == 0;
        var name = token.TrimEnd(",:;.!?)").TrimStart("@(");
        if (token is ['<', .., '>'] || token is ['<', .., '>', ',' or ':'] || name.StartsWith("<@"))
        {
            if (MentionIn(name) is { } id and not 0 && heard.NamedCount < Heard.MostNamed)
            {
                heard.HasMention = true;
                Name(heard, speakers.Meet(id), isOpening);
            }

            return;
        }

        var isSetApart = name.Length < token.Length && token[^1] is ':' or ',';
        if (speakers.Find(name) is { } named && (isSetApart || token[0] == '@' || common.WeightOf(Words.Hash(name)) >= RareEnough))
        {
            if (token[0] == '@')
                heard.HasMention = true;
            Name(heard, named, isOpening && (isFirst || heard.Addressee is not null || isSetApart));
            return;
        }

        if (isFirst && isSetApart && token[^1] == ':' && name.Length > 1)
            heard.AddressesStranger = true;
        TakeWords(token, heard);
    }

    /// <summary>"&lt;@123&gt;" and "&lt;@!123&gt;". https://docs.discord.com/developers/reference#message-formatting</summary>
    private static ulong? MentionIn(ReadOnlySpan<char> token) =>
        token.StartsWith("<@") && ulong.TryParse(token[2..].TrimStart('!').TrimEnd(",:>"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static void Name(Heard heard, Speaker speaker, bool atTheBeginning)
    {
        if (heard.NamedCount < Heard.MostNamed && !heard.Names(speaker))
            heard.Named[heard.NamedCount++] = speaker;
        if (atTheBeginning)
            heard.Addressee ??= speaker;
    }

    private static void TakeWords(ReadOnlySpan<char> token, Heard heard)
    {
        while (!token.IsEmpty)
        {
            var length = Words.Length(token);
            if (length == 0)
            {
                token = token[1..];
                continue;
            }

            var word = Words.Hash(token[..length]);
            heard.Cues |= CueWords.Of(word, isFirst: heard.Length == 0);
            heard.Length++;
            if (heard.WordCount < Heard.MostWords)
                heard.Words[heard.WordCount++] = word;
            token = token[length..];
        }
    }

    /// <summary>Each word once, in ascending order: sums over them come out the same however it was said.</summary>
    private void Weigh(Heard heard)
    {
        var words = heard.Words.AsSpan(0, heard.WordCount);
        words.Sort();
        var count = 0;
        var squares = 0f;
        foreach (var word in words)
        {
            if (count > 0 && words[count - 1] == word)
                continue;
            words[count] = word;
            var weight = lexicon.WeightOf(word);
            heard.Weights[count++] = weight;
            squares += weight * weight;
        }

        heard.WordCount = count;
        heard.Norm = MathF.Sqrt(squares);
        lexicon.Hear(words[..count]);
    }
}
