using System.Collections.Concurrent;
using System.Threading.Channels;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>Amends, in order, what no living chat holds; and asks Discord where there is doubt, so that no chat waits for the answer.</summary>
public sealed partial class Amendments(
    ChatStore store, IDiscordRest rest, Guilds guilds, GatewayCommits commits, WorkInHand work, IHostApplicationLifetime lifetime, ILogger<Amendments> log)
    : BackgroundService
{
    private readonly ConcurrentDictionary<ulong, bool> askedSoon = new();
    private readonly Channel<(Func<CancellationToken, Task> Errand, Ticket? Ticket)> waiting = System.Threading.Channels.Channel.CreateUnbounded<(Func<CancellationToken, Task>, Ticket?)>();

    /// <param name="ticket">It is done once the amendment is committed.</param>
    public void Add(Amendment amendment, Ticket? ticket) => Add(stopping => AmendAsync(amendment, stopping), ticket);

    /// <summary>Asks how many reacted in this way, since not all of them may be known.</summary>
    public void Count(Amendment.Reacted reacted, Ticket? ticket) => Add(stopping => CountAsync(reacted, stopping), ticket);

    /// <summary>Asks what Discord has of a message, since it was told in another order than it happened in. What is asked for already is asked for once.</summary>
    public void Ask(ulong placeId, ulong messageId, Ticket? ticket) =>
        Add(askedSoon.TryAdd(messageId, true) ? stopping => AskOnceAsync(placeId, messageId, stopping) : _ => Task.CompletedTask, ticket);

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
        var doubt = await store.AmendAsync(amendment, ticket: null, stopping);
        if (doubt == Doubt.Count && amendment is Amendment.Reacted reacted)
            await CountAsync(reacted, stopping);
        else if (doubt == Doubt.Order && amendment.About is var (placeId, messageId))
            await AskAsync(placeId, messageId, stopping);
    }

    /// <summary>Whatever is in doubt from here on is to be asked for anew.</summary>
    private Task AskOnceAsync(ulong placeId, ulong messageId, CancellationToken stopping)
    {
        askedSoon.TryRemove(messageId, out _);
        return AskAsync(placeId, messageId, stopping);
    }

    private async Task AskAsync(ulong placeId, ulong messageId, CancellationToken stopping)
    {
        // What is deleted or was never kept has nothing to be asked for.
        if (await store.ReactorsAsync(messageId, stopping) is not var (guildId, names))
            return;
        try
        {
            var message = await rest.GetMessageAsync(placeId, messageId, stopping);
            var counted = new List<Amendment.Counted>();
            foreach (var reaction in message.Reactions)
                counted.Add(await rest.CountedAsync(message, reaction, NameAsync, stopping));
            await store.AmendAsync(new Amendment.Seen(message, counted), ticket: null, stopping);
        }
        catch (DiscordException refusal) when (refusal.Code == ErrorCodes.UnknownMessage)
        {
            await store.AmendAsync(new Amendment.Deleted([messageId], AwaitedIn: null), ticket: null, stopping);
        }
        catch (DiscordFailureException failure)
        {
            LogUncounted(messageId, failure.Message);
        }

        async Task<string> NameAsync(User user) => names.TryGetValue(user.Id, out var known)
            ? known
            : names[user.Id] = (await guilds.MemberAsync(guildId, user.Id, stopping))?.Nick ?? user.Name;
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
