using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Planning;

/// <summary>Who leads a chat that is being planned.</summary>
public sealed class PlanHosts(Guilds guilds)
{
    /// <summary>Those who were picked, or else whoever began to plan. Empty where one of them is a bot.</summary>
    public async Task<ImmutableArray<Host>> OfAsync(PlanDraft draft, Interaction interaction, CancellationToken stopping)
    {
        var hosts = ImmutableArray.CreateBuilder<Host>();
        foreach (var id in draft.HostIds.DefaultIfEmpty(draft.UserId))
        {
            var member = id == interaction.Person.Id ? interaction.Member : await guilds.MemberAsync(draft.GuildId, id, stopping);
            if (member?.User?.Bot == true)
                return [];
            hosts.Add(new Host(id, member?.Name));
        }

        return hosts.ToImmutable();
    }
}
