using System.Reflection;
using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Nothing that can happen to a chat is left unthought of.</summary>
public class EveryPairTests
{
    /// <summary>ignored: nothing changes, nothing is done; refused, answered: the person who asked hears it and nothing else changes.</summary>
    private const string WhatComesOfIt = """
                          | Scheduled | Promised | AtT1     | AtLast   | Paused   | WrappingUp | Ended    | Cancelled
        PlanRequested     | acts      | acts     | refused  | refused  | refused  | refused    | refused  | refused
        CancelRequested   | acts      | acts     | refused  | refused  | refused  | refused    | refused  | refused
        HostConfirmed     | acts      | answered | refused  | refused  | refused  | refused    | refused  | refused
        StartRequested    | acts      | acts     | refused  | refused  | refused  | refused    | refused  | refused
        StartDue          | ignored   | acts     | ignored  | ignored  | ignored  | ignored    | ignored  | ignored
        NextRequested     | refused   | refused  | acts     | refused  | acts     | refused    | refused  | refused
        ExtendRequested   | refused   | refused  | acts     | acts     | acts     | refused    | refused  | refused
        EndRequested      | refused   | refused  | acts     | acts     | acts     | refused    | refused  | refused
        StatusRequested   | refused   | refused  | answered | answered | answered | answered   | answered | refused
        TopicDue          | ignored   | ignored  | acts     | ignored  | ignored  | ignored    | ignored  | ignored
        EndDue            | ignored   | ignored  | ignored  | acts     | ignored  | ignored    | ignored  | ignored
        WelcomeDue        | ignored   | ignored  | acts     | acts     | acts     | ignored    | ignored  | ignored
        AnnouncementPosted| acts      | acts     | ignored  | ignored  | ignored  | ignored    | ignored  | acts
        OpeningPosted     | ignored   | ignored  | acts     | acts     | acts     | acts       | ignored  | ignored
        PromptPosted      | ignored   | ignored  | acts     | acts     | acts     | acts       | ignored  | ignored
        SummaryPosted     | ignored   | ignored  | acts     | acts     | acts     | acts       | ignored  | ignored
        PostRefused       | ignored   | ignored  | acts     | acts     | acts     | acts       | ignored  | ignored
        MessagePosted     | ignored   | ignored  | acts     | acts     | acts     | acts       | acts     | ignored
        PlaceGone         | acts      | acts     | acts     | acts     | acts     | acts       | acts     | ignored
        PersonErased      | acts      | acts     | acts     | acts     | acts     | acts       | acts     | acts
        TopicRequested    | refused   | refused  | acts     | acts     | acts     | refused    | refused  | refused
        BackRequested     | refused   | refused  | refused  | acts     | refused  | refused    | refused  | refused
        SkipRequested     | refused   | refused  | acts     | refused  | acts     | refused    | refused  | refused
        PauseRequested    | refused   | refused  | acts     | acts     | refused  | refused    | refused  | refused
        ResumeRequested   | refused   | refused  | refused  | refused  | acts     | refused    | refused  | refused
        UndoRequested     | refused   | refused  | acts     | acts     | acts     | acts       | acts     | refused
        RewordRequested   | refused   | refused  | acts     | acts     | acts     | acts       | acts     | refused
        RefileRequested   | refused   | refused  | acts     | acts     | acts     | acts       | acts     | refused
        RelinkRequested   | refused   | refused  | acts     | acts     | acts     | acts       | acts     | refused
        CohostRequested   | acts      | acts     | acts     | acts     | acts     | refused    | refused  | refused
        HalfwayDue        | ignored   | ignored  | acts     | ignored  | ignored  | ignored    | ignored  | ignored
        PromptWithdrawn   | ignored   | ignored  | acts     | acts     | acts     | acts       | acts     | ignored
        HostLeft          | acts      | acts     | acts     | acts     | acts     | acts       | acts     | acts
        CreditErased      | acts      | acts     | acts     | acts     | acts     | acts       | acts     | acts
        """;

    /// <summary>A newcomer's first message, whose welcome waits.</summary>
    private static readonly ChatEvent Greeted = Message with { MessageId = ChatId + 400, Newcomer = new Newcomer(9, "en") };

    private const string Credit = " (suggested by Ana)";

    private static readonly Chat.Scheduled TwoTopics = Credited(Planned("T1", "T2"));

    private static readonly Chat.Open AtT1 = TwoTopics.Opened().At("T1").And(Posted("T1", 1200)).And(Greeted);

    private static readonly Chat.Open AtLast = TwoTopics.Opened().At("T2").And(Posted("T1", 1200)).And(Greeted);

    private static readonly (string Name, Chat Chat)[] Chats =
    [
        ("Scheduled", TwoTopics),
        ("Promised", TwoTopics with { StartsAt = Minute(40), IsConfirmed = true }),
        ("AtT1", AtT1),
        ("AtLast", AtLast),
        ("Paused", AtT1.And(PauseAt(10))),
        ("WrappingUp", AtLast.When(End(30)).Chat),
        ("Ended", AtLast.When(End(30)).Chat.When(SummaryPosted(30)).Chat),
        ("Cancelled", TwoTopics.When(CallOff()).Chat),
    ];

    private static readonly ChatEvent[] Events =
    [
        PlanAnew(TwoTopics.Plan, Minute(60)), CallOff(), HostConfirmed(), Start(minute: 40), new ChatEvent.StartDue(Minute(40)), Next(40), Extend(5), End(40), Status(), TopicDue("T2", 40), EndDue(40), new ChatEvent.WelcomeDue(Minute(40)),
        AnnouncementPosted(1050), new ChatEvent.OpeningPosted(Minute(0), 1100, ThreadId: null), Posted("T1", 1200), SummaryPosted(40),
        Refused(new ChatEffect.PostPrompt(Label("T1"))), Message, new ChatEvent.PlaceGone(Minute(40), TwoTopics.Plan.ChannelId), new ChatEvent.PersonErased(Minute(40), TheHost.UserId),
        GoTo("T2", 35), Back(35), Skip(35), PauseAt(35), Resume(35), Undo(35), Reword("T1", "And now?"), new ChatEvent.RefileRequested(Minute(35), Moderator, Message.MessageId, Label("T1")),
        new ChatEvent.RelinkRequested(Minute(35), Moderator, Message.MessageId, Said: null),
        new ChatEvent.CohostRequested(Minute(35), Moderator, new Host(6, "Ana")), HalfwayDue("T1", 10), new ChatEvent.PromptWithdrawn(Minute(35), 1200, WasDeleted: true), new ChatEvent.HostLeft(Minute(35), TheHost.UserId),
        new ChatEvent.CreditErased(Minute(35), [Credit]),
    ];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (name, _) in Chats)
            {
                foreach (var happened in Events)
                    pairs.Add(name, happened.GetType().Name);
            }

            return pairs;
        }
    }

    private static Chat.Scheduled Credited(Chat.Scheduled chat) =>
        chat with { Plan = chat.Plan with { Agenda = chat.Plan.Agenda.Reword(Label("T1"), $"What helps?{Credit}") } };

    [Fact]
    public void Every_state_and_every_event_takes_part()
    {
        Assert.Equal(CasesOf(typeof(Chat)), Chats.Select(sample => sample.Chat.GetType().Name).Distinct().Order());
        Assert.Equal(CasesOf(typeof(ChatEvent)), Events.Select(happened => happened.GetType().Name).Order());
    }

    [Fact]
    public void What_comes_of_every_event_in_every_state_is_written_down()
    {
        var rows = WhatComesOfIt.Split('\n').Skip(1).Select(row => string.Join(' ', row.Split('|').Select(cell => cell.Trim())));
        Assert.Equal(rows, Events.Select(RowOf));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_event_loses_the_plan(string state, string happened)
    {
        var (chat, transition) = Play(state, happened);
        Assert.Equal((chat.Plan.Id, chat.Plan.Agenda.Labels()), (transition.Chat.Plan.Id, transition.Chat.Plan.Agenda.Labels()));
        if (EventNamed(happened) is not (ChatEvent.PersonErased or ChatEvent.HostLeft or ChatEvent.CohostRequested))
            Assert.Equal(chat.Plan.Hosts.Select(host => host.UserId), transition.Chat.Plan.Hosts.Select(host => host.UserId));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Who_asked_is_answered_once_and_nobody_else_is(string state, string happened)
    {
        var answered = Play(state, happened).Transition.Effects.OfType<ChatEffect.Answer>().Select(answer => answer.AnswerTo);
        Assert.Equal(AskOf(EventNamed(happened)) is { } ask ? [ask.AnswerTo] : [], answered);
    }

    private static (Chat Chat, Transition Transition) Play(string state, string happened)
    {
        var chat = Chats.Single(sample => sample.Name == state).Chat;
        return (chat, chat.When(EventNamed(happened)));
    }

    private static ChatEvent EventNamed(string name) => Events.Single(happened => happened.GetType().Name == name);

    private static Ask? AskOf(ChatEvent happened) =>
        (Ask?)happened.GetType().GetProperties().SingleOrDefault(property => property.PropertyType == typeof(Ask))?.GetValue(happened);

    private static string RowOf(ChatEvent happened) =>
        string.Join(' ', Chats.Select(sample => OutcomeOf(sample.Chat, happened)).Prepend(happened.GetType().Name));

    private static string OutcomeOf(Chat chat, ChatEvent happened)
    {
        var transition = chat.When(happened);
        if (!transition.Chat.Equals(chat) || transition.Deeds().Length > 0)
            return "acts";
        return transition.Said() switch { null => "ignored", ChatAnswer.Refused => "refused", _ => "answered" };
    }

    private static IEnumerable<string> CasesOf(Type union) =>
        union.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(type => type.IsSubclassOf(union) && !type.IsAbstract).Select(type => type.Name).Order();
}
