using System.Threading.Channels;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>Amends, in order, what no living chat holds; and asks Discord for counts, so that no chat waits for the answer.</summary>
public sealed partial class Amendments(
    ChatStore store, IDiscordRest rest, GatewayCommits commits, WorkInHand work, IHostApplicationLifetime lifetime, ILogger<Amendments> log) : BackgroundService
{
    private readonly Channel<(Func<CancellationToken, Task> Errand, Ticket? Ticket)> waiting = Channel.CreateUnbounded<(Func<CancellationToken, Task>, Ticket?)>();

    /// <param name="ticket">It is done once the amendment is committed.</param>
    public void Add(Amendment amendment, Ticket? ticket) => Add(stopping => AmendAsync(amendment, stopping), ticket);

    /// <summary>Asks how many reacted in this way, since not all of them may be known.</summary>
    public void Count(Amendment.Reacted reacted, Ticket? ticket) => Add(stopping => CountAsync(reacted, stopping), ticket);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (errand, ticket) in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                await errand(stoppingToken);
                commits.Done(ticket);
                work.End();
            }
        }
        catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
        {
            LogBroken(bug);
            Environment.ExitCode = ExitStatus.Bug;
            lifetime.StopApplication();
        }
    }

    private void Add(Func<CancellationToken, Task> errand, Ticket? ticket)
    {
        work.Begin();
        waiting.Writer.TryWrite((errand, ticket));
    }

    private async Task AmendAsync(Amendment amendment, CancellationToken stopping)
    {
        if (await store.AmendAsync(amendment, ticket: null, stopping) && amendment is Amendment.Reacted reacted)
            await CountAsync(reacted, stopping);
    }

    private async Task CountAsync(Amendment.Reacted reacted, CancellationToken stopping)
    {
        try
        {
            var message = await rest.GetMessageAsync(reacted.PlaceId, reacted.MessageId, stopping);
            var count = message.Reactions.FirstOrDefault(reaction => reaction.Emoji.Key == reacted.Emoji)?.Count ?? 0;
            await store.AmendAsync(new Amendment.Counted(reacted.MessageId, reacted.Emoji, count, By: null), ticket: null, stopping);
        }
        catch (DiscordException refusal) when (refusal.Code == ErrorCodes.UnknownMessage)
        {
            await store.AmendAsync(new Amendment.Deleted([reacted.MessageId], AwaitedIn: null), ticket: null, stopping);
        }
        catch (DiscordFailureException failure)
        {
            LogUncounted(reacted.MessageId, failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "How many reacted to message {Message} could not be asked: {Reason}. The count stays as it was until the next reaction")]
    private partial void LogUncounted(ulong message, string reason);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A bug was met while the archive was amended; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}
