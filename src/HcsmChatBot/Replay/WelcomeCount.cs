using System.Text.Json.Nodes;

namespace HcsmChatBot.Replay;

/// <summary>
/// Counts who was new in each meeting and who was welcomed, without asking the bot: from the logs, and from what the sandbox held before and holds after.
/// </summary>
internal sealed class WelcomeCount
{
    private readonly HashSet<ulong> heard = [];
    private readonly HashSet<ulong> standing = [];
    private readonly List<Attendance> attendances = [];

    /// <param name="before">The sandbox's messages before the replay.</param>
    public WelcomeCount(IEnumerable<JsonNode> before)
    {
        foreach (var message in before)
        {
            if (StandingWelcome.Read(message) is { } welcome)
                standing.Add(welcome.Id);
            heard.Add(StandingWelcome.IdIn(message["author"]!["id"])!.Value);
        }
    }

    /// <summary>Notes a meeting once it was played.</summary>
    /// <param name="spoken">Its lines in order, each as message and author; the chair's too.</param>
    public void Note(IReadOnlyList<(ulong Message, ulong Author)> spoken, ulong chair)
    {
        var newcomers = spoken.Select(line => line.Author).Where(author => author != chair && !heard.Contains(author)).ToHashSet();
        attendances.Add(new Attendance(newcomers, spoken.ToDictionary(line => line.Message, line => line.Author)));
        heard.UnionWith(spoken.Select(line => line.Author));
    }

    /// <summary>A tally for each meeting that was noted.</summary>
    /// <param name="after">The sandbox's messages after the replay.</param>
    public IEnumerable<WelcomeTally> Tallies(IEnumerable<JsonNode> after)
    {
        var answered = after.Select(StandingWelcome.Read).OfType<StandingWelcome>().Where(welcome => !standing.Contains(welcome.Id)).Select(welcome => welcome.Answers).ToList();
        return attendances.Select(meeting => meeting.Tally(answered));
    }

    private sealed record Attendance(HashSet<ulong> Newcomers, Dictionary<ulong, ulong> Authors)
    {
        public WelcomeTally Tally(IEnumerable<ulong> answered)
        {
            var welcomed = answered.Where(Authors.ContainsKey).Select(message => Authors[message]).ToList();
            var wrong = welcomed.Count - welcomed.Intersect(Newcomers).Count() + Newcomers.Except(welcomed).Count();
            return new WelcomeTally(Newcomers.Count, welcomed.Count, wrong);
        }
    }
}

/// <summary>Who was welcomed in a meeting.</summary>
/// <param name="New">People whose first line ever was in it, the chair left out.</param>
/// <param name="Welcomed">Welcomes that stand as replies to its lines.</param>
/// <param name="Wrong">New people without a welcome, welcomes of people who were not new, and second welcomes.</param>
public sealed record WelcomeTally(int New, int Welcomed, int Wrong)
{
    public static readonly WelcomeTally None = new(0, 0, 0);
}
