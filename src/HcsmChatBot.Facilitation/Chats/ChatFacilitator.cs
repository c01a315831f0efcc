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
        (_, ChatEvent.PersonErased(_, var userId)) => Forget(chat, userId),
        (_, ChatEvent.CreditErased(_, var credits)) => Uncredit(chat, chat.Plan.Agenda.Without(credits)),
        (_, ChatEvent.HostLeft(_, var userId)) => Miss(chat, userId),
        (Chat.Scheduled scheduled, _) => Advance(scheduled, happened),
        (Chat.Open open, _) => Advance(open, happened),
        (Chat.WrappingUp over, _) => Advance(over, happened),
        (Chat.Ended over, _) => Advance(over, happened),
        (Chat.Cancelled, ChatEvent.Request request) => Refuse(chat, request.Ask, Refusal.CalledOff),
        (Chat.Cancelled over, ChatEvent.AnnouncementPosted posted) => Nothing(over with { Announced = over.Announced with { LastId = posted.MessageId } }),
        (Chat.Cancelled, ChatEvent.StartDue or ChatEvent.TopicDue or ChatEvent.HalfwayDue or ChatEvent.EndDue or ChatEvent.WelcomeDue or ChatEvent.MessagePosted or ChatEvent.PlaceGone) => Nothing(chat),
        (Chat.Cancelled, ChatEvent.OpeningPosted or ChatEvent.PromptPosted or ChatEvent.PromptWithdrawn or ChatEvent.SummaryPosted or ChatEvent.PostRefused) => Nothing(chat),
        _ => throw Unforeseen(chat, happened),
    };

    private static Transition Advance(Chat.Scheduled chat, ChatEvent happened) => happened switch
    {
        ChatEvent.PlanRequested wanted => Plan(chat, wanted),
        ChatEvent.CancelRequested cancel => CallOff(chat, cancel),
        ChatEvent.HostConfirmed confirmed => Confirm(chat, confirmed),
        ChatEvent.StartRequested start => Start(chat, start),
        ChatEvent.CohostRequested cohost => AddCohost(chat, cohost),
        ChatEvent.StartDue due => StartOnTime(chat, due),
        ChatEvent.PlaceGone(_, var placeId) => Lose(chat, placeId),
        ChatEvent.AnnouncementPosted posted => Nothing(chat with { Announced = chat.Announced with { LastId = posted.MessageId, Trouble = null } }),
        ChatEvent.PostRefused(_, ChatEffect.PostAnnouncement or ChatEffect.AskModerators, var code) => Nothing(chat with { Announced = chat.Announced with { Trouble = code } }),
        ChatEvent.Request request => Refuse(chat, request.Ask, Refusal.NotOpenYet),
        ChatEvent.TopicDue or ChatEvent.HalfwayDue or ChatEvent.EndDue or ChatEvent.WelcomeDue or ChatEvent.MessagePosted => Nothing(chat),
        ChatEvent.OpeningPosted or ChatEvent.PromptPosted or ChatEvent.PromptWithdrawn or ChatEvent.SummaryPosted or ChatEvent.PostRefused => Nothing(chat),
        _ => throw Unforeseen(chat, happened),
    };

    private static Transition Advance(Chat.Open chat, ChatEvent happened) => happened switch
    {
        ChatEvent.Request request => Lead(chat, request),
        ChatEvent.TopicDue due => TopicDue(chat, due),
        ChatEvent.HalfwayDue due => HalfwayDue(chat, due),
        ChatEvent.EndDue(var at) => EndDue(chat, at),
        ChatEvent.WelcomeDue(var at) => WelcomeDue(chat, at),
        ChatEvent.PlaceGone gone => Lose(chat, gone),
        ChatEvent.MessagePosted message => Hear(chat, message),
        ChatEvent.OpeningPosted posted => Nothing(chat with { Proceedings = Note(chat.Proceedings, posted) }),
        ChatEvent.PromptPosted posted => Prompted(chat, chat with { Proceedings = Note(chat.Proceedings, posted) }, posted),
        ChatEvent.PromptWithdrawn gone => Nothing(chat with { Proceedings = Note(chat.Proceedings, gone) }),
        ChatEvent.PostRefused refused => Nothing(chat with { Proceedings = Note(chat.Proceedings, refused) }),
        // The end was taken back while it was on its way.
        ChatEvent.SummaryPosted(_, var summary) => new Transition(chat, [new ChatEffect.WithdrawSummary(summary)]),
        ChatEvent.StartDue or ChatEvent.AnnouncementPosted => Nothing(chat),
        _ => throw Unforeseen(chat, happened),
    };

    private static Transition Advance(Chat.WrappingUp chat, ChatEvent happened) => happened switch
    {
        ChatEvent.StatusRequested status => Tell(chat, status.Ask, chat.Proceedings, isOver: true),
        ChatEvent.UndoRequested undo => Reopen(chat, EndedWith(chat, chat.Proceedings), undo),
        ChatEvent.RewordRequested or ChatEvent.RefileRequested or ChatEvent.RelinkRequested => Correct(chat, (ChatEvent.Request)happened),
        ChatEvent.Request request => Refuse(chat, request.Ask, Refusal.AlreadyEnded),
        ChatEvent.MessagePosted message => HearLate(chat, chat.EndedAt, message),
        ChatEvent.OpeningPosted posted => Nothing(chat with { Proceedings = Note(chat.Proceedings, posted) }),
        ChatEvent.PromptPosted posted => Prompted(chat, chat with { Proceedings = Note(chat.Proceedings, posted) }, posted),
        ChatEvent.PromptWithdrawn gone => Nothing(chat with { Proceedings = Note(chat.Proceedings, gone) }),
        ChatEvent.SummaryPosted(_, var summary) => Nothing(EndedWith(chat, chat.Proceedings with { SummaryId = summary })),
        ChatEvent.PostRefused(_, ChatEffect.PostSummary, _) refused => Nothing(EndedWith(chat, Note(chat.Proceedings, refused))),
        ChatEvent.PostRefused refused => Nothing(chat with { Proceedings = Note(chat.Proceedings, refused) }),
        ChatEvent.PlaceGone(_, var placeId) when placeId == chat.Plan.ChannelId => Nothing(chat with { IsPlaceGone = true }),
        ChatEvent.StartDue or ChatEvent.TopicDue or ChatEvent.HalfwayDue or ChatEvent.EndDue or ChatEvent.WelcomeDue or ChatEvent.AnnouncementPosted or ChatEvent.PlaceGone => Nothing(chat),
        _ => throw Unforeseen(chat, happened),
    };

    private static Transition Advance(Chat.Ended chat, ChatEvent happened) => happened switch
    {
        ChatEvent.StatusRequested status => Tell(chat, status.Ask, chat.Proceedings, isOver: true),
        ChatEvent.UndoRequested undo => Reopen(chat, chat, undo),
        ChatEvent.RewordRequested or ChatEvent.RefileRequested or ChatEvent.RelinkRequested => Correct(chat, (ChatEvent.Request)happened),
        ChatEvent.Request request => Refuse(chat, request.Ask, Refusal.AlreadyEnded),
        ChatEvent.MessagePosted message => HearLate(chat, chat.EndedAt, message),
        ChatEvent.PromptWithdrawn gone => Nothing(chat with { Proceedings = Note(chat.Proceedings, gone) }),
        // It ended, the end was taken back, and it ended again while its summary was on its way.
        ChatEvent.SummaryPosted(_, var second) when chat.Proceedings.SummaryId is { } first && first != second => new Transition(chat, [new ChatEffect.WithdrawSummary(second)]),
        ChatEvent.PlaceGone(_, var placeId) when placeId == chat.Plan.ChannelId => Nothing(chat with { IsPlaceGone = true }),
        ChatEvent.StartDue or ChatEvent.TopicDue or ChatEvent.HalfwayDue or ChatEvent.EndDue or ChatEvent.WelcomeDue or ChatEvent.PlaceGone => Nothing(chat),
        ChatEvent.AnnouncementPosted or ChatEvent.OpeningPosted or ChatEvent.PromptPosted or ChatEvent.SummaryPosted or ChatEvent.PostRefused => Nothing(chat),
        _ => throw Unforeseen(chat, happened),
    };

    private static Chat.Ended EndedWith(Chat.WrappingUp chat, Proceedings soFar) =>
        new(chat.Plan, soFar, chat.EndedAt) { Left = chat.Left, WasPaused = chat.WasPaused, IsPlaceGone = chat.IsPlaceGone };

    private static UnreachableException Unforeseen(Chat chat, ChatEvent happened) => new($"{chat.GetType().Name} × {happened.GetType().Name}");

    private static Transition Nothing(Chat chat) => new(chat, []);

    private static Transition Refuse(Chat chat, Ask ask, Refusal why) => new(chat, [Reply(ask, new ChatAnswer.Refused(why))]);

    private static ChatEffect.Answer Reply(Ask ask, ChatAnswer said) => new ChatEffect.Answer(ask.AnswerTo, said);

    private static bool MayLead(Chat chat, Ask ask) => ask.IsModerator || IsHost(chat.Plan, ask);

    private static bool IsHost(ChatPlan plan, Ask ask) => IsHost(plan, ask.UserId);

    private static bool IsHost(ChatPlan plan, ulong userId) => plan.Hosts.Any(host => host.UserId == userId);
}
