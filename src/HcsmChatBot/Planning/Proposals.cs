using System.Collections.Immutable;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Series;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>Reads a draft into the chat it would make, as often as somebody looks at it: an hour may have passed, and a host may have left meanwhile.</summary>
public sealed class Proposals(ChatCommandTools tools, PlanReader reader, PlanHosts hosts, SeriesBook series)
{
    /// <summary>The draft as it is to be kept: its hour means the same instant whenever it is read again.</summary>
    public PlanDraft Dated(PlanDraft draft, Language language) => reader.Dated(draft, language, series.ZoneOf(draft.GuildId, draft.ChannelId));

    /// <param name="file">What became of the agenda's file; null where none was sent.</param>
    public async Task<Proposal> OfAsync(PlanDraft draft, Asked asked, AgendaFileReading? file, CancellationToken stopping)
    {
        var reading = reader.Read(draft, file, asked.Language, series.ZoneOf(draft.GuildId, draft.ChannelId));
        var led = await hosts.OfAsync(draft, asked.Interaction, stopping);
        var faults = led.Fault is { } why ? reading.Faults.Insert(0, tools.Texts.Say(asked.Language, $"fault.host.{why}", ("host", $"<@{led.FaultyId}>"))) : reading.Faults;
        return reading.Agenda is { } agenda && faults.IsEmpty
            ? new Proposal(draft, PlanOf(draft, asked, agenda, led.Hosts), reading.StartsAt, reading.Jump, [])
            : new Proposal(draft, null, reading.StartsAt, reading.Jump, faults);
    }

    private ChatPlan PlanOf(PlanDraft draft, Asked asked, Agenda agenda, ImmutableArray<Host> hosts)
    {
        var plan = tools.Plan(asked.Interaction, agenda, hosts);
        var own = series.Of(plan.ChannelId);
        // However often it is published, one chat comes of a draft.
        return plan with { Id = draft.ChatId ?? draft.Id, Languages = own?.Languages ?? [], Duration = own?.Duration ?? plan.Duration };
    }
}
