using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

/// <summary>Goes through a history page by page: each page begins before the last millisecond of the one before it.</summary>
internal sealed class HistoryWalk
{
    private readonly HashSet<ulong> told = [];
    private readonly ulong since;
    private List<Message> waiting = [];
    private ulong last;

    public HistoryWalk(ulong since) => this.since = After = last = since;

    /// <summary>Where the next page is to begin: behind this id.</summary>
    public ulong After { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>What may be told now. The last millisecond of a full page waits: the next page may have more of it, with lower ids.</summary>
    public IEnumerable<Message> Take(IReadOnlyList<Message> page, int pageSize)
    {
        var fresh = page.Where(message => told.Add(message.Id)).OrderBy(message => message.Id).ToList();
        if (fresh.Count == 0)
            return Finish(page.Count == pageSize && After < last);

        last = Math.Max(last, fresh[^1].Id);
        After = Math.Max(since, BeforeItsMillisecond(last));
        var known = waiting.Concat(fresh).OrderBy(message => message.Id).ToList();
        var ripe = page.Count < pageSize ? known : [.. known.Where(message => message.Id <= After)];
        waiting = known[ripe.Count..];
        told.RemoveWhere(id => id <= After);
        return ripe;
    }

    /// <summary>A page that led no further ends it; where it was full of one millisecond, only once the walk has been beyond that.</summary>
    private List<Message> Finish(bool mayHideMore)
    {
        var rest = waiting;
        waiting = [];
        (IsOver, After) = (!mayHideMore, last);
        return rest;
    }

    /// <summary>0 where it is the first there is.</summary>
    private static ulong BeforeItsMillisecond(ulong id) => Math.Max(1, Snowflake.At(Snowflake.TimeOf(id))) - 1;
}
