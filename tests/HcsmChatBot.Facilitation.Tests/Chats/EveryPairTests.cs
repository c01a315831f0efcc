using System.Reflection;
using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Nothing that can happen to a chat is left unthought of.</summary>
public class EveryPairTests
{
    /// <summary>ignored: nothing changes, nothing is done; refused, answered: the person who asked hears it and nothing else changes.</summary>
    private const string WhatComesOfIt = """
                       | Scheduled | AtT1     | AtLast   | WrappingUp | Ended
        StartRequested | acts      | refused  | refused  | refused    | refused
        NextRequested  | refused   | acts     | refused  | refused    | refused
        ExtendRequested| refused   | acts     | acts     | refused    | refused
        EndRequested   | refused   | acts     | acts     | refused    | refused
        StatusRequested| refused   | answered | answered | answered   | answered
        TopicDue       | ignored   | acts     | ignored  | ignored    | ignored
        EndDue         | ignored   | ignored  | acts     | ignored    | ignored
        OpeningPosted  | ignored   | acts     | acts     | acts       | ignored
        PromptPosted   | ignored   | acts     | acts     | acts       | ignored
        SummaryPosted  | ignored   | ignored  | ignored  | acts       | ignored
        PostRefused    | ignored   | acts     | acts     | acts       | ignored
        MessagePosted  | ignored   | acts     | acts     | acts       | acts
        """;

    private static readonly (string Name, Chat Chat)[] Chats =
    [
        ("Scheduled", Planned("T1", "T2")),
        ("AtT1", Planned("T1", "T2").Opened().At("T1")),
        ("AtLast", Planned("T1", "T2").Opened().At("T2")),
        ("WrappingUp", Planned("T1", "T2").Opened().At("T2").When(End(30)).Chat),
        ("Ended", Planned("T1", "T2").Opened().At("T2").When(End(30)).Chat.When(SummaryPosted(30)).Chat),
    ];

    private static readonly ChatEvent[] Events =
    [
        Start(minute: 40), Next(40), Extend(5), End(40), Status(), TopicDue("T2", 40), EndDue(40),
        new ChatEvent.OpeningPosted(Minute(0), 1100, ThreadId: null), Posted("T1", 1200), SummaryPosted(40),
        Refused(new ChatEffect.PostPrompt(Label("T1"))), Message,
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
        Assert.Equal(chat.Plan, transition.Chat.Plan);
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
        union.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(type => type.IsSubclassOf(union)).Select(type => type.Name).Order();
}
