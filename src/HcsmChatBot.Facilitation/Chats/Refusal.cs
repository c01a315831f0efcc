namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Why a request changes nothing.</summary>
public enum Refusal
{
    NotYours,

    /// <summary>Somebody else is this chat's host.</summary>
    NotTheHost,
    NotOpenYet,
    AlreadyRunning,
    AlreadyEnded,
    CalledOff,
    NoTopicLeft,
    PromptTooLong,
    TooManyTopics,
    NoClock,
    MinutesOutOfRange,
}
