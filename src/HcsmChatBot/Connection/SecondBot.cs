using HcsmChatBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>
/// Notices that a second bot runs with this one's token. Discord tells both of everything and refuses neither; but an interaction can be acknowledged once,
/// so whoever comes second finds that somebody did. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json (40060)
/// </summary>
public sealed partial class SecondBot(TimeProvider time, ILogger<SecondBot> log)
{
    /// <summary>What a process that was killed has acknowledged comes again to the next one, and this machine's clock may differ from Discord's.</summary>
    private static readonly TimeSpan OfAnEarlierProcess = TimeSpan.FromMinutes(1);

    /// <summary>One may be an accident.</summary>
    private const int Enough = 2;

    private readonly DateTimeOffset began = time.GetUtcNow();
    private int met;

    /// <summary>Somebody else acknowledged an interaction that this process was told of for the first time.</summary>
    public void Met(ulong interactionId)
    {
        if (Snowflake.TimeOf(interactionId) - began > OfAnEarlierProcess && Interlocked.Increment(ref met) == Enough)
            LogSecondBot();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Interactions were acknowledged by another process: a second bot runs with this token, perhaps on another machine or data folder. Both post and answer, so that everything appears twice; stop one of them. If you do not know of another, reset the token in the developer portal")]
    private partial void LogSecondBot();
}
