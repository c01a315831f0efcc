using System.Data.Common;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using HcsmChatBot.Discord;
using HcsmChatBot.Settings;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Logs;

/// <summary>An exception as it may be told: where it was thrown, and its message where the message cannot quote what people wrote.</summary>
internal sealed class DiscreetException(string description) : Exception(description)
{
    public override string ToString() => Message;

    /// <summary>Types and places of all that were thrown, with the messages of those that speak of machines alone.</summary>
    public static string Describe(Exception failure)
    {
        var told = new StringBuilder();
        Describe(failure, told);
        return told.ToString().TrimEnd();
    }

    private static void Describe(Exception failure, StringBuilder told)
    {
        told.Append(failure.GetType().FullName).Append(": ").AppendLine(IsHarmless(failure) ? failure.Message : "(its message may quote what was read, and is left out)");
        foreach (var inner in failure is AggregateException several ? several.InnerExceptions : failure.InnerException is { } one ? [one] : (IReadOnlyList<Exception>)[])
        {
            told.Append(" ---> ");
            Describe(inner, told);
        }

        told.AppendLine(failure.StackTrace);
    }

    /// <summary>
    /// FormatException, KeyNotFoundException, JsonException and others repeat what they could not use. These name files of ours, hosts, codes and types.
    /// </summary>
    private static bool IsHarmless(Exception failure) => failure
        is DiscordFailureException or GatewayClosedForGoodException or SettingsException
        or DbException or DbUpdateException or SocketException or WebSocketException or HttpRequestException or IOException or UnauthorizedAccessException
        or OperationCanceledException or TimeoutException or ObjectDisposedException or NullReferenceException or OutOfMemoryException;
}
