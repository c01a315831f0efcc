using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>
/// Where a test's story begins and how it goes on. The chat is opened at minute 0; its clock gives 5 minutes to the introductions, 10 to a topic,
/// 5 to the closing, and two hours to a chat nobody planned.
/// </summary>
internal static class GivenChat
{
    internal const ulong ChatId = 1000;
    internal const ulong ChannelId = 7;

    internal static readonly Ask Moderator = new(1, IsModerator: true, "the moderator");
    internal static readonly Ask TheHost = new(2, IsModerator: false, "the host");
    internal static readonly Ask Stranger = new(3, IsModerator: false, "a stranger");

    /// <summary>"Hello." in the channel, while the introductions are going on.</summary>
    internal static readonly ChatEvent.MessagePosted Message =
        new(Minute(3), ChatId + 500, ChannelId, InThread: false, ThreadTopic: null, ReplyTo: null, ReplyToTopic: null, Said: null);

    private static readonly Pace Clock = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));

    internal static DateTimeOffset Minute(double minutes) => new DateTimeOffset(2015, 9, 2, 17, 0, 0, TimeSpan.Zero).AddMinutes(minutes);

    internal static TopicLabel Label(string label) => TopicLabel.Parse(label);

    internal static Chat.Scheduled Planned(params string[] labels)
    {
        var agenda = new Agenda("Rx habits", null, [.. labels.Select(label => new Topic(Label(label), $"Prompt of {label}"))]);
        var host = new Host(TheHost.UserId, "Colleen");
        return new Chat.Scheduled(new ChatPlan(ChatId, 5, ChannelId, "hcsmca", agenda, [host], Clock, ThreadPlan.Topic));
    }

    internal static Chat.Scheduled Unplanned() => Planned();

    /// <summary>After the last topic everybody is asked for closing thoughts.</summary>
    internal static Chat.Scheduled WithClosingThoughts(this Chat.Scheduled chat) => chat with { Plan = chat.Plan with { ClosingPrompt = "What do you take with you?" } };

    internal static Chat.Scheduled WithoutClock(this Chat.Scheduled chat) => chat with { Plan = chat.Plan with { Pace = null } };

    internal static Chat.Open Opened(this Chat.Scheduled chat) => Assert.IsType<Chat.Open>(chat.When(Start()).Chat);

    /// <summary>The topics up to this one were asked at minutes 5, 15, 25 and so on, as the clock would have it.</summary>
    internal static Chat.Open At(this Chat.Open chat, string label)
    {
        for (var minute = 5; chat.Current() != Label(label); minute += 10)
            chat = chat.And(Next(minute));
        return chat;
    }

    internal static TopicLabel Current(this Chat chat) => chat.SoFar!.Current(chat.Plan.Agenda);

    internal static string Labels(this Agenda agenda) => string.Join(' ', agenda.Topics.Select(topic => topic.Label));

    internal static Transition When(this Chat chat, ChatEvent happened) => ChatFacilitator.Advance(chat, happened);

    /// <summary>The same, for what leaves the chat open and is only the way to what the test is about.</summary>
    internal static Chat.Open And(this Chat.Open chat, ChatEvent happened) => Assert.IsType<Chat.Open>(chat.When(happened).Chat);

    internal static ChatEvent Start(Ask? by = null, double minute = 0) => new ChatEvent.StartRequested(Minute(minute), by ?? Moderator);

    internal static ChatEvent PlanAnew(ChatPlan plan, DateTimeOffset? startsAt, Ask? by = null) => new ChatEvent.PlanRequested(Minute(-60), by ?? Moderator, plan, startsAt);

    internal static ChatEvent CallOff(Ask? by = null) => new ChatEvent.CancelRequested(Minute(-30), by ?? Moderator);

    internal static ChatEvent HostConfirmed(Ask? by = null, double minute = -30) => new ChatEvent.HostConfirmed(Minute(minute), by ?? TheHost);

    internal static ChatEvent AnnouncementPosted(ulong id) => new ChatEvent.AnnouncementPosted(Minute(-59), id);

    internal static ChatEvent Next(double minute, string? prompt = null, Ask? by = null) =>
        new ChatEvent.NextRequested(Minute(minute), by ?? Moderator, prompt);

    internal static ChatEvent Extend(int minutes, Ask? by = null, double minute = 6) => new ChatEvent.ExtendRequested(Minute(minute), by ?? Moderator, minutes);

    internal static ChatEvent GoTo(string label, double minute, Ask? by = null) => new ChatEvent.TopicRequested(Minute(minute), by ?? Moderator, Label(label));

    internal static ChatEvent Back(double minute, Ask? by = null) => new ChatEvent.BackRequested(Minute(minute), by ?? Moderator);

    internal static ChatEvent Skip(double minute, string? label = null, Ask? by = null) => new ChatEvent.SkipRequested(Minute(minute), by ?? Moderator, label is null ? null : Label(label));

    internal static ChatEvent PauseAt(double minute, Ask? by = null) => new ChatEvent.PauseRequested(Minute(minute), by ?? Moderator);

    internal static ChatEvent Resume(double minute, Ask? by = null) => new ChatEvent.ResumeRequested(Minute(minute), by ?? Moderator);

    internal static ChatEvent Undo(double minute, Ask? by = null) => new ChatEvent.UndoRequested(Minute(minute), by ?? Moderator);

    internal static ChatEvent Reword(string label, string prompt, Ask? by = null) => new ChatEvent.RewordRequested(Minute(35), by ?? Moderator, Label(label), prompt);

    internal static ChatEvent HalfwayDue(string label, double minute) => new ChatEvent.HalfwayDue(Minute(minute), Label(label));

    internal static ChatEvent End(double minute, Ask? by = null) => new ChatEvent.EndRequested(Minute(minute), by ?? Moderator);

    internal static ChatEvent Status(Ask? by = null) => new ChatEvent.StatusRequested(Minute(6), by ?? Stranger);

    internal static ChatEvent TopicDue(string label, double minute) => new ChatEvent.TopicDue(Minute(minute), Label(label));

    internal static ChatEvent EndDue(double minute) => new ChatEvent.EndDue(Minute(minute));

    /// <summary>Its thread, when it has one, is the number after the prompt's.</summary>
    internal static ChatEvent.PromptPosted Posted(string label, ulong id, bool withThread = true) =>
        new(Minute(5), Label(label), id, withThread ? id + 1 : null);

    internal static ChatEvent Refused(ChatEffect effect, int code = 50013) => new ChatEvent.PostRefused(Minute(5), effect, code);

    internal static ChatEvent SummaryPosted(double minute) => new ChatEvent.SummaryPosted(Minute(minute), ChatId + 900);

    internal static ChatAnswer? Said(this Transition transition) => transition.Effects.OfType<ChatEffect.Answer>().SingleOrDefault()?.Said;

    internal static Refusal? Refusal(this Transition transition) => (transition.Said() as ChatAnswer.Refused)?.Why;

    /// <summary>What is done besides answering the person who asked.</summary>
    internal static ChatEffect[] Deeds(this Transition transition) => [.. transition.Effects.Where(effect => effect is not ChatEffect.Answer)];

    internal static void AssertIgnored(this Transition transition, Chat before)
    {
        Assert.Empty(transition.Effects);
        Assert.Equal(before, transition.Chat);
    }

    internal static void AssertRefused(this Transition transition, Chat before, Refusal why)
    {
        Assert.Equal(why, transition.Refusal());
        Assert.Empty(transition.Deeds());
        Assert.Equal(before, transition.Chat);
    }
}
