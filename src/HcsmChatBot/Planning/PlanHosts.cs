using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Planning;

/// <summary>Who leads a chat that is being planned.</summary>
public sealed class PlanHosts(Guilds guilds)
{
    /// <summary>Those who were picked, or else whoever began to plan.</summary>
    public async Task<HostsReading> OfAsync(PlanDraft draft, Interaction interaction, CancellationToken stopping)
    {
        var hosts = ImmutableArray.CreateBuilder<Host>();
        foreach (var id in draft.HostIds.DefaultIfEmpty(draft.UserId))
        {
            var member = id == interaction.Person.Id ? interaction.Member : await guilds.MemberAsync(draft.GuildId, id, stopping);
            if (member?.User?.Bot == true)
                return new HostsReading([], HostFault.Bot, id);
            if (member is null && await guilds.HasLeftAsync(draft.GuildId, id, stopping))
                return new HostsReading([], HostFault.Left, id);
            hosts.Add(new Host(id, member?.Name));
        }

        return new HostsReading(hosts.ToImmutable(), null, 0);
    }
}

/// <param name="Hosts">Empty where one of them cannot lead a chat.</param>
/// <param name="FaultyId">Who that is; 0 where nobody is.</param>
public sealed record HostsReading(ImmutableArray<Host> Hosts, HostFault? Fault, ulong FaultyId);

/// <summary>Why somebody cannot lead a chat.</summary>
public enum HostFault
{
    Bot,

    /// <summary>No member of the guild, or not any more.</summary>
    Left,
}
