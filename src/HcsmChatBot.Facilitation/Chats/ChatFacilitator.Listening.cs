using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What participants make happen.</summary>
public static partial class ChatFacilitator
{
    private static Transition Hear(Chat.Open chat, ChatEvent.MessagePosted message)
    {
        if (IsOlder(chat, message))
            return Nothing(chat);

        var filing = FilingOf(chat, message);
        var heard = new Transition(chat with { Proceedings = Counted(chat.Proceedings) }, [new ChatEffect.Archive(filing)]);
        return message.Newcomer is { } newcomer && !IsHost(chat.Plan, newcomer.UserId)
            ? Greet(heard, message, new ChatEffect.Welcome(message.MessageId, message.PlaceId, newcomer, filing.Topic))
            : heard;
    }

    private static Transition Greet(Transition heard, ChatEvent.MessagePosted message, ChatEffect.Welcome welcome)
    {
        var open = (Chat.Open)heard.Chat;
        return open.Plan.WelcomeHold > TimeSpan.Zero
            ? heard with { Chat = open with { Held = open.Held.Add(new HeldWelcome(welcome, message.At + open.Plan.WelcomeHold)) } }
            : heard with { Effects = heard.Effects.Add(welcome) };
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

        var counted = Counted(chat.SoFar!);
        Chat next = chat is Chat.Ended ended ? ended with { Proceedings = counted } : (Chat.WrappingUp)chat with { Proceedings = counted };
        return new Transition(next, [new ChatEffect.Archive(FilingOf(chat, message))]);
    }

    /// <summary>Written before the chat, or in a thread from before it, such as last week's. Ids grow with time.</summary>
    private static bool IsOlder(Chat chat, ChatEvent.MessagePosted message) =>
        message.MessageId < chat.SinceId || (message.InThread && message.PlaceId < chat.SinceId);

    private static Proceedings Counted(Proceedings soFar) => soFar with { MessageCount = soFar.MessageCount + 1 };

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
