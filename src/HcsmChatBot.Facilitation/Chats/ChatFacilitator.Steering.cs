namespace HcsmChatBot.Facilitation.Chats;

/// <summary>How the moderator's hand moves an open chat away from its clock, and takes that back.</summary>
public static partial class ChatFacilitator
{
    public const int MostSteps = 10;

    /// <summary>The end can be taken back for this long.</summary>
    public static readonly TimeSpan UndoEndWithin = TimeSpan.FromMinutes(10);

    /// <summary>What two do within this time is done once: they meant the same.</summary>
    public static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(5);

    /// <summary>A topic to which the talk comes back has at least so much time.</summary>
    private static TimeSpan ShortestReturn(Chat chat) => chat.Plan.Paced(TimeSpan.FromMinutes(2));

    private static Transition Lead(Chat.Open chat, ChatEvent.Request request)
    {
        if (request is ChatEvent.StatusRequested)
            return Tell(chat, request.Ask, chat.Proceedings, isOver: false);
        if (request is ChatEvent.PlanRequested or ChatEvent.CancelRequested or ChatEvent.HostConfirmed or ChatEvent.StartRequested)
            return Refuse(chat, request.Ask, Refusal.AlreadyRunning);
        if (!MayLead(chat, request.Ask))
            return Refuse(chat, request.Ask, Refusal.NotYours);
        if (WasJustDone(chat, request))
            return new Transition(chat, [Reply(request.Ask, new ChatAnswer.JustDone(Current(chat)))]);
        return Noting(Steer(chat, request), request);
    }

    private static Transition Steer(Chat.Open chat, ChatEvent.Request request) => request switch
    {
        ChatEvent.NextRequested next => GoOn(chat, next),
        ChatEvent.TopicRequested topic => Jump(chat, topic),
        ChatEvent.BackRequested back => GoBack(chat, back),
        ChatEvent.SkipRequested skip => Skip(chat, skip),
        ChatEvent.ExtendRequested extend => Extend(chat, extend),
        ChatEvent.PauseRequested pause => Pause(chat, pause),
        ChatEvent.ResumeRequested resume => Resume(chat, resume),
        ChatEvent.UndoRequested undo => Undo(chat, undo),
        ChatEvent.RewordRequested reword => Reword(chat, reword),
        ChatEvent.RefileRequested refile => Refile(chat, refile),
        ChatEvent.RelinkRequested relink => Relink(chat, relink),
        ChatEvent.CohostRequested cohost => AddCohost(chat, cohost),
        ChatEvent.EndRequested end => End(chat, end),
        _ => throw Unforeseen(chat, request),
    };

    /// <summary>What changed nothing was not done, and what is put right moves nothing.</summary>
    private static Transition Noting(Transition done, ChatEvent.Request request)
    {
        if (done.Chat is not Chat.Open open || IsCorrection(request) || done.Effects.Any(effect => effect is ChatEffect.Answer { Said: ChatAnswer.Refused }))
            return done;
        var act = new LastAct(request.GetType().Name, request.At, request.Ask.PressedAt);
        return done with { Chat = IsAside(request) ? open with { LastAside = act } : open with { LastAct = act } };
    }

    private static bool IsCorrection(ChatEvent.Request request) =>
        request is ChatEvent.RewordRequested or ChatEvent.RefileRequested or ChatEvent.RelinkRequested or ChatEvent.CohostRequested;

    private static bool IsAside(ChatEvent.Request request) =>
        request is ChatEvent.SkipRequested or ChatEvent.ExtendRequested or ChatEvent.PauseRequested or ChatEvent.ResumeRequested;

    /// <summary>Whoever pressed where another topic was shown, or at the same moment as somebody else (or the clock), meant what has been done meanwhile.</summary>
    private static bool WasJustDone(Chat.Open chat, ChatEvent.Request request)
    {
        if (IsCorrection(request))
            return false;
        if (request is ChatEvent.NextRequested { Prompt: { } prompt } && chat.Plan.Agenda.Find(Current(chat))?.Prompt != prompt)
            return false;
        if (request is ChatEvent.TopicRequested { Label: var wanted } && wanted != Current(chat))
            return false;
        if (request is ChatEvent.SkipRequested { Label: { } passed } && !chat.Proceedings.Skipped.Contains(passed))
            return false;
        if (request.Ask.Seen is { } seen && seen != Current(chat) && request is ChatEvent.NextRequested or ChatEvent.BackRequested or ChatEvent.UndoRequested)
            return true;
        if (request.Ask.Seen is not null && request is ChatEvent.NextRequested or ChatEvent.BackRequested)
            return false;
        return (IsAside(request) ? chat.LastAside : chat.LastAct) is { } last && (last.Kind == request.GetType().Name || request is ChatEvent.TopicRequested) && last.IsInTheMomentOf(request);
    }

    private static Transition Jump(Chat.Open chat, ChatEvent.TopicRequested topic)
    {
        if (chat.Plan.Agenda.Find(topic.Label) is not { } wanted)
            return Refuse(chat, topic.Ask, Refusal.NoSuchTopic);
        // To the open topic nothing leads: it is brought up again, in the time it has.
        var moved = topic.Label == Current(chat)
            ? BringUp(chat, topic.Label)
            : Open(chat, topic.At, chat.Plan.Agenda.Topics.IndexOf(wanted), StepKind.Jumped);
        return moved with { Effects = [Reply(topic.Ask, new ChatAnswer.WentOn(topic.Label)), .. moved.Effects] };
    }

    /// <summary>The open topic's prompt, again; or at last, where it was refused. Nobody asks for introductions.</summary>
    private static Transition BringUp(Chat.Open chat, TopicLabel label) => label.IsIntroductions || chat.Proceedings.Asked.Contains(label)
        ? new Transition(chat, [new ChatEffect.RaisePrompt(label, IsHalfway: false)])
        : new Transition(chat with { Proceedings = chat.Proceedings with { Asked = chat.Proceedings.Asked.Add(label) } }, [new ChatEffect.PostPrompt(label)]);

    private static Transition GoBack(Chat.Open chat, ChatEvent.BackRequested back)
    {
        if (chat.Proceedings.Previous(chat.Plan.Agenda) is not { } earlier)
            return Refuse(chat, back.Ask, Refusal.NoEarlierTopic);
        var moved = Open(chat, back.At, chat.Plan.Agenda.Topics.IndexOf(earlier), StepKind.WentBack);
        return moved with { Effects = [Reply(back.Ask, new ChatAnswer.WentOn(earlier.Label)), .. moved.Effects] };
    }

    private static Transition Skip(Chat.Open chat, ChatEvent.SkipRequested skip)
    {
        if ((skip.Label ?? chat.Proceedings.Next(chat.Plan.Agenda)?.Label) is not { } label)
            return Refuse(chat, skip.Ask, Refusal.NoTopicLeft);
        if (chat.Plan.Agenda.Find(label) is null)
            return Refuse(chat, skip.Ask, Refusal.NoSuchTopic);
        if (chat.Proceedings.Skipped.Contains(label) || chat.Proceedings.Asked.Contains(label))
            return Refuse(chat, skip.Ask, Refusal.NotToCome);

        var step = new Step(StepKind.Skipped, skip.At, label, Current(chat), LeftAt(chat, skip.At));
        var without = Taking(chat, step) with { Proceedings = chat.Proceedings with { Skipped = chat.Proceedings.Skipped.Add(label) } };
        return new Transition(without, [Reply(skip.Ask, new ChatAnswer.Skipped(label))]);
    }

    private static Transition Extend(Chat.Open chat, ChatEvent.ExtendRequested extend)
    {
        if (extend.Minutes is < 1 or > MaxExtensionMinutes)
            return Refuse(chat, extend.Ask, Refusal.MinutesOutOfRange);
        if (LeftAt(chat, extend.At) is not { } left || chat.Proceedings.IsUnplanned)
            return Refuse(chat, extend.Ask, Refusal.NoClock);

        var given = chat.Plan.Paced(TimeSpan.FromMinutes(extend.Minutes));
        var step = new Step(StepKind.Extended, extend.At, Current(chat), Current(chat), left) { Given = given };
        var longer = Later(WithTime(Taking(chat, step), extend.At, Longer(left, TimeSpan.Zero) + given), given / 2);
        return new Transition(longer, [Reply(extend.Ask, new ChatAnswer.Extended(Current(chat), longer.TopicEndsAt))]);
    }

    private static Transition Pause(Chat.Open chat, ChatEvent.PauseRequested pause)
    {
        if (chat.Pause is not null)
            return Refuse(chat, pause.Ask, Refusal.AlreadyPaused);
        var still = chat with { Pause = new Pause(pause.At, LeftAt(chat, pause.At)), TopicEndsAt = null };
        return new Transition(still, [Reply(pause.Ask, new ChatAnswer.Paused(Current(chat)))]);
    }

    private static Transition Resume(Chat.Open chat, ChatEvent.ResumeRequested resume)
    {
        if (chat.Pause is not { } pause)
            return Refuse(chat, resume.Ask, Refusal.NotPaused);
        var goesOn = Later(WithTime(chat with { Pause = null }, resume.At, pause.Left), resume.At - pause.At);
        return new Transition(goesOn, [Reply(resume.Ask, new ChatAnswer.Resumed(Current(chat), goesOn.TopicEndsAt))]);
    }

    private static Transition Undo(Chat.Open chat, ChatEvent.UndoRequested undo)
    {
        if (chat.Steps is not [.. var earlier, var last])
            return Refuse(chat, undo.Ask, Refusal.NothingToUndo);

        var restored = Restored(chat with { Steps = earlier }, last, undo.At);
        var answer = Reply(undo.Ask, new ChatAnswer.Undone(last.Kind, last.Label, Current(restored)));
        if (last.Kind is StepKind.Skipped or StepKind.Extended)
            return new Transition(restored, [answer]);
        if (last.HasAsked)
            return new Transition(restored, [answer, new ChatEffect.WithdrawPrompt(last.Label)]);
        // The last that was said of topics is that the other one is open.
        var raised = BringUp(restored, last.From);
        return raised with { Effects = [answer, .. raised.Effects] };
    }

    private static Chat.Open Restored(Chat.Open chat, Step step, DateTimeOffset at)
    {
        var soFar = chat.Proceedings;
        switch (step.Kind)
        {
            case StepKind.Skipped:
                return chat with { Proceedings = soFar with { Skipped = soFar.Skipped.Remove(step.Label) } };
            case StepKind.Extended:
                return Later(WithTime(chat, at, Shortened(LeftAt(chat, at), step.Given, ShortestReturn(chat))), -step.Given / 2);
            default:
                var before = soFar.At(step.From, chat.Plan.Agenda) with
                {
                    Asked = step.HasAsked ? soFar.Asked.Remove(step.Label) : soFar.Asked,
                    // An unplanned one keeps its number, and does not come again by itself.
                    Skipped = step.WasOutOfTurn ? soFar.Skipped.Add(step.Label) : soFar.Skipped,
                };
                var pause = chat.Pause ?? (step.WasPaused ? new Pause(at, Left: null) : null);
                return WithTime(chat with { Proceedings = before, Halfway = null, Pause = pause, TopicEndsAt = null }, at, Longer(step.Left, ShortestReturn(chat)));
        }
    }

    /// <summary>The end is taken back: the open topic goes on, and the summary goes.</summary>
    private static Transition Reopen(Chat over, Chat.Ended end, ChatEvent.UndoRequested undo)
    {
        if (!MayLead(over, undo.Ask))
            return Refuse(over, undo.Ask, Refusal.NotYours);
        if (end.IsPlaceGone)
            return Refuse(over, undo.Ask, Refusal.PlaceGone);
        if (undo.At - end.EndedAt > UndoEndWithin)
            return Refuse(over, undo.Ask, Refusal.TooLateToUndo);
        if (undo.IsChannelTaken)
            return Refuse(over, undo.Ask, Refusal.ChannelTaken);

        var soFar = end.Proceedings;
        var time = soFar.IsUnplanned ? over.Plan.Pace?.Unattended : Longer(end.Left, ShortestReturn(over));
        var open = new Chat.Open(over.Plan, soFar with { SummaryId = null }, end.WasPaused ? null : undo.At + time)
        {
            Pause = end.WasPaused ? new Pause(undo.At, time) : null,
            LastAct = new LastAct(nameof(ChatEvent.UndoRequested), undo.At, undo.Ask.PressedAt),
        };
        var answer = Reply(undo.Ask, new ChatAnswer.Reopened(Current(open), open.TopicEndsAt));
        return new Transition(open, soFar.SummaryId is { } summary ? [answer, new ChatEffect.WithdrawSummary(summary)] : [answer]);
    }

    private static Chat.Open Taking(Chat.Open chat, Step step) =>
        chat with { Steps = [.. chat.Steps.Skip(chat.Steps.Length - MostSteps + 1), step] };

    /// <summary>Of the open topic's time; null without a clock.</summary>
    private static TimeSpan? LeftAt(Chat.Open chat, DateTimeOffset at) => chat.Pause is { } pause ? pause.Left : chat.TopicEndsAt - at;

    private static Chat.Open WithTime(Chat.Open chat, DateTimeOffset at, TimeSpan? left) =>
        chat.Pause is { } pause ? chat with { Pause = pause with { Left = left } } : chat with { TopicEndsAt = at + left };

    /// <summary>Its prompt is to be brought up so much later.</summary>
    private static Chat.Open Later(Chat.Open chat, TimeSpan by) => chat with { Halfway = chat.Halfway is { } half ? half with { Due = half.Due + by } : null };

    private static TimeSpan? Longer(TimeSpan? left, TimeSpan least) => left < least ? least : left;

    /// <summary>Without minutes that were given too much; and yet not from one moment to the next.</summary>
    private static TimeSpan? Shortened(TimeSpan? left, TimeSpan by, TimeSpan least) => Longer(left - by, left < least ? left.Value : least);
}
