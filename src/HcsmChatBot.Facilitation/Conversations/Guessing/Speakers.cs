namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Who speaks in a place, by number and by name. Who was not heard for long is let go.</summary>
internal sealed class Speakers
{
    /// <summary>So many are kept at least twice over before any is let go.</summary>
    private const int Most = 1024;

    /// <summary>Twice as many as so many people have. Who changes their name again and again would fill the machine.</summary>
    private const int MostNames = 8 * Most;

    /// <summary>Shorter names are found in too many sentences.</summary>
    private const int ShortestName = 2;

    private readonly Dictionary<ulong, Speaker> byId = [];

    /// <summary>Null where two have the name.</summary>
    private readonly Dictionary<uint, Speaker?> byName = [];

    internal Speaker? Find(ReadOnlySpan<char> name) => name.Length < ShortestName ? null : byName.GetValueOrDefault(NameHash(name));

    /// <param name="id">0 for one who is not kept: nobody can name them, and no two such are the same.</param>
    internal Speaker Hear(ulong id, string name)
    {
        if (id == 0)
            return new Speaker(0, isKnown: false);
        var speaker = Meet(id);
        Introduce(speaker, name);
        return speaker;
    }

    /// <summary>One who speaks, or is mentioned and may speak: a guest is often asked before they have said a word.</summary>
    internal Speaker Meet(ulong id)
    {
        if (byId.TryGetValue(id, out var speaker))
            return speaker;
        LetGo();
        return byId[id] = new Speaker(id, isKnown: true);
    }

    private void Introduce(Speaker speaker, string name)
    {
        var whole = name.AsSpan().Trim();
        Introduce(speaker, NameHash(whole), whole.Length);
        var first = whole.IndexOf(' ') is > 0 and var end ? whole[..end] : whole;
        if (first.Length < whole.Length)
            Introduce(speaker, NameHash(first), first.Length);
    }

    private void Introduce(Speaker speaker, uint name, int length)
    {
        // Only who renames themselves again and again gets here. The others are introduced anew by what they say next.
        if (byName.Count == MostNames)
            byName.Clear();
        if (length >= ShortestName && (!byName.TryAdd(name, speaker)) && byName[name] != speaker)
            byName[name] = null;
    }

    private void LetGo()
    {
        if (byId.Count < 2 * Most)
            return;
        foreach (var quiet in byId.Values.OrderByDescending(speaker => speaker.Latest).Skip(Most).ToArray())
            byId.Remove(quiet.Id);
        foreach (var (name, speaker) in byName.ToArray())
            if (speaker is null || !byId.ContainsKey(speaker.Id))
                byName.Remove(name);
    }

    /// <summary>All signs count in a name, not only letters; case and accents do not.</summary>
    private static uint NameHash(ReadOnlySpan<char> name) => Words.Hash(name);
}
