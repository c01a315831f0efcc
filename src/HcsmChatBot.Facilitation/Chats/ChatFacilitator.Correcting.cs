using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What is put right: the words of a prompt, where a message belongs, who leads.</summary>
public static partial class ChatFacilitator
{
    private static Transition Correct(Chat chat, ChatEvent.Request request)
    {
        if (!MayLead(chat, request.Ask))
            return Refuse(chat, request.Ask, Refusal.NotYours);
        return request switch
        {
            ChatEvent.RewordRequested reword => Reword(chat, reword),
            ChatEvent.RefileRequested refile => Refile(chat, refile),
            ChatEvent.RelinkRequested relink => Relink(chat, relink),
            _ => throw Unforeseen(chat, request),
        };
    }

    private static Transition Reword(Chat chat, ChatEvent.RewordRequested reword)
    {
        if (chat.Plan.Agenda.Find(reword.Label) is not { } topic)
            return Refuse(chat, reword.Ask, Refusal.NoSuchTopic);
        if (reword.Prompt.Trim() is not { Length: > 0 and <= Topic.MaxPromptLength } prompt)
            return Refuse(chat, reword.Ask, string.IsNullOrWhiteSpace(reword.Prompt) ? Refusal.EmptyPrompt : Refusal.PromptTooLong);

        if (WhyNot(topic, prompt, reword.Translation) is { } why)
            return Refuse(chat, reword.Ask, why);

        var reworded = chat with { Plan = chat.Plan with { Agenda = chat.Plan.Agenda.Reword(reword.Label, prompt, reword.Translation?.Trim()) } };
        var answer = Reply(reword.Ask, new ChatAnswer.Reworded(reword.Label));
        var isAsked = chat.SoFar?.Asked.Contains(reword.Label) == true || chat.SoFar?.PromptOf(reword.Label) is not null;
        return new Transition(reworded, isAsked ? [answer, new ChatEffect.AmendPrompt(reword.Label)] : [answer]);
    }

    /// <summary>Both stand in one message.</summary>
    private static Refusal? WhyNot(Topic topic, string prompt, string? translation) => (translation?.Trim() ?? topic.Translation?.Prompt) switch
    {
        null => null,
        "" => Refusal.EmptyPrompt,
        var other => topic.Translation is not null && Topic.IsPairTooLong(prompt, other) ? Refusal.PromptTooLong : null,
    };

    private static Transition Refile(Chat chat, ChatEvent.RefileRequested refile) =>
        !refile.Label.IsIntroductions && chat.Plan.Agenda.Find(refile.Label) is null
            ? Refuse(chat, refile.Ask, Refusal.NoSuchTopic)
            : new Transition(Answered(chat, refile.Label), [new ChatEffect.Refile(refile.MessageId, refile.Label), Reply(refile.Ask, new ChatAnswer.Refiled(refile.Label))]);

    /// <summary>Nothing answers what came after it: so there is no circle.</summary>
    private static Transition Relink(Chat chat, ChatEvent.RelinkRequested relink) => relink.Said?.AnswersId >= relink.MessageId
        ? Refuse(chat, relink.Ask, Refusal.NoSuchMessage)
        : new Transition(chat, [new ChatEffect.Relink(relink.MessageId, relink.Said), Reply(relink.Ask, new ChatAnswer.Relinked(relink.MessageId))]);

    /// <summary>A prompt under which a message is filed has an answer: it is not deleted any more.</summary>
    private static Chat Answered(Chat chat, TopicLabel label) => chat is Chat.Open open ? open with { Proceedings = open.Proceedings.Answered(label) } : chat;

    private static Transition AddCohost(Chat chat, ChatEvent.CohostRequested cohost)
    {
        if (!MayLead(chat, cohost.Ask))
            return Refuse(chat, cohost.Ask, Refusal.NotYours);
        var plan = IsHost(chat.Plan, cohost.Cohost.UserId) ? chat.Plan : chat.Plan with { Hosts = chat.Plan.Hosts.Add(cohost.Cohost) };
        return new Transition(chat with { Plan = plan }, [Reply(cohost.Ask, new ChatAnswer.CohostAdded(cohost.Cohost.UserId))]);
    }

    /// <summary>Whoever left leads nothing. A plan whose last host left is not confirmed any more, and those who moderate hear of it.</summary>
    private static Transition Miss(Chat chat, ulong userId)
    {
        if (!IsHost(chat.Plan, userId))
            return Nothing(chat);
        var plan = chat.Plan with { Hosts = [.. chat.Plan.Hosts.Where(host => host.UserId != userId)] };
        var without = chat is Chat.Scheduled planned ? planned with { Plan = plan, IsConfirmed = planned.IsConfirmed && !plan.Hosts.IsEmpty } : chat with { Plan = plan };
        return plan.Hosts.IsEmpty && chat is Chat.Scheduled or Chat.Open
            ? new Transition(without, [new ChatEffect.AskModerators(ModeratorsQuestion.HostLeft)])
            : Nothing(without);
    }

    /// <summary>The prompt stands: who answered it before its id was known is filed again, and the thread of the topic before points to it, once.</summary>
    private static Transition Prompted(Chat before, Chat after, ChatEvent.PromptPosted posted)
    {
        var again = new ChatEffect.FileAgain(posted.Label, posted.MessageId, posted.ThreadId);
        // What was taken back while it was on its way leads nowhere.
        return before.SoFar!.PromptOf(posted.Label)?.MessageId != posted.MessageId && Current(after) == posted.Label && ThreadBefore(before, posted.Label) is { } earlier
            ? new Transition(after, [again, new ChatEffect.LinkPrompt(earlier, posted.Label, posted.MessageId)])
            : new Transition(after, [again]);
    }

    private static ulong? ThreadBefore(Chat chat, TopicLabel label)
    {
        var soFar = chat.SoFar!;
        var left = (chat as Chat.Open)?.Steps.LastOrDefault(step => step.HasAsked && step.Label == label) is { } step ? soFar.PromptOf(step.From) : null;
        return (left ?? soFar.Prompts.LastOrDefault(prompt => !prompt.IsWithdrawn && prompt.Label != label))?.ThreadId;
    }

    private static Proceedings Note(Proceedings soFar, ChatEvent.OpeningPosted posted) =>
        soFar with { OpeningId = posted.MessageId, ThreadId = posted.ThreadId, Trouble = null };

    /// <summary>One that stands all the same, because Discord would not have it taken back, is the topic's no more.</summary>
    private static Proceedings Note(Proceedings soFar, ChatEvent.PromptPosted posted)
    {
        var standing = soFar.PromptOf(posted.Label);
        if (standing?.MessageId == posted.MessageId)
            return soFar;
        var others = soFar.Prompts.Select(prompt => prompt == standing ? prompt with { IsWithdrawn = true } : prompt);
        return soFar with { Prompts = [.. others, new PostedPrompt(posted.Label, posted.At, posted.MessageId, posted.ThreadId)], Trouble = null };
    }

    private static Proceedings Note(Proceedings soFar, ChatEvent.PromptWithdrawn gone) => soFar with
    {
        Prompts = gone.WasDeleted
            ? [.. soFar.Prompts.Where(prompt => prompt.MessageId != gone.MessageId)]
            : [.. soFar.Prompts.Select(prompt => prompt.MessageId == gone.MessageId ? prompt with { IsWithdrawn = true } : prompt)],
    };

    /// <summary>A prompt that does not stand can be asked again, and one that could not be taken back stands.</summary>
    private static Proceedings Note(Proceedings soFar, ChatEvent.PostRefused refused) => soFar with
    {
        Trouble = refused.DiscordCode,
        Asked = refused.Effect switch
        {
            ChatEffect.PostPrompt(var label) when soFar.PromptOf(label) is null => soFar.Asked.Remove(label),
            ChatEffect.WithdrawPrompt(var label) when soFar.PromptOf(label) is not null && !soFar.Asked.Contains(label) => soFar.Asked.Add(label),
            _ => soFar.Asked,
        },
    };
}
