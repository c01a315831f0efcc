using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Campaign;

/// <summary>Where the archive of a chat is not what people said in it.</summary>
/// <param name="Missing">Messages it does not hold.</param>
/// <param name="Doubled">Messages it holds twice, or that nobody posted.</param>
/// <param name="Stale">Texts that are not the last.</param>
/// <param name="Undeleted">Texts that were deleted.</param>
/// <param name="Miscounted">Messages whose reactions are others.</param>
internal sealed record Findings(int Posted, int Missing, int Doubled, int Stale, int Undeleted, int Miscounted)
{
    public static readonly Findings None = new(0, 0, 0, 0, 0, 0);

    public bool IsClean => (Missing, Doubled, Stale, Undeleted, Miscounted) == (0, 0, 0, 0, 0);

    public static Findings Of(IReadOnlyDictionary<ulong, Said> said, IReadOnlyCollection<ArchivedMessage> archived)
    {
        var held = archived.ToLookup(message => message.Id);
        var both = said.Where(message => held.Contains(message.Key)).Select(message => (Said: message.Value, Held: held[message.Key].First())).ToList();
        return new Findings(
            said.Count,
            // What was deleted before the bot ever saw it need not be held.
            said.Count(message => message.Value.Text is not null && !held.Contains(message.Key)),
            archived.Count - held.Count + held.Count(message => !said.ContainsKey(message.Key)),
            both.Count(pair => pair.Said.Text is { } text && pair.Held.Text != text),
            both.Count(pair => pair.Said.Text is null && (pair.Held.Text.Length > 0 || pair.Held.Standing != MessageStanding.Deleted)),
            both.Count(pair => !SameReactions(pair.Said, pair.Held)));
    }

    public static Findings operator +(Findings one, Findings other) => new(
        one.Posted + other.Posted, one.Missing + other.Missing, one.Doubled + other.Doubled, one.Stale + other.Stale, one.Undeleted + other.Undeleted, one.Miscounted + other.Miscounted);

    private static bool SameReactions(Said said, ArchivedMessage held) =>
        held.Reactions.SelectMany(reaction => reaction.By.Select(person => (reaction.Emoji, person.UserId))).ToHashSet().SetEquals(said.Reactions)
        && held.Reactions.Sum(reaction => reaction.Count) == said.Reactions.Count;
}
