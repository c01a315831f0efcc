using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>Under which topic a message stands, and why there.</summary>
public readonly record struct Filing(TopicLabel Topic, FiledBecause Because);

/// <summary>The structure that decided, strongest first.</summary>
public enum FiledBecause
{
    /// <summary>A moderator said so.</summary>
    Person,

    /// <summary>Posted in the topic's thread, or in a thread that grew out of a message filed there.</summary>
    Thread,

    /// <summary>An explicit reply to a message filed there.</summary>
    Reply,

    /// <summary>Begins with a label that the agenda has: T2, A2, R2.</summary>
    Label,

    /// <summary>The topic that was open.</summary>
    OpenTopic,

    /// <summary>Posted before the first topic.</summary>
    Introductions,
}
