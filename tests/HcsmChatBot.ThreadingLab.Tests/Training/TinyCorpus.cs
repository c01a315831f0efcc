using System.Globalization;

namespace HcsmChatBot.ThreadingLab.Tests.Training;

/// <summary>A folder of logs that are made up: people ask, the one who is asked answers by name, others talk between.</summary>
internal static class TinyCorpus
{
    private const int Exchanges = 15;

    public static TestFolder Of(int logs)
    {
        var folder = new TestFolder();
        for (var number = 0; number < logs; number++)
            folder.With($"log{number}.ascii.txt", Log(number)).With($"log{number}.annotation.txt", Annotation());
        return folder;
    }

    /// <summary>With a chair who sets a topic; what follows answers it.</summary>
    public static TestFolder OfMeetings()
    {
        const string Meeting = """
            [12:00] <chair> #startmeeting
            [12:01] <chair> [TOPIC] the garden
            [12:01] <ann> more roses
            [12:02] <bob> fewer roses
            [12:02] <chair> [TOPIC] the choir
            [12:03] <cat> we sing on Monday
            [12:03] <ann> bob: roses are red

            """;
        return new TestFolder().With("meeting.ascii.txt", Meeting).With("meeting.annotation.txt", "1 1 -\n1 2 -\n1 3 -\n4 4 -\n4 5 -\n3 6 -\n");
    }

    private static string Log(int seed)
    {
        var (chance, lines) = (new Random(seed), new List<string>());
        for (var exchange = 0; exchange < Exchanges; exchange++)
        {
            var (asker, asked) = ($"ann{chance.Next(4)}", $"bob{chance.Next(4)}");
            var time = string.Create(CultureInfo.InvariantCulture, $"[12:{2 * exchange:00}]");
            lines.Add($"{time} <{asker}> {asked}: where is log number {chance.Next(100)}?");
            lines.Add($"{time} <cat{chance.Next(4)}> what a fine day {chance.Next(100)}");
            lines.Add($"{time} <{asked}> {asker}: it is in folder {chance.Next(100)}");
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Annotation() =>
        string.Concat(Enumerable.Range(0, Exchanges).Select(exchange => string.Create(CultureInfo.InvariantCulture, $"{3 * exchange} {3 * exchange} -\n{3 * exchange + 1} {3 * exchange + 1} -\n{3 * exchange} {3 * exchange + 2} -\n")));
}
