using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What participants make happen.</summary>
public static partial class ChatFacilitator
{
    /// <summary>Whether what was posted at this instant is part of the chat's hour, and not of its afterglow.</summary>
    public static bool WasOpen(Chat chat, DateTimeOffset at) => chat switch
    {
        Chat.Open => true,
        Chat.WrappingUp over => at <= over.EndedAt,
        Chat.Ended over => at <= over.EndedAt,
        _ => false,
    };

    private static Transition Hear(Chat.Open chat, ChatEvent.MessagePosted message) => IsOlder(chat, message)
        ? Nothing(chat)
        : Keep(chat, message, FilingOf(chat, message));

    private static Transition Keep(Chat.Open chat, ChatEvent.MessagePosted message, Filing filing)
    {
        var counted = chat with { Proceedings = chat.Proceedings.Counted(filing.Topic) };
        return chat.Plan.IsRehearsal ? Nothing(counted) : Greet(counted, message, filing);
    }

    /// <summary>Keeps the message, and welcomes its author if they are new.</summary>
    private static Transition Greet(Chat counted, ChatEvent.MessagePosted message, Filing filing)
    {
        var archive = new ChatEffect.Archive(filing);
        if (message.Newcomer is not { } newcomer || IsHost(counted.Plan, newcomer.UserId) || !WasOpen(counted, message.At))
            return new Transition(counted, [archive]);

        var welcome = new ChatEffect.Welcome(message.MessageId, message.PlaceId, newcomer, filing.Topic);
        return counted is Chat.Open { Plan.WelcomeHold: var hold } open && hold > TimeSpan.Zero
            ? new Transition(open with { Held = open.Held.Add(new HeldWelcome(welcome, message.At + hold)) }, [archive])
            : new Transition(counted, [archive, welcome]);
    }

    private static Transition WelcomeDue(Chat.Open chat, DateTimeOffset at) => new(
        chat with { Held = [.. chat.Held.Where(held => held.Due > at)] },
        [.. chat.Held.Where(held => held.Due <= at).Select(held => held.Welcome)]);

    /// <summary>A message that was on its way at the end, or talk that goes on in a thread.</summary>
    private static Transition HearLate(Chat chat, DateTimeOffset endedAt, ChatEvent.MessagePosted message)
    {
        var until = message.InThread ? endedAt + Afterglow : endedAt;
        if (IsOlder(chat, message) || message.At > until)
            return Nothing(chat);

        var filing = FilingOf(chat, message);
        var counted = chat.SoFar!.Counted(filing.Topic);
        Chat next = chat is Chat.Ended ended ? ended with { Proceedings = counted } : (Chat.WrappingUp)chat with { Proceedings = counted };
        return chat.Plan.IsRehearsal ? Nothing(next) : Greet(next, message, filing);
    }

    /// <summary>Written before the chat, or in a thread from before it, such as last week's. Ids grow with time.</summary>
    private static bool IsOlder(Chat chat, ChatEvent.MessagePosted message) =>
        message.MessageId < chat.SinceId || (message.InThread && message.PlaceId < chat.SinceId);

    /// <summary>Where a message belongs, by explicit structure, strongest first.</summary>
    private static Filing FilingOf(Chat chat, ChatEvent.MessagePosted message)
    {
        var soFar = chat.SoFar!;
        var open = soFar.Current(chat.Plan.Agenda);
        if ((soFar.Prompts.FirstOrDefault(prompt => prompt.ThreadId == message.PlaceId)?.Label ?? message.ThreadTopic) is { } threads)
            return new Filing(threads, FiledBecause.Thread);
        if ((soFar.Prompts.FirstOrDefault(prompt => prompt.MessageId == message.ReplyTo)?.Label ?? message.ReplyToTopic) is { } parents)
            return new Filing(parents, FiledBecause.Reply);
        if (message.Said is { } said && said.ResolveIn(chat.Plan.Agenda, open) is { } spoken)
            return new Filing(spoken, FiledBecause.Label);
        return new Filing(open, open.IsIntroductions ? FiledBecause.Introductions : FiledBecause.OpenTopic);
    }
}
