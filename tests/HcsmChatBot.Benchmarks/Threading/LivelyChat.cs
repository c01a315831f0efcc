using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Benchmarks.Threading;

/// <summary>A made-up chat in English and French that is never quiet: the same from the same seed.</summary>
internal sealed class LivelyChat
{
    public const ulong Place = 1;

    private const int People = 50;
    private const int BetweenPrompts = 60;
    private const ulong Host = 999;
    private static readonly DateTimeOffset Begins = new(2026, 11, 18, 18, 0, 0, TimeSpan.Zero);

    private static readonly string[] Names =
        ["Colleen", "Pat", "Marie Tremblay", "Jo", "Natasha", "Étienne", "Hélène B", "Robyn", "Sam", "Virginie", "Dr Osei", "Lou", "Zoë", "Kim Nguyen", "Luc"];

    private static readonly string[] Openings =
        ["I think", "yes,", "no, but", "thanks!", "welcome", "so", "and", "In my view", "Je pense que", "oui,", "merci,", "Bonjour,", "mais", "d'accord,", "great point,"];

    // Common words first, since they are drawn more often.
    private static readonly string[] Vocabulary = """
        the to a of and is it that we in for patients de la le les et est que nous pour des on un une care health dans with are they my not can
        have this community be do what people soins santé réseau bénévoles hospital clinic nurse family trust time data share ask listen help
        confiance données famille équipe hôpital partage écoute besoin expérience lived experience plain language research trial funding policy
        accessibility caregivers aidants virtual appointment rendez-vous waiting list rural remote éloignées interpreter interprète consent
        newsletter Twitter hashtag tools outils guide résumé summary survey sondage evaluation co-design partenariat compensation honoraria
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private readonly Random random;
    private readonly Utterance[] said;
    private DateTimeOffset now = Begins;
    private ulong? prompt;

    private LivelyChat(int messages, int seed) => (said, random) = (new Utterance[messages], new Random(seed));

    public static Utterance[] Of(int messages, int seed)
    {
        var chat = new LivelyChat(messages, seed);
        for (var number = 0; number < messages; number++)
            chat.said[number] = number % BetweenPrompts == 0 ? chat.Ask(number) : chat.Say(number);
        return chat.said;
    }

    private static string NameOf(int person) => person < Names.Length ? Names[person] : $"{Names[person % Names.Length].Split(' ')[^1]}{person}";

    private static ulong IdOf(int number) => (ulong)number + 1_000;

    private Utterance Ask(int number)
    {
        prompt = IdOf(number);
        return new Utterance(IdOf(number), Place, Host, "Hcsm", Later(), $"T{1 + (number / BetweenPrompts % 6)}: {Words(12)}? / {Words(12)} ?") { IsPrompt = true };
    }

    private Utterance Say(int number)
    {
        var person = random.Next(People);
        var message = new Utterance(IdOf(number), Place, (ulong)person + 1, NameOf(person), Later(), $"{Calling()}{Sentence()}");
        return random.Next(40) switch
        {
            0 => message with { ReplyTo = IdOf(number - 1 - random.Next(Math.Min(number, 20))) },
            1 => message with { Text = $"T1 {message.Text}", LabelledPrompt = prompt },
            _ => message,
        };
    }

    private string Calling()
    {
        var person = random.Next(People);
        return random.Next(12) switch
        {
            0 => $"<@{person + 1}> ",
            1 => $"{NameOf(person)}: ",
            2 => $"@{NameOf(person)} ",
            3 => $"<@{person + 1}> {NameOf(random.Next(People))}, ",
            _ => "",
        };
    }

    private string Sentence()
    {
        var opening = random.Next(3) == 0 ? $"{Openings[random.Next(Openings.Length)]} " : "";
        var ending = random.Next(8) switch { 0 or 1 => "?", 2 => "!", 3 => "…", 4 => " #hcsmca", 5 => " https://example.org/a", _ => "." };
        return $"{opening}{Words(1 + random.Next(30))}{ending}";
    }

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(1 + random.Next(Vocabulary.Length))]));

    private DateTimeOffset Later() => now = now.AddSeconds(random.Next(10));
}
