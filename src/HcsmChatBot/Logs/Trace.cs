using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Logs;

/// <summary>What a line of the log belongs to: an interaction or a chat, by its id.</summary>
internal static class Trace
{
    /// <summary>Every line until it is disposed of, and of what is begun meanwhile, has the property "Trace".</summary>
    public static IDisposable? Follow(this ILogger log, ulong id) => log.BeginScope(new KeyValuePair<string, object>[] { new("Trace", id) });
}
