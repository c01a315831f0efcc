namespace HcsmChatBot.Rehearsal;

/// <summary>The director cannot do what was asked for. The page knows the words for the code.</summary>
/// <param name="code">Such as "chatIsOpen".</param>
/// <param name="line">Of a log that cannot be read, 1-based.</param>
internal sealed class DirectorRefusal(string code, int? line = null) : Exception(code)
{
    public const string NotReady = "notReady";
    public const string BotIsStopped = "botIsStopped";
    public const string ChatIsOpen = "chatIsOpen";
    public const string UnknownAgenda = "unknownAgenda";
    public const string UnknownPerson = "unknownPerson";
    public const string NothingToSay = "nothingToSay";
    public const string UnknownLog = "unknownLog";
    public const string LogTooLarge = "logTooLarge";
    public const string LogNotRead = "logNotRead";
    public const string LogIsPlaying = "logIsPlaying";
    public const string NotUnderstood = "notUnderstood";

    public string Code { get; } = code;

    public int? Line { get; } = line;
}
