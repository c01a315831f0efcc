namespace HcsmChatBot.Campaign;

/// <param name="Events">What people do, each of which the gateway tells of once.</param>
/// <param name="Cuts">How often the connection is disturbed meanwhile.</param>
/// <param name="Seed">The same seed says and does the same, although not at the same moments.</param>
internal sealed record CampaignSize(int Events, int Cuts, int Seed)
{
    /// <summary>How often the bot, then in a process of its own, is killed or told to end meanwhile.</summary>
    public int Kills { get; init; }
}

/// <summary>How far a campaign has come.</summary>
internal sealed record CampaignPace(int Events, int Kills = 0);
