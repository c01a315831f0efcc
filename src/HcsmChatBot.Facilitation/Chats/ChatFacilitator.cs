using System.Collections.Immutable;
using System.Diagnostics;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>The next state, and what is to be done about it.</summary>
public sealed record Transition(Chat Chat, ImmutableArray<ChatEffect> Effects);

/// <summary>Decides what happens next in a chat: a pure function of its state and of what happened.</summary>
public static partial class ChatFacilitator
{
    /// <summary>After the end, talk in the chat's threads still belongs to it for this long.</summary>
    public static readonly TimeSpan Afterglow = TimeSpan.FromHours(24);

    public const int MaxExtensionMinutes = 60;

    /// <summary>Labels have two digits: after T99, planned or not, there is no number for another.</summary>
    public const int MaxTopics = 99;

    public static Transition Advance(Chat chat, ChatEvent happened) => (chat, happened) switch
    {
        (Chat.Scheduled scheduled, ChatEvent.StartRequested start) => Start(scheduled, start),
        (Chat.Scheduled, ChatEvent.NextRequested(_, var ask, _)) => Refuse(chat, ask, Refusal.NotOpenYet),
        (Chat.Scheduled, ChatEvent.ExtendRequested(_, var ask, _)) => Refuse(chat, ask, Refusal.NotOpenYet),
        (Chat.Scheduled, ChatEvent.EndRequested(_, var ask)) => Refuse(chat, ask, Refusal.NotOpenYet),
        (Chat.Scheduled, ChatEvent.StatusRequested(_, var ask)) => Refuse(chat, ask, Refusal.NotOpenYet),
        (Chat.Scheduled, ChatEvent.TopicDue or ChatEvent.EndDue or ChatEvent.MessagePosted) => Nothing(chat),
        (Chat.Scheduled, ChatEvent.OpeningPosted or ChatEvent.PromptPosted or ChatEvent.SummaryPosted or ChatEvent.PostRefused) => Nothing(chat),

        (Chat.Open, ChatEvent.StartRequested(_, var ask)) => Refuse(chat, ask, Refusal.AlreadyRunning),
        (Chat.Open open, ChatEvent.NextRequested next) => GoOn(open, next),
        (Chat.Open open, ChatEvent.ExtendRequested extend) => Extend(open, extend),
        (Chat.Open open, ChatEvent.EndRequested end) => End(open, end),
        (Chat.Open open, ChatEvent.StatusRequested(_, var ask)) => Tell(open, ask, open.Proceedings, isOver: false),
        (Chat.Open open, ChatEvent.TopicDue due) => TopicDue(open, due),
        (Chat.Open open, ChatEvent.EndDue(var at)) => open.Alarm is Alarm.ForEnd alarm && at >= alarm.Due ? WrapUp(open, at) : Nothing(open),
        (Chat.Open open, ChatEvent.MessagePosted message) => Hear(open, message),
        (Chat.Open open, ChatEvent.OpeningPosted posted) => new Transition(open with { Proceedings = Note(open.Proceedings, posted) }, []),
        (Chat.Open open, ChatEvent.PromptPosted posted) => Prompted(open, open with { Proceedings = Note(open.Proceedings, posted) }, posted),
        (Chat.Open open, ChatEvent.PostRefused refused) => new Transition(open with { Proceedings = Note(open.Proceedings, refused) }, []),
        (Chat.Open, ChatEvent.SummaryPosted) => Nothing(chat),

        (Chat.WrappingUp or Chat.Ended, ChatEvent.StartRequested(_, var ask)) => Refuse(chat, ask, Refusal.AlreadyEnded),
        (Chat.WrappingUp or Chat.Ended, ChatEvent.NextRequested(_, var ask, _)) => Refuse(chat, ask, Refusal.AlreadyEnded),
        (Chat.WrappingUp or Chat.Ended, ChatEvent.ExtendRequested(_, var ask, _)) => Refuse(chat, ask, Refusal.AlreadyEnded),
        (Chat.WrappingUp or Chat.Ended, ChatEvent.EndRequested(_, var ask)) => Refuse(chat, ask, Refusal.AlreadyEnded),
        (Chat.WrappingUp or Chat.Ended, ChatEvent.TopicDue or ChatEvent.EndDue) => Nothing(chat),

        (Chat.WrappingUp over, ChatEvent.StatusRequested(_, var ask)) => Tell(over, ask, over.Proceedings, isOver: true),
        (Chat.WrappingUp over, ChatEvent.MessagePosted message) => HearLate(over, over.EndedAt, message),
        (Chat.WrappingUp over, ChatEvent.OpeningPosted posted) => new Transition(over with { Proceedings = Note(over.Proceedings, posted) }, []),
        (Chat.WrappingUp over, ChatEvent.PromptPosted posted) => Prompted(over, over with { Proceedings = Note(over.Proceedings, posted) }, posted),
        (Chat.WrappingUp over, ChatEvent.SummaryPosted) => new Transition(new Chat.Ended(over.Plan, over.Proceedings, over.EndedAt), []),
        (Chat.WrappingUp over, ChatEvent.PostRefused(_, ChatEffect.PostSummary, _) refused) =>
            new Transition(new Chat.Ended(over.Plan, Note(over.Proceedings, refused), over.EndedAt), []),
        (Chat.WrappingUp over, ChatEvent.PostRefused refused) => new Transition(over with { Proceedings = Note(over.Proceedings, refused) }, []),

        (Chat.Ended over, ChatEvent.StatusRequested(_, var ask)) => Tell(over, ask, over.Proceedings, isOver: true),
        (Chat.Ended over, ChatEvent.MessagePosted message) => HearLate(over, over.EndedAt, message),
        (Chat.Ended, ChatEvent.OpeningPosted or ChatEvent.PromptPosted or ChatEvent.SummaryPosted or ChatEvent.PostRefused) => Nothing(chat),

        _ => throw new UnreachableException($"{chat.GetType().Name} × {happened.GetType().Name}"),
    };

    private static Transition Nothing(Chat chat) => new(chat, []);

    private static Transition Refuse(Chat chat, Ask ask, Refusal why) => new(chat, [Reply(ask, new ChatAnswer.Refused(why))]);

    private static ChatEffect.Answer Reply(Ask ask, ChatAnswer said) => new ChatEffect.Answer(ask.AnswerTo, said);

    private static bool MayLead(Chat chat, Ask ask) => ask.IsModerator || chat.Plan.Hosts.Any(host => host.UserId == ask.UserId);
}
