namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What happens to a chat before it opens.</summary>
public static partial class ChatFacilitator
{
    /// <summary>A chat that missed its hour by more than this, because the bot was away, waits for a person to start it.</summary>
    public static readonly TimeSpan LatestStart = TimeSpan.FromMinutes(15);

    private static Transition Plan(Chat.Scheduled chat, ChatEvent.PlanRequested wanted)
    {
        if (!wanted.Ask.IsModerator)
            return Refuse(chat, wanted.Ask, Refusal.NotYours);

        var planned = new Chat.Scheduled(wanted.Plan, wanted.StartsAt, IsHost(wanted.Plan, wanted.Ask));
        var answer = new ChatAnswer.Planned(wanted.Plan.Id, wanted.Plan.Agenda.Topics.Length, planned.StartsAt, planned.IsConfirmed);
        return new Transition(planned, [Reply(wanted.Ask, answer), new ChatEffect.PostAnnouncement()]);
    }

    private static Transition Confirm(Chat.Scheduled chat, ChatEvent.HostConfirmed confirmed) => MayLead(chat, confirmed.Ask)
        ? new Transition(chat with { IsConfirmed = true }, [Reply(confirmed.Ask, new ChatAnswer.Confirmed(chat.StartsAt))])
        : Refuse(chat, confirmed.Ask, Refusal.NotYours);

    private static Transition CallOff(Chat.Scheduled chat, ChatEvent.CancelRequested cancel) => MayLead(chat, cancel.Ask)
        ? new Transition(new Chat.Cancelled(chat.Plan), [Reply(cancel.Ask, new ChatAnswer.CalledOff())])
        : Refuse(chat, cancel.Ask, Refusal.NotYours);

    private static Transition StartOnTime(Chat.Scheduled chat, ChatEvent.StartDue due) =>
        chat.Alarm is Alarm.ForStart alarm && due.At >= alarm.Due && due.At - alarm.Due <= LatestStart ? Begin(chat, due.At) : Nothing(chat);

    /// <summary>Without the name of somebody who wants nothing kept.</summary>
    private static Transition Forget(Chat chat, ulong userId) =>
        Nothing(chat with { Plan = chat.Plan with { Hosts = [.. chat.Plan.Hosts.Select(host => host.UserId == userId ? host with { Name = null } : host)] } });
}
