using HcsmChatBot.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Series;

/// <summary>Says at the start which time-zone data the bot reads, and warns where it is too old for some hours to be right.</summary>
public sealed partial class ZoneDataLog(TimeZoneData zones, ILogger<ZoneDataLog> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogVersion(zones.Version);
        if (zones.IsOld)
            LogOld(zones.Version, string.Join(", ", TimeZoneData.Stale));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Time-zone data: version {Version}")]
    private partial void LogVersion(string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The time-zone data of this machine, version {Version}, is older than 2026e; hours told for these zones are wrong in winter: {Zones}. Update the package tzdata")]
    private partial void LogOld(string version, string zones);
}
