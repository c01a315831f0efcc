using System.Globalization;

namespace HcsmChatBot.Campaign;

/// <summary>What a campaign that kills the bot found beside the archive.</summary>
/// <param name="Starts">From the start of a process to its session.</param>
/// <param name="FaultyEnds">Exit statuses other than 0 of processes that were not killed.</param>
/// <param name="Integrity">What SQLite says of the database at the end: "ok". https://sqlite.org/pragma.html#pragma_integrity_check</param>
internal sealed record DeathReport(int Deaths, PostFindings Posts, IReadOnlyList<TimeSpan> Starts, IReadOnlyList<int> FaultyEnds, string Integrity)
{
    public bool IsClean => Posts.IsClean && FaultyEnds.Count == 0 && Integrity == "ok";

    public IEnumerable<string> Lines() =>
    [
        $"Of {Plain(Posts.Posted)} posts of the bot: doubled {Plain(Posts.Doubled)}, missing {Plain(Posts.Missing)}; asked for and never done {Plain(Posts.Waiting)}.",
        $"{Plain(Deaths)} ends of the bot; from start to session: half within {Seconds(0.5)} s, 99 of 100 within {Seconds(0.99)} s, all within {Seconds(1)} s ({Plain(Starts.Count)} measured).",
        FaultyEnds.Count == 0 ? "It never ended by itself." : $"It ended by itself, or not as asked, {Plain(FaultyEnds.Count)} times, with status {string.Join(", ", FaultyEnds.Distinct().Order().Select(Plain))}.",
        $"integrity_check: {Integrity}",
    ];

    private string Seconds(double share)
    {
        var sorted = Starts.Order().ToArray();
        var at = Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, Math.Max(0, sorted.Length - 1));
        return sorted.Length == 0 ? "?" : sorted[at].TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);
}
