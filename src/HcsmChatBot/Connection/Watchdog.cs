using HcsmChatBot.Discord;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>When the bot counts as deaf, and what ends its process at last.</summary>
/// <param name="End">Does not return: given the exit status.</param>
public sealed record Deafness(TimeSpan After, Action<int> End);

/// <summary>
/// Ends the process rather than leaving it deaf: where the gateway is silent for too long, or where its reader is stuck. What is stored is enough to go on from.
/// </summary>
public sealed partial class Watchdog(
    IGateway gateway, FullDisk disk, Deafness deafness, ConnectionClock clock, IHostApplicationLifetime lifetime, ILogger<Watchdog> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    /// <summary>The host gives up its goodbye before; whatever stands in the way then ignores that it is to stop.</summary>
    private static readonly TimeSpan LongestEnd = BotHost.LongestGoodbye + TimeSpan.FromSeconds(2);

    private long excusedAt = clock.Time.GetTimestamp();
    private long lookedAt = clock.Time.GetTimestamp();

    /// <summary>Whether it has looked lately: where it has not, nothing in this process gets its turn.</summary>
    public bool IsAwake => clock.Time.GetElapsedTime(Volatile.Read(ref lookedAt)) < 3 * BetweenLooks;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsDeaf())
            await Task.Delay(BetweenLooks, clock.Time, stoppingToken);
        Environment.ExitCode = ExitStatus.Deaf;
        _ = EndAnywayAsync();
        lifetime.StopApplication();
    }

    /// <summary>Neither a day's identifies that are spent nor a full disk is mended by starting again.</summary>
    private bool IsDeaf()
    {
        Volatile.Write(ref lookedAt, clock.Time.GetTimestamp());
        var vitals = gateway.Vitals;
        if (vitals.AwaitsIdentify || disk.IsFull)
            excusedAt = clock.Time.GetTimestamp();
        var unexcused = clock.Time.GetElapsedTime(excusedAt);
        if (unexcused < deafness.After)
            return false;
        if (vitals.Unread >= deafness.After)
            LogStuck((int)vitals.Unread.TotalMinutes, ExitStatus.Deaf);
        else if (vitals.Silent >= deafness.After)
            LogSilent((int)vitals.Silent.TotalMinutes, ExitStatus.Deaf);
        else
            return false;
        return true;
    }

    private async Task EndAnywayAsync()
    {
        await Task.Delay(LongestEnd, clock.Time);
        deafness.End(ExitStatus.Deaf);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "For {Minutes} min nothing of what Discord said was dealt with, though some waits: the bot ends with status {Status}, so that whatever supervises it starts it again. It goes on from its last commit; nothing is lost")]
    private partial void LogStuck(int minutes, int status);

    [LoggerMessage(Level = LogLevel.Critical, Message = "For {Minutes} min Discord's gateway has not been heard: the bot ends with status {Status}, so that whatever supervises it starts it again. It goes on from its last commit; nothing is lost")]
    private partial void LogSilent(int minutes, int status);
}
