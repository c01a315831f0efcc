using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HcsmChatBot.Health;

/// <summary>What a probe is answered: whether all is well, and each check in a sentence. No sentence names a person, a server or what was said.</summary>
internal sealed record HealthReply(bool Ok, IReadOnlyDictionary<string, CheckReply> Checks)
{
    public static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(Of(report), JsonSerializerOptions.Web, http.RequestAborted);

    public static HealthReply Of(HealthReport report) =>
        new(report.Status != HealthStatus.Unhealthy, report.Entries.ToDictionary(entry => entry.Key, entry => new CheckReply(entry.Value.Status != HealthStatus.Unhealthy, Say(entry.Value))));

    /// <summary>An exception's message may quote anything.</summary>
    private static string Say(HealthReportEntry entry) => entry switch
    {
        { Exception: { } failure } => $"It could not be asked ({failure.GetType().Name}).",
        { Description: { Length: > 0 } says } => says,
        { Status: var status } => $"{status}.",
    };
}

internal sealed record CheckReply(bool Ok, string Says);
