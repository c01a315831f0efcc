namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Why a request changes nothing.</summary>
public enum Refusal
{
    NotYours,
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
