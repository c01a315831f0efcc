using HcsmChatBot.Replay;

namespace HcsmChatBot.Campaign;

/// <summary>Who takes part in every chat of a campaign.</summary>
internal sealed record CampaignCast(ulong Moderator, IReadOnlyList<ulong> People)
{
    private const int Size = 30;

    public static async Task<CampaignCast> GatherAsync(ReplayScene scene, CancellationToken stopping)
    {
        var people = new List<ulong>();
        for (var number = 1; number <= Size; number++)
            people.Add(await MemberAsync($"person {number}", []));
        return new CampaignCast(await MemberAsync("moderator", [scene.Moderators]), people);

        Task<ulong> MemberAsync(string name, ulong[] roles) => scene.People.MemberAsync(scene.Guild, new(name, name, "en-US", roles), stopping);
    }
}
