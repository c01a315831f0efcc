using System.Text.RegularExpressions;

namespace HcsmChatBot.Facilitation.Planning;

/// <summary>
/// Which hashtags a screen reader cannot tell: several words in lower case. One of at most <see cref="ShortTag"/> letters is read as a name or an
/// abbreviation (#hcsmca, #meded), and a single word that is known needs no capitals (#caregivers); one with capitals within, or of capitals alone, is fine.
/// </summary>
internal static partial class Hashtags
{
    private const int ShortTag = 8;

    /// <summary>Of one that is longer nobody can tell the words, and none is looked for.</summary>
    private const int LongestTag = 100;

    private static readonly int LongestWord = HashtagWords.All.Max(word => word.Length);

    /// <summary>With their #, as they were written. The # of an address is none.</summary>
    internal static IEnumerable<string> In(string text) => Hashtag().Matches(text).Select(tag => tag.Value);

    internal static bool IsFlat(string tag)
    {
        var letters = tag[1..].Where(char.IsLetter).ToArray();
        return letters.Length > ShortTag && !letters[1..].Any(char.IsUpper) && WordsIn(tag[1..]) is not [_];
    }

    /// <summary>"#HealthCareSocialMedia" for "#healthcaresocialmedia"; null where not all of its words are known.</summary>
    internal static string? Capitalised(string tag) =>
        WordsIn(tag[1..]) is { Count: > 1 } words ? "#" + string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])) : null;

    /// <summary>The fewest known words that it is made of; null where there are none. Digits, and what stands between underscores, are words.</summary>
    private static List<string>? WordsIn(string tag)
    {
        if (tag.Length > LongestTag)
            return null;
        var word = tag.ToLowerInvariant();
        var best = new List<string>?[word.Length + 1];
        best[0] = [];
        for (var end = 1; end <= word.Length; end++)
        {
            for (var begin = Math.Max(0, end - LongestWord); begin < end; begin++)
            {
                if (best[begin] is { } before && IsWord(word[begin..end]) && (best[end] is null || before.Count + 1 < best[end]!.Count))
                    best[end] = [.. before, word[begin..end]];
            }
        }

        return best[^1];
    }

    private static bool IsWord(string part) => HashtagWords.All.Contains(part) || part.All(char.IsAsciiDigit) || part == "_";

    [GeneratedRegex(@"(?<![\w/&])#\w*\p{L}\w*")]
    private static partial Regex Hashtag();
}
