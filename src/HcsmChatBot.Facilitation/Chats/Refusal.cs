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

    /// <summary>There is no topic before the open one.</summary>
    NoEarlierTopic,

    /// <summary>The agenda has no such topic.</summary>
    NoSuchTopic,

    /// <summary>The message is there no more, or came later than the one that is to answer it.</summary>
    NoSuchMessage,

    /// <summary>It was asked already, or is passed over already.</summary>
    NotToCome,
    AlreadyPaused,
    NotPaused,
    NothingToUndo,

    /// <summary>The end was longer ago than <see cref="ChatFacilitator.UndoEndWithin"/>.</summary>
    TooLateToUndo,

    /// <summary>Another chat is open in the channel.</summary>
    ChannelTaken,

    /// <summary>Its channel was deleted.</summary>
    PlaceGone,
    EmptyPrompt,
    MinutesOutOfRange,
}
