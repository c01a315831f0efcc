namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>Which earlier message a message answers, and how that is known.</summary>
/// <param name="AnswersId">A message or a prompt; null where the message starts something of its own.</param>
/// <param name="Probability">That it is this one, 0 to 1; 1 where a person or the structure says so.</param>
public readonly record struct ReplyLink(ulong MessageId, ulong? AnswersId, LinkedBecause Because, float Probability = 1)
{
    /// <summary>From this probability on guesses are shown to readers.</summary>
    public const float ShownFrom = 0.9f;

    /// <summary>Nobody said so: whoever shows it says that it is a guess.</summary>
    public bool IsGuess => Because is LinkedBecause.Mention or LinkedBecause.Inferred;

    /// <summary>Whether it is certain, or sure enough for readers.</summary>
    public bool IsShown => Because is not LinkedBecause.Prompt && (!IsGuess || Probability >= ShownFrom);
}

/// <summary>What decided, strongest first.</summary>
public enum LinkedBecause
{
    /// <summary>A moderator said so.</summary>
    Person,

    /// <summary>An explicit reply.</summary>
    Reply,

    /// <summary>The first words in a thread that grew out of a message.</summary>
    Thread,

    /// <summary>Begins with the label of a topic: it answers that prompt.</summary>
    Label,

    /// <summary>Names one person: it answers something of theirs, which of it is a guess.</summary>
    Mention,

    /// <summary>A guess from words, people and time.</summary>
    Inferred,

    /// <summary>Nothing was sure enough: it stands under the prompt of its topic, where there is one.</summary>
    Prompt,
}
