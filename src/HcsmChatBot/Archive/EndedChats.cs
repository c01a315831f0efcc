using System.Collections.Concurrent;
using System.Threading.Channels;
using HcsmChatBot.Connection;

namespace HcsmChatBot.Archive;

/// <summary>The chats that have just ended, or are owed it, for whoever compares them with Discord. Each waits once, however often it is added.</summary>
public sealed class EndedChats(WorkInHand work)
{
    private readonly Channel<ulong> ended = Channel.CreateUnbounded<ulong>();
    private readonly ConcurrentDictionary<ulong, bool> waiting = new();

    /// <summary>It is in hand until whoever takes it has ended the work.</summary>
    public void Add(ulong chatId)
    {
        if (!waiting.TryAdd(chatId, true))
            return;
        work.Begin();
        ended.Writer.TryWrite(chatId);
    }

    /// <summary>From now on it may be added again.</summary>
    public bool TryTake(out ulong chatId) => ended.Reader.TryRead(out chatId) && waiting.TryRemove(chatId, out _);

    /// <summary>Completes when one waits.</summary>
    public Task AnyAsync(CancellationToken stopping) => ended.Reader.WaitToReadAsync(stopping).AsTask();
}
