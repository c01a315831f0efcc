using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What was planned once, as somebody would type it.</summary>
public sealed class PlanCopies(SeriesBook series)
{
    /// <summary>The draft with what stands in the plan.</summary>
    public PlanDraft Of(PlanDraft draft, Chat.Scheduled planned, Language language) => Of(draft, planned.Plan) with
    {
        When = planned.StartsAt is { } at ? WhenText.Write(TimeZoneInfo.ConvertTime(at, series.ZoneOf(planned.Plan.GuildId, planned.Plan.ChannelId)).DateTime, inFrench: language == Language.Fr) : "",
    };

    /// <summary>The draft with the title, the hosts and the topics of another chat; when it is to be stays.</summary>
    public static PlanDraft Of(PlanDraft draft, ChatPlan plan) => draft with
    {
        Title = plan.Agenda.Title,
        HostIds = [.. plan.Hosts.Select(host => host.UserId).Where(id => id != 0).Take(PlanForm.MostHosts)],
        Agenda = AgendaText.Write(plan.Agenda),
    };
}
