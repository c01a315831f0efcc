using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What hosts and the clock make happen.</summary>
public static partial class ChatFacilitator
{
    private static Transition Start(Chat.Scheduled chat, ChatEvent.StartRequested start)
    {
        if (!MayLead(chat, start.Ask))
            return Refuse(chat, start.Ask, Refusal.NotYours);

        var begun = Begin(chat, start.At, start.SinceId);
        var answer = new ChatAnswer.Started(chat.Plan.Agenda.Topics.Length, begun.Chat.Alarm?.Due);
        return begun with { Effects = [Reply(start.Ask, answer), .. begun.Effects] };
    }

    private static Transition Begin(Chat.Scheduled chat, DateTimeOffset at, ulong sinceId) =>
        new(new Chat.Open(chat.Plan, Proceedings.Begin(at, chat.Plan.Agenda, sinceId), FirstDue(chat.Plan, at)), [new ChatEffect.PostOpening()]);

    private static DateTimeOffset? FirstDue(ChatPlan plan, DateTimeOffset at) =>
        plan.Agenda.Topics.IsEmpty ? at + plan.Pace?.Unattended : at + plan.Pace?.Introductions;

    private static Transition GoOn(Chat.Open chat, ChatEvent.NextRequested next)
    {
        if (!MayLead(chat, next.Ask))
            return Refuse(chat, next.Ask, Refusal.NotYours);
        if (next.Prompt is { Length: > Topic.MaxPromptLength })
            return Refuse(chat, next.Ask, Refusal.PromptTooLong);
        if (next.Prompt is null && chat.Proceedings.Next(chat.Plan.Agenda) is null)
            return Refuse(chat, next.Ask, Refusal.NoTopicLeft);
        if (next.Prompt is not null && chat.Plan.Agenda.Topics.Any(topic => topic.Label.Number >= MaxTopics))
            return Refuse(chat, next.Ask, Refusal.TooManyTopics);

        var planned = next.Prompt is null ? chat : WithUnplanned(chat, next.Prompt);
        var moved = OpenNext(planned, next.At);
        return moved with { Effects = [Reply(next.Ask, new ChatAnswer.WentOn(Current(moved.Chat))), .. moved.Effects] };
    }

    private static Chat.Open WithUnplanned(Chat.Open chat, string prompt) =>
        chat with { Plan = chat.Plan with { Agenda = chat.Plan.Agenda.InsertUnplanned(chat.Proceedings.CurrentIndex + 1, prompt) } };

    private static Transition OpenNext(Chat.Open chat, DateTimeOffset at)
    {
        var proceedings = chat.Proceedings with { CurrentIndex = chat.Proceedings.CurrentIndex + 1 };
        var time = proceedings.IsUnplanned ? chat.Plan.Pace?.Unattended : chat.Plan.Pace?.Topic;
        var open = chat with { Proceedings = proceedings, TopicEndsAt = at + time };
        return new Transition(open, [new ChatEffect.PostPrompt(proceedings.Current(chat.Plan.Agenda))]);
    }

    private static TopicLabel Current(Chat chat) => chat.SoFar!.Current(chat.Plan.Agenda);

    private static Transition TopicDue(Chat.Open chat, ChatEvent.TopicDue due) =>
        chat.Next is Alarm.ForTopic alarm && alarm.Label == due.Label && due.At >= alarm.Due ? OpenNext(chat, due.At) : Nothing(chat);

    private static Transition Extend(Chat.Open chat, ChatEvent.ExtendRequested extend)
    {
        if (!MayLead(chat, extend.Ask))
            return Refuse(chat, extend.Ask, Refusal.NotYours);
        if (extend.Minutes is < 1 or > MaxExtensionMinutes)
            return Refuse(chat, extend.Ask, Refusal.MinutesOutOfRange);
        if (chat.TopicEndsAt is not { } endsAt || chat.Proceedings.IsUnplanned)
            return Refuse(chat, extend.Ask, Refusal.NoClock);

        var until = endsAt.AddMinutes(extend.Minutes);
        return new Transition(chat with { TopicEndsAt = until }, [Reply(extend.Ask, new ChatAnswer.Extended(Current(chat), until))]);
    }

    private static Transition End(Chat.Open chat, ChatEvent.EndRequested end)
    {
        if (!MayLead(chat, end.Ask))
            return Refuse(chat, end.Ask, Refusal.NotYours);

        var ended = WrapUp(chat, end.At);
        return ended with { Effects = [Reply(end.Ask, new ChatAnswer.Finished(chat.Plan.Id, chat.Proceedings.MessageCount)), .. ended.Effects] };
    }

    private static Transition WrapUp(Chat.Open chat, DateTimeOffset at) =>
        new(new Chat.WrappingUp(NobodyLeads(chat.Plan), chat.Proceedings, at), [.. chat.Held.Select(held => held.Welcome), new ChatEffect.PostSummary()]);

    private static Transition Tell(Chat chat, Ask ask, Proceedings soFar, bool isOver)
    {
        var next = isOver ? null : soFar.Next(chat.Plan.Agenda)?.Label;
        var status = new ChatAnswer.Status(isOver, Current(chat), next, (chat as Chat.Open)?.Next?.Due, soFar.MessageCount, soFar.Trouble);
        return new Transition(chat, [Reply(ask, status)]);
    }

    /// <summary>The prompt stands: who answered it before its id was known is filed again, and the last topic's thread points to it, once.</summary>
    private static Transition Prompted(Chat before, Chat after, ChatEvent.PromptPosted posted)
    {
        var again = new ChatEffect.FileAgain(posted.Label, posted.MessageId, posted.ThreadId);
        return before.SoFar!.PromptOf(posted.Label) is null && before.SoFar.Prompts.LastOrDefault() is { ThreadId: { } earlier }
            ? new Transition(after, [again, new ChatEffect.LinkPrompt(earlier, posted.Label, posted.MessageId)])
            : new Transition(after, [again]);
    }

    private static Proceedings Note(Proceedings soFar, ChatEvent.OpeningPosted posted) =>
        soFar with { OpeningId = posted.MessageId, ThreadId = posted.ThreadId, Trouble = null };

    private static Proceedings Note(Proceedings soFar, ChatEvent.PromptPosted posted) => soFar.PromptOf(posted.Label) is not null
        ? soFar
        : soFar with { Prompts = soFar.Prompts.Add(new PostedPrompt(posted.Label, posted.At, posted.MessageId, posted.ThreadId)), Trouble = null };

    private static Proceedings Note(Proceedings soFar, ChatEvent.PostRefused refused) => soFar with { Trouble = refused.DiscordCode };
}
