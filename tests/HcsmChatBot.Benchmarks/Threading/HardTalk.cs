using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Benchmarks.Threading;

/// <summary>What nobody types in earnest: each a chat that is lively but for one thing.</summary>
internal static class HardTalk
{
    /// <summary>Discord's longest message. https://docs.discord.com/developers/resources/message</summary>
    private const int Longest = 4_000;

    private const int Messages = 2_000;

    public static IEnumerable<Talk> All =>
    [
        Saying("2,000 words of a letter", number => Repeat(word => $"{(char)('a' + ((word + number) % 26))} ")),
        Saying("600 words, all different", number => Repeat(word => $"{number * 7 + word:x6} ")),
        Saying("one word", number => new string((char)('a' + (number % 26)), Longest)),
        Saying("2,000 emoji", _ => Repeat(_ => "😀")),
        Saying("4,000 accents", _ => new string('\u0301', Longest)),
        Saying("4,000 brackets", number => Repeat(word => (word + number) % 2 == 0 ? "(" : "\"")),
        Saying("names alone", _ => Repeat(word => $"Lou{11 + (15 * (word % 3))}, ")),
        Saying("mentions alone", _ => Repeat(word => $"<@{1 + (word % 50)}> ")),
        Saying("nothing", _ => ""),
        new("10,000 in a minute", [[.. LivelyChat.Of(10_000, seed: 2).Select(said => said with { At = DateTimeOffset.UnixEpoch })]]),
        new("5,000 people", [[.. Chat(20_000).Select((said, number) => said with { AuthorId = (ulong)(number % 5_000) + 1, AuthorName = $"Somebody {number % 5_000}" })]]),
        new("100,000 people", [[.. Chat(100_000).Select((said, number) => said with { AuthorId = (ulong)number + 1, AuthorName = $"One {number}" })]]),
        new("names of 2,000 letters", [[.. Chat(Messages).Select(said => said with { AuthorName = new string('n', 2_000) + said.AuthorName })]]),
        new("a new name each", [[.. Chat(20_000).Select((said, number) => said with { AuthorName = $"Renamed{number} {number}" })]]),
        new("a thread each", [[.. Chat(Messages).Select(said => said with { PlaceId = said.Id })]]),
        new("prompts alone", [[.. Chat(Messages).Select(said => said with { IsPrompt = true })]]),
    ];

    private static Utterance[] Chat(int messages) => LivelyChat.Of(messages, seed: 3);

    private static Talk Saying(string name, Func<int, string> text) => new(name, [[.. Chat(Messages).Select((said, number) => said with { Text = text(number) })]]);

    /// <summary>As many parts as the longest message holds.</summary>
    private static string Repeat(Func<int, string> part)
    {
        var text = string.Concat(Enumerable.Range(0, Longest).Select(part));
        return text[..Math.Min(text.Length, Longest)];
    }
}
