using HcsmChatBot.Discord;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Connection;

/// <summary>What is done beside the stream, and how the bot stops where something there or in the stream cannot go on.</summary>
public sealed partial class Errands(WorkInHand work, IHostApplicationLifetime lifetime, ILogger<Errands> log)
{
    /// <summary>Runs it beside the caller; a bug stops the bot.</summary>
    /// <returns>Completes with it, and never fails.</returns>
    public Task Run(Func<Task> errand, CancellationToken stopping)
    {
        work.Begin();
        return WatchAsync(errand, stopping);
    }

    public void Stop(GatewayClosedForGoodException closed)
    {
        LogClosed(closed.CloseCode, closed.Message);
        Stop(ExitStatus.ClosedForGood);
    }

    public void Stop(Exception bug)
    {
        LogBroken(bug);
        Stop(ExitStatus.Bug);
    }

    private void Stop(int status)
    {
        Environment.ExitCode = status;
        lifetime.StopApplication();
    }

    private async Task WatchAsync(Func<Task> errand, CancellationToken stopping)
    {
        try
        {
            await errand();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception bug)
        {
            Stop(bug);
        }
        finally
        {
            work.End();
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The connection to Discord ended for good (code {Code}): {Reason}")]
    private partial void LogClosed(int code, string reason);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A bug was met; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}
