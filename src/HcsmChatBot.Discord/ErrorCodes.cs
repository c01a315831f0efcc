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

    /// <summary>What a code means, in Discord's words as they are known beforehand; null for those this bot is not likely to meet.</summary>
    public static string? Meaning(int code) => Meanings.GetValueOrDefault(code);

    /// <summary>Whether a channel or thread is there no more.</summary>
    public static bool SaysPlaceIsGone(int code) => code is UnknownChannel;

    /// <summary>Whether a reply was refused because what it answers, or its place, is there no more.</summary>
    public static bool SaysItIsGone(int code) => code is UnknownChannel or UnknownGuild or UnknownMessage or InvalidFormBody;

    /// <summary>Whether the same request may pass a while later, without anybody having changed anything.</summary>
    public static bool SaysNotNow(int code) => code is SlowMode or ChannelWriteLimit or GuildWriteLimit or OldMessageEdits or SearchIndexNotReady;

    private static readonly Dictionary<int, string> Meanings = new()
    {
        [10002] = "Unknown Application",
        [UnknownChannel] = "Unknown Channel",
        [UnknownGuild] = "Unknown Guild",
        [UnknownMember] = "Unknown Member",
        [UnknownMessage] = "Unknown Message",
        [UnknownUser] = "Unknown User",
        [10014] = "Unknown Emoji",
        [UnknownWebhook] = "Unknown Webhook",
        [UnknownInteraction] = "Unknown interaction",
        [10063] = "Unknown Application Command",
        [UnknownScheduledEvent] = "Unknown Guild Scheduled Event",
        [SlowMode] = "This action cannot be performed due to slowmode rate limit",
        [ChannelWriteLimit] = "The channel you are writing has hit the write rate limit",
        [GuildWriteLimit] = "The write action you are performing on the server has hit the write rate limit",
        [OldMessageEdits] = "Maximum number of edits to messages older than 1 hour reached",
        [TooManyScheduledEvents] = "Maximum number of guild scheduled events reached",
        [40001] = "Unauthorized",
        [40005] = "Request entity too large",
        [AlreadyAcknowledged] = "Interaction has already been acknowledged",
        [MissingAccess] = "Missing Access",
        [50006] = "Cannot send an empty message",
        [MissingPermissions] = "Missing Permissions",
        [SystemMessage] = "Cannot execute action on a system message",
        [50024] = "Cannot execute action on this channel type",
        [50027] = "Invalid Webhook Token",
        [InvalidFormBody] = "Invalid Form Body",
        [ThreadArchived] = "Thread is archived",
        [SearchIndexNotReady] = "Index not yet available",
        [ThreadExists] = "A thread has already been created for this message",
        [ThreadLocked] = "Thread is locked",
        [TooManyActiveThreads] = "Maximum number of active threads reached",
        [ScheduledEventFinished] = "Cannot update a finished event",
        [200000] = "Message was blocked by automatic moderation",
        [200001] = "Title was blocked by automatic moderation",
    };
}
