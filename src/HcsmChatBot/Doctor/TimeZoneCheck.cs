using HcsmChatBot.Settings;

namespace HcsmChatBot.Doctor;

/// <summary>Whether this machine knows when clocks change.</summary>
internal sealed class TimeZoneCheck(Installation place) : Check
{
    public override string Name => "time-zones";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        var data = new TimeZoneData();
        return Task.FromResult<IReadOnlyList<Finding>>([Judge(data.Version, data.IsOld, TimeZoneData.Stale, place.Chats.TimeZone)]);
    }

    /// <param name="stale">Zones that this machine has wrong.</param>
    /// <param name="community">The community's own.</param>
    internal static Finding Judge(string version, bool isOld, IReadOnlyList<string> stale, string community)
    {
        var facts = new Dictionary<string, object?> { ["version"] = version, ["wrong"] = stale };
        if (stale.Contains(community, StringComparer.OrdinalIgnoreCase))
            return new Finding("time-zones", Grade.Failure, $"The time-zone data (version {version}) has the community's own zone wrong, {community}: chats will open at the wrong hour in winter.", "Update the package tzdata.") { Facts = facts };
        return isOld
            ? new Finding("time-zones", Grade.Warning, $"The time-zone data (version {version}) is older than the bot needs{(stale.Count > 0 ? $"; it has these wrong: {string.Join(", ", stale)}" : "")}.", "Update the package tzdata.") { Facts = facts }
            : new Finding("time-zones", Grade.Ok, $"Time-zone data: version {version}.") { Facts = facts };
    }
}
