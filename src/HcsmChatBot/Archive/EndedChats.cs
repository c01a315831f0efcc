using System.Threading.Channels;
using HcsmChatBot.Connection;

namespace HcsmChatBot.Archive;

/// <summary>The chats that have just ended, for whoever compares them with Discord.</summary>
public sealed class EndedChats(WorkInHand work)
{
    private readonly Channel<ulong> ended = Channel.CreateUnbounded<ulong>();

    public ChannelReader<ulong> Reader => ended.Reader;

    /// <summary>It is in hand until the reader has ended the work.</summary>
    public void Add(ulong chatId)
    {
        work.Begin();
        ended.Writer.TryWrite(chatId);
    }
}
