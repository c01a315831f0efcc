using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Benchmarks.Lateness;

/// <summary>
/// Sees each chat go on to its next topic: a chat shows its new state as soon as the transaction is committed. It looks every millisecond, on a thread of its
/// own, so that it does not stand in line with what it measures; what it is late itself counts as the chat's lateness.
/// </summary>
internal sealed class Watch(LiveChats chats, LatenessPlan plan)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<double>[] late = [.. Enumerable.Range(0, plan.Topics).Select(_ => new List<double>())];

    /// <returns>In milliseconds, topic by topic.</returns>
    /// <exception cref="TimeoutException">Chats stood still.</exception>
    public Task<IReadOnlyList<double>[]> SeeAsync() => Task.Factory.StartNew(See, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private IReadOnlyList<double>[] See()
    {
        var seen = chats.All.OrderBy(chat => chat.Current.Plan.Id).Take(plan.Chats).Select(chat => (Chat: chat, Before: (Chat.Open)chat.Current)).ToArray();
        using var never = new ManualResetEventSlim();
        var (left, last) = (plan.Chats * plan.Topics, TimeProvider.System.GetUtcNow());
        while (left > 0 && !never.Wait(millisecondsTimeout: 1))
        {
            var now = TimeProvider.System.GetUtcNow();
            for (var i = 0; i < seen.Length; i++)
            {
                if (!HasGoneOn(ref seen[i], now))
                    continue;
                left--;
                last = now;
            }

            if (now - last > Patience)
                throw new TimeoutException($"{left} of {plan.Chats * plan.Topics} topics did not come.");
        }

        return late;
    }

    private bool HasGoneOn(ref (LiveChat Chat, Chat.Open Before) seen, DateTimeOffset now)
    {
        if (seen.Chat.Current is not Chat.Open open || open.Proceedings.CurrentIndex == seen.Before.Proceedings.CurrentIndex)
            return false;
        late[open.Proceedings.CurrentIndex].Add((now - seen.Before.Alarm!.Due).TotalMilliseconds);
        seen.Before = open;
        return true;
    }
}
