using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

/// <summary>A lively chat that is made up from a seed: eight people, a prompt now and then, questions by name, threads, replies and silences.</summary>
internal static class MadeUpTalk
{
    private static readonly string[] People = ["Ana", "Ben", "Cy", "Dee", "Hélène", "Luc", "Noor", "Eve"];

    private static readonly string[] Words =
        "clinic patients reminders text telephone doctor hope guide leaflet hashtag privacy nurse ward choir garden malades médecin espoir affiche courriel yes no oui non thanks merci which why comment".Split(' ');

    internal static Utterance[] Of(int seed, int count)
    {
        var chance = new Random(seed);
        var at = HostileTalk.Opened;
        return [.. Enumerable.Range(1, count).Select(number => Next((ulong)number, chance, at = at.AddSeconds(chance.Next(chance.Next(20) == 0 ? 600 : 30))))];
    }

    private static Utterance Next(ulong id, Random chance, DateTimeOffset at)
    {
        var author = chance.Next(People.Length);
        var text = string.Join(' ', Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Words[chance.Next(Words.Length)])) + (chance.Next(4) == 0 ? "?" : "");
        var said = new Utterance(id, HostileTalk.Channel, (ulong)author + 1, People[author], at, chance.Next(3) == 0 ? $"{People[chance.Next(People.Length)]}: {text}" : text);
        return chance.Next(30) switch
        {
            0 => said with { IsPrompt = true, AuthorId = 0, AuthorName = "" },
            1 or 2 when id > 5 => said with { ReplyTo = id - (ulong)chance.Next(1, 5) },
            3 => said with { Text = $"<@{chance.Next(People.Length) + 1}> {text}" },
            4 when id > 5 => said with { PlaceId = id - 3 },
            _ => said,
        };
    }
}
