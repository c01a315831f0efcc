using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What happens to a chat before it opens.</summary>
public static partial class ChatFacilitator
{
    /// <summary>What the clock missed by more than this, because the bot was away, waits for a person.</summary>
    public static readonly TimeSpan LatestStart = TimeSpan.FromMinutes(10);

    private static Transition Plan(Chat.Scheduled chat, ChatEvent.PlanRequested wanted)
    {
        if (!wanted.Ask.IsModerator)
            return Refuse(chat, wanted.Ask, Refusal.NotYours);

        // However often it is planned anew, it stays the same chat.
        var plan = wanted.Plan with { Id = chat.Plan.Id };
        var isNews = chat.Announced.Wanted == 0 || wanted.StartsAt != chat.StartsAt || !IsAnnouncedAlike(plan, chat.Plan);
        var planned = chat with
        {
            Plan = plan,
            StartsAt = wanted.StartsAt,
            IsAskedFor = chat.IsAskedFor && wanted.StartsAt == chat.StartsAt,
            IsConfirmed = IsHost(plan, wanted.Ask) || (chat.IsConfirmed && wanted.StartsAt == chat.StartsAt && HasHostsOf(plan, chat.Plan)),
            Announced = isNews ? OneMore(chat.Announced) : chat.Announced,
        };
        var answer = Reply(wanted.Ask, new ChatAnswer.Planned(plan.Id, plan.Agenda.Topics.Length, planned.StartsAt, planned.IsConfirmed, wanted.Jump) { ChannelId = plan.ChannelId });
        return new Transition(planned, isNews ? [answer, new ChatEffect.PostAnnouncement(planned.Announced.Wanted)] : [answer]);
    }

    private static Announced OneMore(Announced announced) => announced with { Wanted = announced.Wanted + 1 };

    private static bool IsAnnouncedAlike(ChatPlan plan, ChatPlan other) =>
        plan.Agenda.Title == other.Agenda.Title && plan.Agenda.Guests.SequenceEqual(other.Agenda.Guests) && HasHostsOf(plan, other);

    private static bool HasHostsOf(ChatPlan plan, ChatPlan other) => plan.Hosts.Select(host => host.UserId).SequenceEqual(other.Hosts.Select(host => host.UserId));

    private static Transition Confirm(Chat.Scheduled chat, ChatEvent.HostConfirmed confirmed)
    {
        if (!MayLead(chat, confirmed.Ask))
            return Refuse(chat, confirmed.Ask, Refusal.NotTheHost);

        var isTooLate = confirmed.At - chat.StartsAt > LatestStart;
        var answer = Reply(confirmed.Ask, new ChatAnswer.Confirmed(isTooLate ? null : chat.StartsAt));
        return new Transition(
            chat with { IsConfirmed = true, IsAskedFor = chat.IsAskedFor && isTooLate },
            chat is { IsConfirmed: false, Announced.LastId: { } standing } ? [answer, new ChatEffect.AmendAnnouncement(standing)] : [answer]);
    }

    private static Transition CallOff(Chat.Scheduled chat, ChatEvent.CancelRequested cancel)
    {
        if (!MayLead(chat, cancel.Ask))
            return Refuse(chat, cancel.Ask, Refusal.NotYours);

        var over = new Chat.Cancelled(NobodyLeads(chat.Plan), chat.StartsAt) { Announced = OneMore(chat.Announced) };
        return new Transition(over, [Reply(cancel.Ask, new ChatAnswer.CalledOff()), new ChatEffect.PostAnnouncement(over.Announced.Wanted)]);
    }

    /// <summary>Without a host, or too late, those who moderate are asked; once, and not about an hour that is long past.</summary>
    private static Transition StartOnTime(Chat.Scheduled chat, ChatEvent.StartDue due)
    {
        if (chat.Alarm is not Alarm.ForStart alarm || due.At < alarm.Due)
            return Nothing(chat);
        var isLate = IsTooLate(alarm, due.At);
        if (chat.IsConfirmed && !isLate)
            return Begin(chat, due.At, due.SinceId);

        var asked = chat with { IsAskedFor = true };
        return Upcoming.IsNear(chat, due.At)
            ? new Transition(asked, [new ChatEffect.AskModerators(isLate ? ModeratorsQuestion.MissedItsHour : ModeratorsQuestion.NobodyConfirmed)])
            : Nothing(asked);
    }
}
