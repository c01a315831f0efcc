using System.Globalization;

namespace HcsmChatBot.Campaign;

/// <summary>What a campaign did and what it found.</summary>
/// <param name="Disturbances">How often each kind happened.</param>
internal sealed record CampaignReport(int Chats, int Events, IReadOnlyDictionary<string, int> Disturbances, Findings Findings, TimeSpan Took)
{
    /// <summary>Null where the bot was not killed.</summary>
    public DeathReport? Deaths { get; init; }

    /// <summary>0 when the archive is what people said, and Discord holds what the bot should have posted; else 1.</summary>
    public int ExitCode => IsClean ? 0 : 1;

    private bool IsClean => Findings.IsClean && Deaths?.IsClean != false;

    public IEnumerable<string> Lines() =>
    [
        $"{Plain(Events)} events in {Plain(Chats)} chats, {Plain(Disturbances.Values.Sum())} breaks, {Took.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds:",
        .. Disturbances.Select(kind => $"  {kind.Key}: {Plain(kind.Value)}"),
        $"Of {Plain(Findings.Posted)} messages: missing {Plain(Findings.Missing)}, doubled {Plain(Findings.Doubled)}, with an older text {Plain(Findings.Stale)}, "
            + $"deleted but kept {Plain(Findings.Undeleted)}, with other reactions {Plain(Findings.Miscounted)}.",
        .. Deaths?.Lines() ?? [],
        IsClean ? "Nothing was lost and nothing is there twice." : "What the bot holds or has posted is not what it should be.",
    ];

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);
}
