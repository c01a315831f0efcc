using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>Counts in how many messages each word stands.</summary>
internal static class LexiconBuilder
{
    private const int Most = 4000;

    /// <summary>What French says in nearly every sentence is not in logs of English; it tells as little.</summary>
    private const byte FrenchWeight = 60;

    private const string French = """
        le la les l un une des du de d au aux et est es sont suis sommes etes etait etaient ai avons avez ont avait je j tu il elle nous vous ils elles ce cet
        cette ces ca cela mon ma mes ta tes sa ses notre nos votre vos leur leurs lui moi toi eux soi que qu qui quoi dont ou donc ni si mais pas tres trop
        aussi bien peu beaucoup tout tous toute toutes dans avec pour sur sous sans chez entre vers depuis avant apres pendant quand pourquoi comment
        deja encore toujours jamais rien quelque quelques en y ici voici voila oui non merci bonjour plus moins faut fait faire font peut peux peuvent
        veux veut va vais vont quel quelle quels quelles celui celle ceux celles ainsi alors parce etre avoir meme comme on n s c t m
        """;

    internal static Lexicon Build(IEnumerable<AnnotatedLog> logs)
    {
        var (counts, messages) = (new Dictionary<uint, int>(), 0);
        foreach (var line in logs.SelectMany(log => log.Lines).Where(line => !line.IsSystem))
        {
            messages++;
            foreach (var word in WordsOf(line.Text).Distinct())
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var weights = counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key).Take(Most)
            .ToDictionary(word => word.Key, word => (byte)Math.Clamp(255 * Math.Log((messages + 1.0) / (word.Value + 1)) / Math.Log(messages + 1), 0, 255));
        foreach (var word in WordsOf(French))
            weights.TryAdd(word, FrenchWeight);
        return new Lexicon([.. weights.Keys.Order()], [.. weights.OrderBy(word => word.Key).Select(word => word.Value)]);
    }

    private static List<uint> WordsOf(string text)
    {
        var words = new List<uint>();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = Words.Length(rest);
            if (length > 0)
                words.Add(Words.Hash(rest[..length]));
            rest = rest[Math.Max(length, 1)..];
        }

        return words;
    }
}
