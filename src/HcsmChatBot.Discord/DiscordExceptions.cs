using System.Net;

namespace HcsmChatBot.Discord;

/// <summary>A request had no success: whoever may do without catches this.</summary>
public abstract class DiscordFailureException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Discord refused a request. The text is of the documentation and of this client: nothing that was sent or answered is in it.</summary>
/// <param name="code">https://docs.discord.com/developers/topics/opcodes-and-status-codes#json ; 0 when the answer had none.</param>
public sealed class DiscordException(HttpStatusCode status, int code, string message) : DiscordFailureException($"{message} ({(int)status}, code {code})")
{
    public HttpStatusCode Status { get; } = status;

    public int Code { get; } = code;
}

/// <summary>Discord gave no usable answer, after the retries that were safe.</summary>
public sealed class DiscordUnreachableException(string message, Exception? inner = null) : DiscordFailureException(message, inner);

/// <summary>The gateway closed with a code that forbids to connect again (4004, 4010 to 4014), or the token was refused.</summary>
public sealed class GatewayClosedForGoodException(int closeCode, string message) : Exception(message)
{
    public int CloseCode { get; } = closeCode;
}
