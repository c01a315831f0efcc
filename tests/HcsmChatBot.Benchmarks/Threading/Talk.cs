using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Benchmarks.Threading;

/// <summary>What is read: one or more conversations, each by a threader of its own.</summary>
internal sealed record Talk(string Name, IReadOnlyList<Utterance[]> Logs)
{
    /// <summary>From here on the window is full, and its rooms are used again.</summary>
    public const int Settled = 200;

    public int Messages => Logs.Sum(log => log.Length);

    public int MessagesWhenSettled => Logs.Sum(log => Math.Max(0, log.Length - Settled));
}
