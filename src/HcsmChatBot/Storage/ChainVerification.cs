using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Storage;

/// <summary>
/// Holds every message of a database file against what was recorded of it, and the records against the heads of their chains, all as of one instant. It only
/// reads, so a bot may be writing. SQLite's own check passes over bits that changed within a text. https://sqlite.org/pragma.html#pragma_integrity_check
/// </summary>
public sealed class ChainVerification
{
    /// <summary>SQLITE_CORRUPT, SQLITE_FORMAT and SQLITE_NOTADB; SQLITE_ERROR where a table has lost its name. https://sqlite.org/rescode.html</summary>
    private static readonly int[] Damages = [1, 11, 24, 26];

    private readonly SqliteConnection reader;
    private readonly Dictionary<long, (long Chat, byte[] Hash)> last = [];
    private readonly Dictionary<long, ChainRow> heads = [];
    private readonly Dictionary<long, ChainFinding> findings = [];
    private int messages;

    private ChainVerification(SqliteConnection reader) => this.reader = reader;

    /// <param name="file">A database of this bot: its own, or a backup.</param>
    /// <exception cref="SqliteException">It cannot be opened, or is locked.</exception>
    public static async Task<ChainVerdict> OfFileAsync(string file, CancellationToken stopping)
    {
        await using var reader = Database.ReaderOf(file);
        try
        {
            await reader.OpenAsync(stopping);
            await using var instant = reader.BeginTransaction(deferred: true);
            if (!await reader.HasTableAsync("Chains", stopping))
                return new ChainVerdict(0, 0, [], ["it has no chains: no bot of this version has started with it yet"]);
            return await new ChainVerification(reader).RunAsync(stopping);
        }
        catch (SqliteException failure) when (Damages.Contains(failure.SqliteErrorCode))
        {
            return new ChainVerdict(0, 0, [], [$"SQLite code {failure.SqliteErrorCode}"]);
        }
        catch (InvalidCastException)
        {
            return new ChainVerdict(0, 0, [], ["a value is of another kind than its column"]);
        }
    }

    private async Task<ChainVerdict> RunAsync(CancellationToken stopping)
    {
        await FollowAsync(stopping);
        await HoldHeadsAsync(stopping);
        await HoldMessagesAsync(stopping);
        foreach (var (chat, _) in last.Values)
            Find(chat, finding => finding with { Missing = finding.Missing + 1 });
        var damage = await SqliteCheck.OfAsync(reader, stopping);
        return new ChainVerdict(heads.Count, messages, [.. findings.Values.OrderBy(finding => finding.ChatId)], damage);
    }

    /// <summary>Link after link.</summary>
    private Task FollowAsync(CancellationToken stopping) => EachAsync(
        "SELECT ChatId, Number, MessageId, Hash FROM ChainLinks ORDER BY ChatId, Number",
        row =>
        {
            var link = new ChainLinkRow { ChatId = (long)row[0]!, Number = (int)(long)row[1]!, MessageId = (long)row[2]!, Hash = (byte[])row[3]! };
            if (!heads.TryGetValue(link.ChatId, out var chain))
                heads[link.ChatId] = chain = new ChainRow { ChatId = link.ChatId, Head = [] };
            if (link.Number != ++chain.Length || (last.TryGetValue(link.MessageId, out var before) && before.Chat != link.ChatId))
                Find(link.ChatId, finding => finding with { IsBroken = true });
            chain.Head = MessageSeal.Next(chain.Head, link);
            last[link.MessageId] = (link.ChatId, link.Hash);
        },
        stopping);

    private async Task HoldHeadsAsync(CancellationToken stopping)
    {
        var known = new HashSet<long>();
        await EachAsync(
            "SELECT ChatId, Length, Head, GuildId FROM Chains NOT INDEXED",
            row =>
            {
                known.Add((long)row[0]!);
                if (heads.GetValueOrDefault((long)row[0]!) is not { } chain || chain.Length != (long)row[1]! || !chain.Head.AsSpan().SequenceEqual((byte[])row[2]!))
                    Find((long)row[0]!, finding => finding with { IsBroken = true });
            },
            stopping);
        foreach (var chat in heads.Keys.Except(known))
            Find(chat, finding => finding with { IsBroken = true });
    }

    private Task HoldMessagesAsync(CancellationToken stopping) => EachAsync(
        $"SELECT Salt, {string.Join(", ", MessageSeal.Columns)} FROM Messages NOT INDEXED",
        row =>
        {
            messages++;
            if (!last.Remove((long)row[1]!, out var recorded))
                Find((long)row[2]!, finding => finding with { Unrecorded = finding.Unrecorded + 1 });
            else if (!StoredHash.Of(row).AsSpan().SequenceEqual(recorded.Hash))
                Find(recorded.Chat, finding => finding with { Altered = finding.Altered + 1 });
        },
        stopping);

    private void Find(long chat, Func<ChainFinding, ChainFinding> more) =>
        findings[chat] = more(findings.GetValueOrDefault(chat) ?? new ChainFinding((ulong)chat, 0, 0, 0, IsBroken: false));

    private async Task EachAsync(string query, Action<object?[]> take, CancellationToken stopping)
    {
        await using var command = reader.CreateCommand();
        command.CommandText = query;
        await using var rows = await command.ExecuteReaderAsync(stopping);
        var row = new object?[rows.FieldCount];
        while (await rows.ReadAsync(stopping))
        {
            rows.GetValues(row!);
            take(row);
        }
    }
}
