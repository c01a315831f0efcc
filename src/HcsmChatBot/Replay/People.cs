namespace HcsmChatBot.Replay;

/// <summary>
/// Who is who in a log: nicks that a rename connects, anywhere in it, are one person. Nicks ignore case:
/// https://modern.ircdocs.horse/#nick-message
/// </summary>
internal sealed class People
{
    private readonly Dictionary<string, Person> people = new(StringComparer.OrdinalIgnoreCase);

    public static People Of(IEnumerable<LogContent> log)
    {
        var known = new People();
        foreach (var content in log)
        {
            if (content is LogContent.Said said)
                known.Meet(said.Nick);
            else if (content is LogContent.Renamed renamed)
                known.Join(known.Meet(renamed.From), known.Meet(renamed.To));
        }

        return known;
    }

    /// <summary>All the nicks of the person who has this one, the steadiest first.</summary>
    public IEnumerable<string> NicksOf(string nick) => people[nick].Nicks.OrderBy(known => known.Length).ThenBy(known => known, StringComparer.Ordinal);

    public Speaker Speaking(string nick) => new(people[nick].Key, nick);

    private Person Meet(string nick)
    {
        if (!people.TryGetValue(nick, out var person))
            people[nick] = person = new Person(nick);
        person.Key = Steadier(person.Key, nick);
        return person;
    }

    private void Join(Person one, Person other)
    {
        if (one == other)
            return;
        var (larger, smaller) = one.Nicks.Count >= other.Nicks.Count ? (one, other) : (other, one);
        larger.Key = Steadier(larger.Key, smaller.Key);
        larger.Nicks.AddRange(smaller.Nicks);
        foreach (var nick in smaller.Nicks)
            people[nick] = larger;
    }

    // People lengthen their nick for a while (bjf[afk], jdstrand_): the shortest is the one they are known by.
    private static string Steadier(string one, string other) =>
        one.Length != other.Length ? (one.Length < other.Length ? one : other)
        : string.CompareOrdinal(one, other) <= 0 ? one : other;

    private sealed class Person(string nick)
    {
        public string Key { get; set; } = nick;

        public List<string> Nicks { get; } = [nick];
    }
}
