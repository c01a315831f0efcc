using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Doctor;

/// <summary>Whether the gateway can be reached from here, and how often the bot may still begin anew today.</summary>
internal sealed class GatewayCheck(Installation place, Acquaintance known) : Check
{
    private const int Few = 100;

    /// <summary>Where files lie that moderators send. https://docs.discord.com/developers/reference#cdn-formatting</summary>
    private static readonly Uri Files = new("https://cdn.discordapp.com/");

    public override string Name => "gateway";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        var gateway = await known.Rest.GetGatewayBotAsync(stopping);
        var findings = new List<Finding> { JudgeStarts(gateway.SessionStartLimit) };
        if (gateway.Url is { } url)
            findings.Add(JudgeReach("gateway", url.Host, await Reach.TroubleAsync(url, stopping), "without it the bot hears nothing"));
        if (AddressCheck.IsDiscord(new Uri(place.Connection.ApiBase)))
            findings.Add(JudgeReach("files", Files.Host, await Reach.TroubleAsync(Files, stopping), "without it the bot cannot read the files that moderators send it"));
        return findings;
    }

    internal static Finding JudgeStarts(SessionStartLimit limit)
    {
        var facts = new Dictionary<string, object?> { ["remaining"] = limit.Remaining, ["total"] = limit.Total };
        var again = $"{TimeSpan.FromMilliseconds(limit.ResetAfter).TotalHours:0.#} hours";
        return limit.Remaining switch
        {
            0 => new Finding("identifies", Grade.Failure, $"Discord lets this bot begin no further connection; it counts anew in {again}.", "Stop what starts the bot again and again, and look in its log why it ends.") { Facts = facts },
            < Few => new Finding("identifies", Grade.Warning, $"The bot may begin only {limit.Remaining} more connections; it counts anew in {again}. When none is left, Discord resets the token of a bot that goes on.", "Look in its log why it begins so often.") { Facts = facts },
            _ => new Finding("identifies", Grade.Ok, $"The bot may begin {limit.Remaining} more connections today.") { Facts = facts },
        };
    }

    /// <param name="trouble">Null where it was reached.</param>
    internal static Finding JudgeReach(string check, string host, string? trouble, string without) => trouble is null
        ? new Finding(check, Grade.Ok, $"{host} can be reached.")
        : new Finding(check, Grade.Failure, $"{host} cannot be reached: {trouble}; {without}.", "Look at this machine's network, name server, proxy and firewall: port 443 must be open to it.");
}
