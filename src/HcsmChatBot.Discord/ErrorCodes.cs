namespace HcsmChatBot.Discord;

/// <summary>Refusals that have a meaning of their own. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
public static class ErrorCodes
{
    public const int UnknownMessage = 10008;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int ThreadExists = 160004;

    private const int UnknownChannel = 10003;

    /// <summary>Given among others to a reply whose message was deleted.</summary>
    private const int InvalidFormBody = 50035;

    /// <summary>Whether a channel or thread is there no more.</summary>
    public static bool SaysPlaceIsGone(int code) => code is UnknownChannel;

    /// <summary>Whether a reply was refused because what it answers, or its place, is there no more.</summary>
    public static bool SaysItIsGone(int code) => code is UnknownChannel or UnknownMessage or InvalidFormBody;
}
