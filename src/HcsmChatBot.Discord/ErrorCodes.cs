namespace HcsmChatBot.Discord;

/// <summary>Refusals that have a meaning of their own. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
public static class ErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMember = 10007;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;

    public const int UnknownScheduledEvent = 10070;

    /// <summary>Of an interaction's token: it has expired.</summary>
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int SlowMode = 20016;
    public const int ChannelWriteLimit = 20028;
    public const int GuildWriteLimit = 20029;

    /// <summary>Too many edits of messages older than an hour.</summary>
    public const int OldMessageEdits = 30046;

    /// <summary>A guild has a hundred scheduled or active events at most.</summary>
    public const int TooManyScheduledEvents = 30038;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int MissingPermissions = 50013;

    /// <summary>Some messages of Discord's own cannot be deleted.</summary>
    public const int SystemMessage = 50021;

    /// <summary>Given among others to a reply whose message was deleted.</summary>
    public const int InvalidFormBody = 50035;
    public const int ThreadArchived = 50083;
    public const int SearchIndexNotReady = 110000;
    public const int ThreadExists = 160004;
    public const int ThreadLocked = 160005;
    public const int TooManyActiveThreads = 160006;

    /// <summary>Of a scheduled event that is completed or canceled: nothing of it can be changed.</summary>
    public const int ScheduledEventFinished = 180000;

    /// <summary>Whether a channel or thread is there no more.</summary>
    public static bool SaysPlaceIsGone(int code) => code is UnknownChannel;

    /// <summary>Whether a reply was refused because what it answers, or its place, is there no more.</summary>
    public static bool SaysItIsGone(int code) => code is UnknownChannel or UnknownGuild or UnknownMessage or InvalidFormBody;

    /// <summary>Whether the same request may pass a while later, without anybody having changed anything.</summary>
    public static bool SaysNotNow(int code) => code is SlowMode or ChannelWriteLimit or GuildWriteLimit or OldMessageEdits or SearchIndexNotReady;
}
