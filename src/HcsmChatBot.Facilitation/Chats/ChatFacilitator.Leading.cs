namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What hosts and the clock make happen: how a chat begins, goes on and ends.</summary>
public static partial class ChatFacilitator
{
    /// <summary>A topic shorter than this needs no reminding.</summary>
    private static readonly TimeSpan ShortestWithHalfway = TimeSpan.FromMinutes(4);

    private static Transition Start(Chat.Scheduled chat, ChatEvent.StartRequested start)
    {
        if (!MayLead(chat, start.Ask))
            return Refuse(chat, start.Ask, Refusal.NotYours);

        var begun = Begin(chat, start.At, start.SinceId);
        var answer = new ChatAnswer.Started(chat.Plan.Agenda.Topics.Length, begun.Chat.Alarm?.Due) { RehearsedIn = chat.Plan.IsRehearsal ? chat.Plan.ChannelId : null };
        return begun with { Effects = [Reply(start.Ask, answer), .. begun.Effects] };
    }

    private static Transition Begin(Chat.Scheduled chat, DateTimeOffset at, ulong sinceId)
    {
        var plan = chat.Plan;
        if (plan is { ClosingPrompt: { } prompt, Pace: not null, Agenda.Topics.IsEmpty: false })
            plan = plan with { Agenda = plan.Agenda.WithClosingThoughts(prompt) };
        return new Transition(new Chat.Open(plan, Proceedings.Begin(at, plan.Agenda, sinceId), FirstDue(plan, at)), [new ChatEffect.PostOpening()]);
    }

    private static DateTimeOffset? FirstDue(ChatPlan plan, DateTimeOffset at) =>
        plan.Agenda.Topics.IsEmpty ? at + plan.Pace?.Unattended : at + plan.Pace?.Introductions;

    private static Transition GoOn(Chat.Open chat, ChatEvent.NextRequested next)
    {
        if (next.Prompt is { Length: > Topic.MaxPromptLength })
            return Refuse(chat, next.Ask, Refusal.PromptTooLong);
        if (next.Prompt is null && chat.Proceedings.Next(chat.Plan.Agenda) is null)
            return Refuse(chat, next.Ask, Refusal.NoTopicLeft);
        if (next.Prompt is not null && chat.Plan.Agenda.LastNumber >= MaxTopics)
            return Refuse(chat, next.Ask, Refusal.TooManyTopics);

        var moved = next.Prompt is null ? OpenNext(chat, next.At) : OpenUnplanned(chat, next.At, next.Prompt);
        return moved with { Effects = [Reply(next.Ask, new ChatAnswer.WentOn(Current(moved.Chat))), .. moved.Effects] };
    }

    private static Transition OpenNext(Chat.Open chat, DateTimeOffset at) =>
        Open(chat, at, chat.Plan.Agenda.Topics.IndexOf(chat.Proceedings.Next(chat.Plan.Agenda)!), StepKind.WentOn);

    private static Transition OpenUnplanned(Chat.Open chat, DateTimeOffset at, string prompt)
    {
        var index = chat.Proceedings.CurrentIndex + 1;
        var longer = chat with { Plan = chat.Plan with { Agenda = chat.Plan.Agenda.InsertUnplanned(index, prompt) } };
        // It is on the agenda from now on, and yet nobody planned it.
        var outOfTurn = longer with { Proceedings = longer.Proceedings with { Skipped = longer.Proceedings.Skipped.Add(longer.Plan.Agenda.Topics[index].Label) } };
        return Open(outOfTurn, at, index, StepKind.WentOn);
    }

    /// <summary>Asks a topic; where its prompt stands already, brings it up again. The clock runs.</summary>
    private static Transition Open(Chat.Open chat, DateTimeOffset at, int index, StepKind kind)
    {
        var (soFar, label) = (chat.Proceedings, chat.Plan.Agenda.Topics[index].Label);
        var isAsked = soFar.Asked.Contains(label);
        var step = new Step(kind, at, label, Current(chat), LeftAt(chat, at)) { HasAsked = !isAsked, WasOutOfTurn = soFar.Skipped.Contains(label), WasPaused = chat.Pause is not null };
        var time = TimeFor(chat, label);
        var open = Taking(chat, step) with
        {
            Proceedings = soFar with { CurrentIndex = index, Asked = isAsked ? soFar.Asked : soFar.Asked.Add(label), Skipped = soFar.Skipped.Remove(label) },
            TopicEndsAt = at + time,
            Pause = null,
            Halfway = !soFar.IsUnplanned && !label.IsClosingThoughts && time >= chat.Plan.Paced(ShortestWithHalfway) ? new Halfway(at + (time.Value / 2), soFar.MessageCount) : null,
        };
        return new Transition(open, [isAsked ? new ChatEffect.RaisePrompt(label, IsHalfway: false) : new ChatEffect.PostPrompt(label)]);
    }

    private static TimeSpan? TimeFor(Chat.Open chat, TopicLabel label) => chat switch
    {
        { Proceedings.IsUnplanned: true } => chat.Plan.Pace?.Unattended,
        _ when label.IsClosingThoughts => chat.Plan.Pace?.Closing,
        _ => chat.Plan.Pace?.Topic,
    };

    private static TopicLabel Current(Chat chat) => chat.SoFar!.Current(chat.Plan.Agenda);

    /// <summary>A little late it is done all the same. Later nobody knows where people are: the clock stands, and they are asked.</summary>
    private static Transition TopicDue(Chat.Open chat, ChatEvent.TopicDue due)
    {
        if (chat.Next is not Alarm.ForTopic alarm || alarm.Label != due.Label || due.At < alarm.Due)
            return Nothing(chat);
        return IsTooLate(alarm, due.At) ? StandStill(chat, due.At) : ByTheClock(OpenNext(chat, due.At), due.At);
    }

    private static Transition ByTheClock(Transition moved, DateTimeOffset at) =>
        moved with { Chat = (Chat.Open)moved.Chat with { LastAct = new LastAct(nameof(ChatEvent.NextRequested), at) } };

    private static Transition EndDue(Chat.Open chat, DateTimeOffset at)
    {
        if (chat.Next is not Alarm.ForEnd alarm || at < alarm.Due)
            return Nothing(chat);
        return chat.Pause is null && !chat.Proceedings.IsUnplanned && IsTooLate(alarm, at) ? StandStill(chat, at) : WrapUp(chat, at);
    }

    private static bool IsTooLate(Alarm alarm, DateTimeOffset at) => at - alarm.Due > LatestStart;

    private static Transition StandStill(Chat.Open chat, DateTimeOffset at) => new(
        chat with { TopicEndsAt = null, Halfway = null, Pause = new Pause(at, ShortestReturn(chat)) }, [new ChatEffect.AskModerators(ModeratorsQuestion.WasAway)]);

    /// <summary>Where nobody has said anything since, the prompt still stands in sight.</summary>
    private static Transition HalfwayDue(Chat.Open chat, ChatEvent.HalfwayDue due)
    {
        if (chat.Halfway is not { } half || chat.Pause is not null || due.Label != Current(chat) || due.At < half.Due)
            return Nothing(chat);
        var reminded = chat with { Halfway = null };
        return chat.Proceedings.MessageCount > half.MessagesBefore && due.At < chat.TopicEndsAt
            ? new Transition(reminded, [new ChatEffect.RaisePrompt(due.Label, IsHalfway: true)])
            : Nothing(reminded);
    }

    private static Transition End(Chat.Open chat, ChatEvent.EndRequested end)
    {
        var ended = WrapUp(chat, end.At);
        return ended with { Effects = [Reply(end.Ask, new ChatAnswer.Finished(chat.Plan.Id, chat.Proceedings.MessageCount)), .. ended.Effects] };
    }

    private static Transition WrapUp(Chat.Open chat, DateTimeOffset at) => new(
        new Chat.WrappingUp(NobodyLeads(chat.Plan), chat.Proceedings, at) { Left = LeftAt(chat, at), WasPaused = chat.Pause is not null },
        [.. chat.Held.Select(held => held.Welcome), new ChatEffect.PostSummary()]);

    private static Transition Tell(Chat chat, Ask ask, Proceedings soFar, bool isOver)
    {
        var next = isOver ? null : soFar.Next(chat.Plan.Agenda)?.Label;
        var open = chat as Chat.Open;
        var status = new ChatAnswer.Status(isOver, Current(chat), next, open is { Pause: null } ? open.Next?.Due : null, soFar.MessageCount, soFar.Trouble) { IsPaused = open?.Pause is not null };
        return new Transition(chat, [Reply(ask, status)]);
    }
}
